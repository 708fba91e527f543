/**
 * Corridor-shaped data of any size, for benchmarks and browser tests: the same arguments give the same document,
 * byte for byte. Organizations crowd into the real cities of the corridor (Zipf), agreements have 2–12 parties,
 * a few organizations take part in very many of them (Zipf again), and most agreements stay within a sector, so
 * that the network has communities and bridges.
 */
type Place = readonly [place: string, region: string, lng: number, lat: number];

/** Largest first: the Zipf rank is the position. Coordinates: GeoNames (CC BY 4.0), rounded to 0.001°. */
const places: readonly Place[] = [
  ['Montréal', 'CA-QC-06', -73.588, 45.509],
  ['Boston', 'US-MA', -71.06, 42.358],
  ['New York', 'US-NY', -74.006, 40.714],
  ['Québec', 'CA-QC-03', -71.215, 46.812],
  ['Sherbrooke', 'CA-QC-05', -71.899, 45.4],
  ['Bromont', 'CA-QC-05', -72.65, 45.317],
  ['Albany', 'US-NY', -73.756, 42.653],
  ['Burlington', 'US-VT', -73.212, 44.476],
  ['Cambridge', 'US-MA', -71.106, 42.375],
  ['Laval', 'CA-QC-13', -73.692, 45.57],
  ['Plattsburgh', 'US-NY', -73.453, 44.699],
  ['Gatineau', 'CA-QC-07', -75.701, 45.477],
  ['Baltimore', 'US-MD', -76.612, 39.29],
  ['Trois-Rivières', 'CA-QC-04', -72.548, 46.347],
  ['Philadelphia', 'US-PA', -75.164, 39.952],
  ['Hartford', 'US-CT', -72.685, 41.764],
  ['Providence', 'US-RI', -71.413, 41.824],
  ['Portland', 'US-ME', -70.255, 43.657],
  ['Concord', 'US-NH', -71.538, 43.208],
  ['Montpelier', 'US-VT', -72.576, 44.26],
  ['Saguenay', 'CA-QC-02', -71.067, 48.417],
  ['Rimouski', 'CA-QC-01', -68.524, 48.449],
  ['Lévis', 'CA-QC-12', -71.178, 46.803],
  ['Longueuil', 'CA-QC-16', -73.518, 45.531],
  ['Syracuse', 'US-NY', -76.147, 43.048],
  ['Rochester', 'US-NY', -77.616, 43.155],
  ['Buffalo', 'US-NY', -78.878, 42.886],
  ['Utica', 'US-NY', -75.233, 43.101],
  ['Worcester', 'US-MA', -71.802, 42.263],
  ['New Haven', 'US-CT', -72.928, 41.308],
  ['Newark', 'US-NJ', -74.172, 40.736],
  ['Trenton', 'US-NJ', -74.743, 40.217],
  ['Augusta', 'US-ME', -69.78, 44.311],
  ['Manchester', 'US-NH', -71.455, 42.996],
  ['Drummondville', 'CA-QC-17', -72.485, 45.883],
  ['Granby', 'CA-QC-16', -72.733, 45.4],
  ['Shawinigan', 'CA-QC-04', -72.749, 46.567],
  ['Rouyn-Noranda', 'CA-QC-08', -79.016, 48.239],
  ['Malta', 'US-NY', -73.793, 42.971],
  ['Essex Junction', 'US-VT', -73.111, 44.491],
];

const sectors: readonly (readonly [id: string, en: string, fr: string])[] = [
  ['semiconductors', 'Semiconductors', 'Semi-conducteurs'],
  ['quantum', 'Quantum', 'Quantique'],
  ['life-sciences', 'Life sciences', 'Sciences de la vie'],
  ['clean-technology', 'Clean technology', 'Technologies propres'],
  ['aerospace', 'Aerospace', 'Aérospatiale'],
  ['photonics', 'Photonics', 'Photonique'],
  ['artificial-intelligence', 'Artificial intelligence', 'Intelligence artificielle'],
  ['advanced-manufacturing', 'Advanced manufacturing', 'Fabrication de pointe'],
];
const organizationKinds = [
  'company',
  'government',
  'cluster',
  'industry-association',
  'research-centre',
  'university',
  'chamber',
  'college',
];
const agreementKinds = ['mou', 'partnership', 'collaboration-agreement', 'government-accord', 'consortium'];
const statuses = ['signed', 'ongoing', 'renewed'];
const enWords = ['Northern', 'Granite', 'Maple', 'Harbor', 'Summit', 'River', 'Boreal', 'Atlantic', 'Border'];
const frWords = [
  'du Nord',
  'du Granit',
  'de l’Érable',
  'du Port',
  'du Sommet',
  'de la Rivière',
  'boréal',
  'de l’Est',
  'de la Frontière',
];

/** mulberry32, a 32-bit generator in the public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws positions 0..count−1 with chances falling as 1/(rank + offset). */
function zipf(count: number, offset: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let total = 0;
  for (let rank = 0; rank < count; rank++) sums[rank] = total += 1 / (rank + 1 + offset);
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;
const two = (number: number) => String(number).padStart(2, '0');

export interface SyntheticDocument {
  readonly version: 1;
  readonly sectors: readonly { id: string; name: { en: string; fr: string } }[];
  readonly organizations: readonly {
    id: string;
    name: { en: string; fr: string };
    shortName: string;
    kind: string;
    sectors: string[];
    location?: { lng: number; lat: number; place: string; region: string; precision: 'city' };
    website: string;
    summary: { en: string; fr: string };
    sources: string[];
  }[];
  readonly agreements: readonly {
    id: string;
    kind: string;
    title: { en: string; fr: string };
    signed?: string;
    status: string;
    parties: { organization: string; role: string }[];
    sectors: string[];
    objectives: { en: string; fr: string }[];
    sources: string[];
  }[];
  readonly affiliations: readonly { from: string; to: string; relation: string; sources: string[] }[];
  readonly sources: readonly {
    id: string;
    title: string;
    publisher: string;
    published: string;
    language: string;
    url: string;
  }[];
}

/** A document of the public data format, version 1. One organization in forty has no location. */
export function syntheticDocument(
  organizationCount: number,
  agreementCount: number,
  seed = 1,
): SyntheticDocument {
  const random = randomNumbers(seed);
  const nextPlace = zipf(places.length, 1, random);
  const bySector: number[][] = sectors.map(() => []);

  const organizations = Array.from({ length: organizationCount }, (_, number) => {
    const [place, region, lng, lat] = places[nextPlace()] as Place;
    const sector = Math.floor(random() * sectors.length);
    const second = Math.floor(random() * sectors.length);
    const word = Math.floor(random() * enWords.length);
    const chosen = random() < 0.25 && second !== sector ? [sector, second] : [sector];
    for (const each of chosen) bySector[each]?.push(number);
    const [, en, fr] = sectors[sector] as (typeof sectors)[number];
    const name = `${place} ${enWords[word] as string} ${en} ${String(number)}`;
    return {
      id: `organization-${String(number)}`,
      name: { en: name, fr: `${fr} ${frWords[word] as string} – ${place} ${String(number)}` },
      shortName: `O${String(number)}`,
      kind: pick(organizationKinds, random),
      sectors: chosen.map((each) => (sectors[each] as (typeof sectors)[number])[0]),
      ...(random() < 0.025 ? {} : { location: { lng, lat, place, region, precision: 'city' as const } }),
      website: `https://organization-${String(number)}.example/`,
      summary: {
        en: `${en} organization in ${place}.`,
        fr: `Organisation de ${place} : ${fr.toLowerCase()}.`,
      },
      sources: ['source-0'],
    };
  });

  const anyOrganization = zipf(organizationCount, 4, random);
  const inSector = bySector.map((members) => zipf(members.length, 4, random));
  const agreements = Array.from({ length: agreementCount }, (_, number) => {
    // Two parties in half of the agreements, then falling off to twelve.
    const size = Math.min(organizationCount, random() < 0.5 ? 2 : 2 + Math.floor(11 * random() * random()));
    const sector = Math.floor(random() * sectors.length);
    const members = bySector[sector] as number[];
    const parties = new Set<number>();
    for (let attempt = 0; parties.size < size && attempt < 40 * size; attempt++) {
      const inside = members.length >= size && random() < 0.85;
      parties.add(inside ? (members[(inSector[sector] as () => number)()] as number) : anyOrganization());
    }
    const [sectorId, en, fr] = sectors[sector] as (typeof sectors)[number];
    const year = 2010 + Math.floor(16 * Math.sqrt(random()));
    const day = `${String(year)}-${two(1 + Math.floor(12 * random()))}-${two(1 + Math.floor(28 * random()))}`;
    return {
      id: `agreement-${String(number)}`,
      kind: pick(agreementKinds, random),
      title: {
        en: `${en} agreement ${String(number)}`,
        fr: `Entente ${String(number)} – ${fr.toLowerCase()}`,
      },
      ...(random() < 0.03 ? {} : { signed: day }),
      status: pick(statuses, random),
      parties: [...parties].map((party) => ({
        organization: `organization-${String(party)}`,
        role: 'signatory',
      })),
      sectors: [sectorId],
      objectives: [{ en: `Work together on ${en.toLowerCase()}.`, fr: `Collaborer : ${fr.toLowerCase()}.` }],
      sources: [`source-${String(number % 10)}`],
    };
  });

  const affiliations = Array.from({ length: Math.floor(organizationCount / 2) }, () => ({
    from: `organization-${String(anyOrganization())}`,
    to: `organization-${String(anyOrganization())}`,
    relation: pick(['member', 'located-in', 'funded-by'], random),
    sources: ['source-1'],
  })).filter(({ from, to }) => from !== to);

  return {
    version: 1,
    sectors: sectors.map(([id, en, fr]) => ({ id, name: { en, fr } })),
    organizations,
    agreements,
    affiliations,
    sources: Array.from({ length: 10 }, (_, number) => ({
      id: `source-${String(number)}`,
      title: `Synthetic source ${String(number)}`,
      publisher: 'Benchmark',
      published: '2025-01-28',
      language: 'en',
      url: `https://source.example/${String(number)}`,
    })),
  };
}
