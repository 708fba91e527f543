/**
 * The provinces, territories and states beside the corridor. An organization there is placed and listed under
 * “elsewhere”; the map draws no boundary for them. Codes: ISO 3166-2. Names in French: Termium and the Commission de
 * toponymie du Québec.
 */
const names: readonly (readonly [code: string, en: string, fr: string])[] = [
  ['CA-AB', 'Alberta', 'Alberta'],
  ['CA-BC', 'British Columbia', 'Colombie-Britannique'],
  ['CA-MB', 'Manitoba', 'Manitoba'],
  ['CA-NB', 'New Brunswick', 'Nouveau-Brunswick'],
  ['CA-NL', 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'],
  ['CA-NS', 'Nova Scotia', 'Nouvelle-Écosse'],
  ['CA-NT', 'Northwest Territories', 'Territoires du Nord-Ouest'],
  ['CA-NU', 'Nunavut', 'Nunavut'],
  ['CA-ON', 'Ontario', 'Ontario'],
  ['CA-PE', 'Prince Edward Island', 'Île-du-Prince-Édouard'],
  ['CA-SK', 'Saskatchewan', 'Saskatchewan'],
  ['CA-YT', 'Yukon', 'Yukon'],
  ['US-AK', 'Alaska', 'Alaska'],
  ['US-AL', 'Alabama', 'Alabama'],
  ['US-AR', 'Arkansas', 'Arkansas'],
  ['US-AZ', 'Arizona', 'Arizona'],
  ['US-CA', 'California', 'Californie'],
  ['US-CO', 'Colorado', 'Colorado'],
  ['US-FL', 'Florida', 'Floride'],
  ['US-GA', 'Georgia', 'Géorgie'],
  ['US-HI', 'Hawaii', 'Hawaï'],
  ['US-IA', 'Iowa', 'Iowa'],
  ['US-ID', 'Idaho', 'Idaho'],
  ['US-IL', 'Illinois', 'Illinois'],
  ['US-IN', 'Indiana', 'Indiana'],
  ['US-KS', 'Kansas', 'Kansas'],
  ['US-KY', 'Kentucky', 'Kentucky'],
  ['US-LA', 'Louisiana', 'Louisiane'],
  ['US-MI', 'Michigan', 'Michigan'],
  ['US-MN', 'Minnesota', 'Minnesota'],
  ['US-MO', 'Missouri', 'Missouri'],
  ['US-MS', 'Mississippi', 'Mississippi'],
  ['US-MT', 'Montana', 'Montana'],
  ['US-NC', 'North Carolina', 'Caroline du Nord'],
  ['US-ND', 'North Dakota', 'Dakota du Nord'],
  ['US-NE', 'Nebraska', 'Nebraska'],
  ['US-NM', 'New Mexico', 'Nouveau-Mexique'],
  ['US-NV', 'Nevada', 'Nevada'],
  ['US-OH', 'Ohio', 'Ohio'],
  ['US-OK', 'Oklahoma', 'Oklahoma'],
  ['US-OR', 'Oregon', 'Oregon'],
  ['US-SC', 'South Carolina', 'Caroline du Sud'],
  ['US-SD', 'South Dakota', 'Dakota du Sud'],
  ['US-TN', 'Tennessee', 'Tennessee'],
  ['US-TX', 'Texas', 'Texas'],
  ['US-UT', 'Utah', 'Utah'],
  ['US-VA', 'Virginia', 'Virginie'],
  ['US-WA', 'Washington State', 'État de Washington'],
  ['US-WI', 'Wisconsin', 'Wisconsin'],
  ['US-WV', 'West Virginia', 'Virginie-Occidentale'],
  ['US-WY', 'Wyoming', 'Wyoming'],
];

export interface OutsideRegion {
  readonly en: string;
  readonly fr: string;
  readonly parent: string;
}

export const outsideRegions: ReadonlyMap<string, OutsideRegion> = new Map(
  names.map(([code, en, fr]) => [code, { en, fr, parent: code.slice(0, 2) }]),
);

/** GeoNames numbers the provinces of Canada (https://download.geonames.org/export/dump/admin1CodesASCII.txt). */
const canadianCodes: Readonly<Record<string, string>> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
};

/** The province or state of a place in GeoNames, as `CA-ON` or `US-VA`; elsewhere there is none. */
export function subdivisionOf(country: string, adminCode: string): string | undefined {
  const code = country === 'CA' ? canadianCodes[adminCode] : country === 'US' ? adminCode : undefined;
  return code === undefined ? undefined : `${country}-${code}`;
}
