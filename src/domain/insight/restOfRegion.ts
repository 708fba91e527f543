/**
 * What lies in a province but in none of its regions, as a group beside them: the province's own code would take them
 * all in. No region has such an id, so a filter names its organizations.
 */
const suffix = '/other';

export function restOfRegion(code: string): string {
  return `${code}${suffix}`;
}

/** The province of such a group; `null` for every other id. */
export function regionOfRest(id: string): string | null {
  return id.endsWith(suffix) ? id.slice(0, -suffix.length) : null;
}
