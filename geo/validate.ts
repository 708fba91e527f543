/** What must hold of the built boundary files; each check lists every offender, and none means it holds. */
import { areasOf, type Built, codesAt } from './built.ts';
import { gapsOf, landLines, nestedParts, sameSideNeighbours } from './coverage.ts';
import { crossingsAmong } from './crossings.ts';
import { type Box, isInBox, isInRings, type Point, unionBox } from './polygon.ts';
import { regionAt, regionBounds, regionCodes, regionLabelPoint } from './regionIndex.ts';

interface Invariant {
  readonly name: string;
  readonly check: (built: Built) => string[];
}

/** Per hole between polygons that is no lake: larger ones are gaps. */
const maxGapKm2 = 5;
/** Gzipped bytes of the first view: all boundaries and labels, and the share of `overview.json`. */
const firstViewBudgetBytes = 110_000;
const overviewBudgetBytes = 85_000;

/** The window the inputs are clipped to (shared README), with a grid step of tolerance. */
const clipWindow: Box = [-82.01, 37.39, -55.49, 63.21];
/** Rings may lose bays and specks to simplification, not more than this of a box's side. */
const boxToleranceDegrees = 0.15;

const topologies = (built: Built) =>
  [
    ['overview', built.overview],
    ['detail', built.detail],
  ] as const;

const expectedCodes: readonly string[] = [
  ...Array.from({ length: 17 }, (_, index) => `CA-QC-${String(index + 1).padStart(2, '0')}`),
  ...['CT', 'DC', 'DE', 'MA', 'MD', 'ME', 'NH', 'NJ', 'NY', 'PA', 'RI', 'VT'].map((state) => `US-${state}`),
];

/** Places whose region is a fact anyone can look up, [longitude, latitude] of their centres (GeoNames). */
const knownPlaces: readonly (readonly [name: string, code: string, at: Point])[] = [
  // In Estrie since 28 July 2021, with the MRCs Brome-Missisquoi and La Haute-Yamaska.
  ['Bromont', 'CA-QC-05', [-72.6493, 45.3168]],
  ['Granby', 'CA-QC-05', [-72.7324, 45.4001]],
  ['Sherbrooke', 'CA-QC-05', [-71.8991, 45.4001]],
  // Montréal island from end to end.
  ['Montréal, centre', 'CA-QC-06', [-73.5878, 45.5088]],
  ['Kirkland', 'CA-QC-06', [-73.87, 45.45]],
  ['Dorval', 'CA-QC-06', [-73.74, 45.47]],
  ['Saint-Laurent', 'CA-QC-06', [-73.68, 45.505]],
  ['Pointe-aux-Trembles', 'CA-QC-06', [-73.51, 45.65]],
  // Its north shore, which the raw data give to Laval, and Île Bizard.
  ['Montréal-Nord', 'CA-QC-06', [-73.63, 45.605]],
  ['Rivière-des-Prairies', 'CA-QC-06', [-73.58, 45.645]],
  ['Île Bizard', 'CA-QC-06', [-73.915, 45.505]],
  ['Île Perrot', 'CA-QC-16', [-73.93, 45.39]],
  ['Laval', 'CA-QC-13', [-73.7334, 45.6]],
  ['Québec', 'CA-QC-03', [-71.28, 46.8123]],
  ['Burlington', 'US-VT', [-73.1986, 44.4759]],
  ['Newport', 'US-RI', [-71.29, 41.51]],
  ['Albany', 'US-NY', [-73.79, 42.65]],
];

/** Tidal water of the finer shores, [longitude, latitude]; the bays have their inlets closed at this scale. */
const tidalWaters: readonly (readonly [name: string, at: Point])[] = [
  ['East River', [-73.968, 40.729]],
  ['Hudson at Manhattan', [-74.021, 40.734]],
  ['Newark Bay', [-74.135, 40.677]],
  ['Arthur Kill', [-74.1999, 40.6075]],
  ['Jamaica Bay', [-73.881, 40.615]],
  ['Great South Bay', [-73.059, 40.7006]],
  ['Barnegat Bay', [-74.1502, 39.7772]],
  ['Chincoteague Bay', [-75.2235, 38.1711]],
  ['Isle of Wight Bay', [-75.0814, 38.394]],
  ['Sheepscot Bay', [-69.745, 43.82]],
  ['Boston, Inner Harbor', [-71.04, 42.36]],
];

/** Channels of the St. Lawrence and its branches that keep islands apart, [longitude, latitude] in midstream. */
const channels: readonly (readonly [name: string, at: Point])[] = [
  ['rivière des Mille Îles', [-73.8197, 45.6135]],
  ['rivière des Prairies', [-73.6985, 45.562]],
  ['St. Lawrence beside Montréal', [-73.4785, 45.6058]],
  ['lac Saint-Louis', [-73.765, 45.423]],
  ['lac des Deux Montagnes', [-74.053, 45.466]],
  ['between Vaudreuil and Île Perrot', [-73.998, 45.404]],
  ['between Île Bizard and Montréal', [-73.8826, 45.5067]],
  ['north of Salaberry-de-Valleyfield', [-74.039, 45.317]],
  ['Beauharnois', [-74.046, 45.245]],
  ['north of Île d’Orléans', [-71.049, 46.93]],
  ['south of Île d’Orléans', [-70.994, 46.859]],
  ['St. Lawrence at the bridges of Québec', [-71.282, 46.762]],
];

/** Islands that no shore joins to their neighbours. */
const islandCodes: ReadonlySet<string> = new Set(['CA-QC-06', 'CA-QC-13']);

function difference(a: readonly string[], b: readonly string[], what: string): string[] {
  return a.filter((value) => !b.includes(value)).map((value) => `${value}: ${what}`);
}

export const invariants: readonly Invariant[] = [
  {
    name: 'there are the 29 regions, each once, in both files',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) => {
        const codes = areasOf(topology).flatMap(({ code }) => (code ? [code] : []));
        return [
          ...difference(expectedCodes, codes, `missing from ${file}`),
          ...difference(codes, expectedCodes, `not expected in ${file}`),
          ...codes
            .filter((code, index) => codes.indexOf(code) < index)
            .map((code) => `${code}: twice in ${file}`),
        ];
      }),
  },
  {
    name: 'every region has the country of its code',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) =>
        areasOf(topology)
          .filter(({ code, country }) => code.slice(0, 2) !== country)
          .map(({ code, country }) => `${file}: ${code} has country ${country || 'none'}`),
      ),
  },
  {
    name: `no gap between polygons is larger than ${maxGapKm2} km², but for closed bays`,
    check: (built) =>
      topologies(built).flatMap(([file, topology]) =>
        gapsOf(topology)
          .filter(({ areaKm2 }) => areaKm2 > maxGapKm2)
          .filter(({ ring }) => !tidalWaters.some(([, at]) => isInRings([ring], at)))
          .map(({ at, areaKm2 }) => `${file}: ${areaKm2.toFixed(1)} km² at ${at.join(', ')}`),
      ),
  },
  {
    name: 'no two polygons overlap: none has an arc on the same side as another, or lies inside another',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) =>
        [...sameSideNeighbours(topology), ...nestedParts(areasOf(topology))].map(
          (found) => `${file}: ${found}`,
        ),
      ),
  },
  {
    name: 'no ring crosses itself or another',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) =>
        crossingsAmong(landLines(topology)).map((at) => `${file}: at ${at.join(', ')}`),
      ),
  },
  {
    name: 'data/regions.csv and the boundaries have the same codes',
    check: ({ dataRegionIds }) => {
      if (dataRegionIds === null) return [];
      const known = [...regionCodes, 'CA', 'CA-QC', 'US'];
      return [
        ...difference(known, dataRegionIds, 'missing from data/regions.csv'),
        ...difference(dataRegionIds, known, 'in data/regions.csv but without a polygon'),
      ];
    },
  },
  {
    name: 'known places lie in their regions: Bromont and Granby in Estrie, Montréal island in one',
    check: (built) =>
      knownPlaces.flatMap(([name, code, at]) => [
        ...(regionAt(...at) === code ? [] : [`${name}: ${regionAt(...at)} in the raw polygons, not ${code}`]),
        ...topologies(built).flatMap(([file, topology]) => {
          const found = codesAt(areasOf(topology), at).join(' and ') || 'nothing';
          return found === code ? [] : [`${name}: ${found} in ${file}, not ${code}`];
        }),
      ]),
  },
  {
    name: 'no channel of the St. Lawrence is closed, and tidal water is water',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) => {
        const areas = areasOf(topology);
        return [...channels, ...(file === 'detail' ? tidalWaters : [])].flatMap(([name, at]) =>
          codesAt(areas, at).map((code) => `${name} lies in ${code || 'land'} in ${file}`),
        );
      }),
  },
  {
    name: 'Montréal and Laval stay islands: their polygons share no point with another',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) => {
        const users = new Map<string, Set<string>>();
        for (const { code, parts } of areasOf(topology)) {
          for (const point of parts.flatMap(({ rings }) => rings.flat())) {
            const key = point.join(', ');
            users.set(key, (users.get(key) ?? new Set()).add(code));
          }
        }
        return [...users]
          .filter(([, codes]) => codes.size > 1 && [...codes].some((code) => islandCodes.has(code)))
          .map(([at, codes]) => `${file}: ${[...codes].join(' and ')} at ${at}`);
      }),
  },
  {
    name: 'bounding boxes are those of the raw polygons, inside the window',
    check: (built) =>
      topologies(built).flatMap(([file, topology]) =>
        areasOf(topology).flatMap(({ code, parts }) => {
          const box = parts.map((part) => part.box).reduce(unionBox);
          const inWindow = isInBox(clipWindow, [box[0], box[1]]) && isInBox(clipWindow, [box[2], box[3]]);
          const offences = inWindow
            ? []
            : [`${file}: ${code || 'land'} leaves the window: ${box.join(', ')}`];
          if (!regionCodes.includes(code)) return offences;
          const raw = regionBounds(code);
          const isOff = box.some((side, index) => Math.abs(side - (raw[index] ?? NaN)) > boxToleranceDegrees);
          return isOff
            ? [...offences, `${file}: ${code} spans ${box.join(', ')}, raw ${raw.join(', ')}`]
            : offences;
        }),
      ),
  },
  {
    name: 'islands that make the map recognisable are in the overview',
    check: ({ overview }) => {
      const areas = areasOf(overview);
      const islands: readonly (readonly [string, string, Point])[] = [
        ['Anticosti', 'CA-QC-09', [-63, 49.5]],
        ['Île d’Orléans', 'CA-QC-03', [-70.95, 46.93]],
        ['Long Island', 'US-NY', [-72.9, 40.85]],
        ['Nantucket', 'US-MA', [-70.05, 41.28]],
        ['Martha’s Vineyard', 'US-MA', [-70.65, 41.39]],
      ];
      return islands.flatMap(([name, code, at]) => (codesAt(areas, at)[0] === code ? [] : [name]));
    },
  },
  {
    name: 'every label point lies in its region',
    check: ({ labels }) =>
      labels.areas
        .filter(([, code]) => regionCodes.includes(code))
        .flatMap(([, code, lng, lat]) => {
          const [expectedLng, expectedLat] = regionLabelPoint(code);
          const isSame = lng === expectedLng && lat === expectedLat;
          return isSame && regionAt(lng, lat) === code ? [] : [`${code} at ${lng}, ${lat}`];
        }),
  },
  {
    name: 'every label has a name in both languages, every area of the 29 a label',
    check: ({ labels }) => {
      const rows = [
        ...labels.places.map(([, , , , en, fr]) => [en, fr] as const),
        ...labels.areas.map(([, , , , , en, fr]) => [en, fr] as const),
        ...labels.water.map(([, , , , en, fr]) => [en, fr] as const),
      ];
      const nameless = rows.filter(([en, fr = en]) => !en.trim() || !fr.trim());
      const codes = labels.areas.map(([, code]) => code);
      return [
        ...nameless.map((names) => `empty name: ${JSON.stringify(names)}`),
        ...difference([...expectedCodes, 'CA', 'CA-QC', 'US'], codes, 'without a label'),
      ];
    },
  },
  {
    name: `the first view is at most ${firstViewBudgetBytes / 1000} kB gzipped, its overview ${overviewBudgetBytes / 1000}`,
    check: ({ overviewBytes, labelsBytes }) => {
      const sum = overviewBytes + labelsBytes;
      return [
        ...(overviewBytes > overviewBudgetBytes ? [`overview.json: ${overviewBytes} bytes`] : []),
        ...(sum > firstViewBudgetBytes ? [`overview.json and places.json: ${sum} bytes`] : []),
      ];
    },
  },
];
