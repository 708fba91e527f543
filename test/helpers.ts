/**
 * Tiny frozen data for unit tests: six organizations and four agreements that hold the awkward cases once each
 * (accents and ligatures, a missing French name, an undated agreement, an organization without a place).
 */
import type { Agreement, Dataset, Organization, Source } from '../src/domain/dataset.ts';
import type { IndexedDataset } from '../src/domain/indexedDataset.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** An organization with nothing but what a test says of it. */
export function organization(id: string, known: Partial<Organization> = {}): Organization {
  return deepFreeze({ id, name: { en: id, fr: id }, sectors: [], sources: [], ...known });
}

/** An agreement between these organizations. */
export function agreement(id: string, parties: readonly string[], known: Partial<Agreement> = {}): Agreement {
  return deepFreeze({
    id,
    title: { en: id, fr: id },
    renewed: [],
    parties: parties.map((party) => ({ organization: party })),
    sectors: [],
    objectives: [],
    sources: [],
    ...known,
  });
}

const organizations: readonly Organization[] = [
  organization('c2mi', {
    name: { en: 'MiQro Innovation Collaborative Centre', fr: 'Centre de collaboration MiQro Innovation' },
    shortName: { en: 'C2MI', fr: 'C2MI' },
    kind: 'research-centre',
    sectors: ['semiconductors'],
    location: { lng: -72.65, lat: 45.32, place: 'Bromont', region: 'CA-QC-05', precision: 'city' },
    website: 'https://www.c2mi.ca/',
    summary: { en: 'Develops and packages micro-systems.', fr: 'Développe et encapsule des micro-systèmes.' },
    sources: ['communique'],
  }),
  organization('ecole-quantique', {
    name: { en: 'Quantum School of Sherbrooke', fr: 'École quantique de Sherbrooke' },
    kind: 'university',
    sectors: ['quantum'],
    location: { lng: -71.89, lat: 45.4, place: 'Sherbrooke', region: 'CA-QC-05', precision: 'city' },
    sources: ['communique'],
  }),
  organization('oeuvre-du-coeur', {
    name: { en: 'Heart Foundation of Saint-Lambert', fr: 'Œuvre du cœur de Saint-Lambert' },
    shortName: { en: 'ŒCSL', fr: 'ŒCSL' },
    kind: 'company',
    sectors: ['life-sciences', 'quantum'],
    location: { lng: -73.57, lat: 45.5, place: 'Montréal', region: 'CA-QC-06', precision: 'city' },
    sources: ['communique'],
  }),
  // The French name is missing: it falls back, visibly, to the English one.
  organization('ny-creates', {
    name: { en: 'NY CREATES' },
    kind: 'research-centre',
    sectors: ['semiconductors'],
    location: { lng: -73.76, lat: 42.65, place: 'Albany', region: 'US-NY', precision: 'city' },
    sources: ['press-release'],
  }),
  organization('vermont', {
    name: { en: 'State of Vermont', fr: 'État du Vermont' },
    kind: 'government',
    sectors: ['policy'],
    location: { lng: -72.66, lat: 44.07, region: 'US-VT', precision: 'region' },
    sources: ['press-release'],
  }),
  organization('sans-adresse', {
    name: { en: 'Consortium of No Address', fr: 'Consortium sans adresse' },
    sectors: [],
    sources: ['press-release'],
  }),
];

const agreements: readonly Agreement[] = [
  agreement('corridor-mou', ['c2mi', 'ny-creates', 'vermont'], {
    kind: 'mou',
    title: { en: 'Corridor memorandum', fr: "Protocole d'entente du corridor" },
    signed: '2025-01-28',
    status: 'active',
    parties: [
      { organization: 'c2mi', role: 'signatory' },
      { organization: 'ny-creates', role: 'signatory' },
      { organization: 'vermont', role: 'witness' },
    ],
    sectors: ['semiconductors'],
    objectives: [{ en: 'Share workforce training', fr: 'Partager la formation de la main-d’œuvre' }],
    sources: ['press-release'],
  }),
  agreement('quantum-accord', ['ecole-quantique', 'c2mi'], {
    kind: 'research',
    title: { en: 'Quantum accord', fr: 'Accord quantique' },
    signed: '2024-04',
    sectors: ['quantum'],
    sources: ['communique'],
  }),
  agreement('heart-exchange', ['oeuvre-du-coeur', 'vermont'], {
    kind: 'cooperation',
    title: { en: 'Exchange on heart research', fr: 'Échange en recherche sur le cœur' },
    signed: '2020',
    renewed: ['2023-06-01'],
    sectors: ['life-sciences'],
    sources: ['communique'],
  }),
  agreement('undated-handshake', ['ny-creates', 'sans-adresse'], {
    kind: 'mou',
    title: { en: 'Handshake', fr: 'Poignée de main' },
    sources: ['press-release'],
  }),
];

const vocabulary = {
  sectors: [
    {
      id: 'semiconductors',
      name: { en: 'Semiconductors', fr: 'Semi-conducteurs' },
      color: '#1f6fb2',
      colorDark: '#6fb3ea',
      sign: 'S',
    },
    {
      id: 'quantum',
      name: { en: 'Quantum', fr: 'Quantique' },
      color: '#7a3fb0',
      colorDark: '#b98be6',
      sign: 'Q',
    },
    {
      id: 'life-sciences',
      name: { en: 'Life sciences', fr: 'Sciences de la vie' },
      color: '#2a8a4a',
      colorDark: '#73cc92',
      sign: 'V',
    },
    {
      id: 'policy',
      name: { en: 'Policy', fr: 'Politiques' },
      color: '#6b6b6b',
      colorDark: '#bdbdbd',
      sign: 'P',
    },
  ],
  organizationKinds: [
    { id: 'research-centre', name: { en: 'Research centre', fr: 'Centre de recherche' }, shape: 'circle' },
    { id: 'university', name: { en: 'University', fr: 'Université' }, shape: 'square' },
    { id: 'company', name: { en: 'Company', fr: 'Entreprise' }, shape: 'triangle' },
    { id: 'government', name: { en: 'Government', fr: 'Gouvernement' }, shape: 'star' },
  ],
  agreementKinds: [
    { id: 'mou', name: { en: 'Memorandum of understanding', fr: "Protocole d'entente" } },
    { id: 'research', name: { en: 'Research agreement', fr: 'Entente de recherche' } },
    { id: 'cooperation', name: { en: 'Cooperation agreement', fr: 'Accord de coopération' } },
  ],
  relations: [{ id: 'member', name: { en: 'member of', fr: 'membre de' } }],
  roles: [
    { id: 'signatory', name: { en: 'signatory', fr: 'signataire' } },
    { id: 'witness', name: { en: 'witness', fr: 'témoin' } },
  ],
  statuses: [{ id: 'active', name: { en: 'active', fr: 'en vigueur' } }],
  regions: [
    { id: 'CA', name: { en: 'Canada', fr: 'Canada' }, parent: null },
    { id: 'CA-QC', name: { en: 'Quebec', fr: 'Québec' }, parent: 'CA' },
    { id: 'CA-QC-05', name: { en: 'Estrie', fr: 'Estrie' }, parent: 'CA-QC' },
    { id: 'CA-QC-06', name: { en: 'Montréal', fr: 'Montréal' }, parent: 'CA-QC' },
    { id: 'US', name: { en: 'United States', fr: 'États-Unis' }, parent: null },
    { id: 'US-NY', name: { en: 'New York', fr: 'New York' }, parent: 'US' },
    { id: 'US-VT', name: { en: 'Vermont', fr: 'Vermont' }, parent: 'US' },
  ],
} as const;

const tiny: Dataset = deepFreeze({
  version: 1,
  updated: '2025-02-01',
  ...vocabulary,
  organizations,
  agreements,
  affiliations: [{ from: 'ecole-quantique', to: 'c2mi', relation: 'member', sources: ['communique'] }],
  sources: [
    {
      id: 'press-release',
      title: 'Three partners sign a memorandum',
      publisher: 'Example Wire',
      published: '2025-01-28',
      language: 'en',
      url: 'https://example.org/press-release',
    },
    // Cited without a link.
    { id: 'communique', title: 'Communiqué de presse', published: '2024-04', language: 'fr' },
  ],
});

/** A source with all that is known of one, and one of which nobody knows when it was read. */
export const readAndUnread: readonly Source[] = deepFreeze([
  { id: 'read', title: 'Read', publisher: 'Somebody', published: '2025-01-28', checked: '2026-11-20' },
  { id: 'unread', title: 'Unread' },
]);

/** The tiny dataset, with the parts that a test replaces. */
export function tinyDataset(replaced: Partial<Dataset> = {}): Dataset {
  return deepFreeze({ ...tiny, ...replaced });
}

export function tinyIndexed(replaced: Partial<Dataset> = {}): IndexedDataset {
  return indexDataset(tinyDataset(replaced));
}
