/**
 * What those have in common that a view has no mark for: on the map no place, in the network no partner that is shown.
 * Half-way they have neither, and are fewer than without a place.
 */
export function leftOutAt(mix: number): 'notOnMap' | 'withoutPartner' | 'inNeither' {
  return mix === 0 ? 'notOnMap' : mix === 1 ? 'withoutPartner' : 'inNeither';
}
