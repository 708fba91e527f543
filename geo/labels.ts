/** Names of areas and waters. Positions set by hand stand where the map has room, [longitude, latitude]. */
import type { AreaRow, Rank, WaterRow } from './formats.ts';
import { readRaw } from './raw.ts';
import { regionLabelPoint } from './regionIndex.ts';

/** Names in French: Commission de toponymie du Québec and Natural Resources Canada usage. */
const fixedAreas: readonly AreaRow[] = [
  ['country', 'CA', -78.4, 50.9, 0, 'Canada'],
  ['country', 'US', -79.6, 38.7, 0, 'United States', 'États-Unis'],
  ['state', 'CA-QC', -72.9, 49.3, 0, 'Quebec', 'Québec'],
  ['context', '', -79.6, 45.4, 1, 'Ontario'],
  ['context', '', -66.3, 46.5, 1, 'New Brunswick', 'Nouveau-Brunswick'],
  ['context', '', -64.9, 44.6, 1, 'Nova Scotia', 'Nouvelle-Écosse'],
  ['context', '', -60.9, 53.9, 1, 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'],
  ['context', '', -57.3, 48.9, 2, 'Newfoundland', 'Terre-Neuve'],
  ['context', '', -63.2, 46.35, 2, 'Prince Edward Island', 'Île-du-Prince-Édouard'],
  ['context', '', -78.4, 37.9, 1, 'Virginia', 'Virginie'],
  ['context', '', -80.9, 38.6, 1, 'West Virginia', 'Virginie-Occidentale'],
  ['context', '', -81.4, 40.4, 1, 'Ohio'],
];

export const waterRows: readonly WaterRow[] = [
  ['ocean', -67.5, 40.3, 0, 'Atlantic Ocean', 'Océan Atlantique'],
  ['bay', -61.8, 48.3, 0, 'Gulf of St. Lawrence', 'Golfe du Saint-Laurent'],
  ['bay', -80.9, 58.5, 0, 'Hudson Bay', 'Baie d’Hudson'],
  ['bay', -80.6, 53.0, 1, 'James Bay', 'Baie James'],
  ['bay', -67.6, 59.6, 1, 'Ungava Bay', 'Baie d’Ungava'],
  ['bay', -66.1, 44.95, 2, 'Bay of Fundy', 'Baie de Fundy'],
  ['bay', -69.0, 43.3, 2, 'Gulf of Maine', 'Golfe du Maine'],
  ['bay', -65.4, 47.95, 2, 'Chaleur Bay', 'Baie des Chaleurs'],
  ['bay', -76.35, 38.6, 3, 'Chesapeake Bay', 'Baie de Chesapeake'],
  ['bay', -75.2, 39.1, 3, 'Delaware Bay', 'Baie du Delaware'],
  ['bay', -70.25, 41.95, 3, 'Cape Cod Bay', 'Baie du cap Cod'],
  ['bay', -72.9, 41.1, 3, 'Long Island Sound', 'Détroit de Long Island'],
  ['lake', -77.8, 43.62, 1, 'Lake Ontario', 'Lac Ontario'],
  ['lake', -80.7, 42.3, 1, 'Lake Erie', 'Lac Érié'],
  ['lake', -81.7, 44.6, 1, 'Lake Huron', 'Lac Huron'],
  ['lake', -73.33, 44.6, 2, 'Lake Champlain', 'Lac Champlain'],
  ['lake', -72.03, 48.58, 2, 'Lac Saint-Jean'],
  ['lake', -73.8, 50.9, 2, 'Lake Mistassini', 'Lac Mistassini'],
  ['lake', -68.7, 51.4, 3, 'Manicouagan Reservoir', 'Réservoir Manicouagan'],
  ['lake', -72.24, 45.12, 4, 'Lake Memphremagog', 'Lac Memphrémagog'],
  ['lake', -72.83, 46.2, 3, 'Lac Saint-Pierre'],
  ['lake', -71.34, 43.6, 4, 'Lake Winnipesaukee', 'Lac Winnipesaukee'],
  ['lake', -69.66, 45.63, 4, 'Moosehead Lake', 'Lac Moosehead'],
  ['river', -68.6, 48.75, 1, 'St. Lawrence River', 'Fleuve Saint-Laurent'],
  ['river', -70.35, 48.27, 3, 'Saguenay River', 'Rivière Saguenay'],
  ['river', -76.6, 45.6, 3, 'Ottawa River', 'Rivière des Outaouais'],
  ['river', -73.94, 42.0, 3, 'Hudson River', 'Fleuve Hudson'],
  ['river', -72.35, 43.5, 4, 'Connecticut River', 'Fleuve Connecticut'],
  ['river', -73.22, 45.55, 4, 'Richelieu River', 'Rivière Richelieu'],
];

/** By room on the map: what is not listed is 1 for a state and 2 for a region of Quebec. */
const rankByCode: Readonly<Record<string, Rank>> = {
  'CA-QC-06': 4,
  'CA-QC-13': 4,
  'US-CT': 2,
  'US-NJ': 2,
  'US-RI': 3,
  'US-DE': 3,
  'US-DC': 4,
};

function namesOf(en: string, fr: string): readonly [string, string?] {
  return en === fr ? [en] : [en, fr];
}

export function areaRows(): AreaRow[] {
  const regions = readRaw('regions').features.map(({ properties: { code, name_en, name_fr } }): AreaRow => {
    const kind = code.startsWith('CA') ? 'region' : 'state';
    const rank = rankByCode[code] ?? (kind === 'state' ? 1 : 2);
    return [kind, code, ...regionLabelPoint(code), rank, ...namesOf(name_en, name_fr)];
  });
  return [...fixedAreas, ...regions.sort((a, b) => (a[1] < b[1] ? -1 : 1))];
}
