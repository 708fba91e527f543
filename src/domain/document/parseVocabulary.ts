/**
 * Vocabularies of a document: the ones it lists extend and override the given ones, and every id in use that none
 * lists gets an entry, so that later code finds a name, a colour and a shape for whatever it meets.
 */
import type { MarkShape, OrganizationKind, Region, Sector, Term, Vocabulary } from '../dataset.ts';
import type { DocumentTerm } from './datasetToDocument.ts';
import { type FieldReader, isRecord, own, type UnknownRecord } from './fieldReader.ts';
import type { LocalizedText } from '../language.ts';

const shapes: Readonly<Record<MarkShape, true>> = {
  circle: true,
  triangle: true,
  square: true,
  diamond: true,
  pentagon: true,
  hexagon: true,
  octagon: true,
  star: true,
};

/** Colours [light theme, dark theme] for sectors that come without, in turn; each 3 : 1 on its map paper. */
const spareColors: readonly (readonly [string, string])[] = [
  ['#5479f3', '#739dfe'],
  ['#e85652', '#ffa890'],
  ['#299968', '#90ebaf'],
  ['#7d49b9', '#b39bea'],
  ['#876716', '#e3c64a'],
  ['#298fb0', '#45d7f7'],
  ['#95387f', '#e282cd'],
];
/** The same slate as public policy: an unknown sector must not draw the eye. */
const neutralColor = { color: '#5b6573', colorDark: '#9aa5b4' } as const;

const other: LocalizedText = { en: 'Other', fr: 'Autre' };
const related: LocalizedText = { en: 'related to', fr: 'en lien avec' };

export const emptyVocabulary: Vocabulary = {
  sectors: [],
  organizationKinds: [],
  agreementKinds: [],
  relations: [],
  roles: [],
  statuses: [],
  regions: [],
};

/** The listed entries over the defaults, in the order of the defaults, then of the document. */
function mergeTerms<Entry extends Term>(
  reader: FieldReader,
  document: UnknownRecord,
  key: string,
  defaults: readonly Entry[],
  complete: (term: DocumentTerm, record: UnknownRecord, known: Entry | undefined, path: string) => Entry,
): Map<string, Entry> {
  const merged = new Map(defaults.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  reader.array(document, key, '').forEach((record, index) => {
    const path = `${key}[${String(index)}]`;
    const id = isRecord(record) ? reader.id(record, 'id') : '';
    if (!isRecord(record) || id === '' || seen.has(id)) {
      reader.list.add(
        'bad-term',
        path,
        'The entry has no id, or one that is already taken; it was left out',
        'L’entrée n’a pas d’identifiant, ou il est déjà pris; elle a été omise',
      );
      return;
    }
    seen.add(id);
    const known = merged.get(id);
    const name = reader.localized(own(record, 'name'), path, 'name') ?? known?.name ?? { en: id, fr: id };
    const plural = reader.localized(own(record, 'plural'), path, 'plural');
    merged.set(id, complete({ id, name, ...(plural ? { plural } : {}) }, record, known, path));
  });
  return merged;
}

const plainTerm = (term: DocumentTerm): Term => term;

function completeKind(
  term: DocumentTerm,
  record: UnknownRecord,
  known: OrganizationKind | undefined,
): OrganizationKind {
  const shape = own(record, 'shape');
  const isShape = typeof shape === 'string' && Object.hasOwn(shapes, shape);
  return { ...term, shape: isShape ? (shape as MarkShape) : (known?.shape ?? 'circle') };
}

function signFrom(letters: readonly string[]): string {
  const [first = '?', second = ''] = letters;
  return first.toLocaleUpperCase('en') + second;
}

function signOf(reader: FieldReader, record: UnknownRecord, path: string, name: LocalizedText): string {
  const given = Array.from(reader.text(record, 'sign', path) ?? '').slice(0, 2);
  const letters =
    given.length > 0 ? given : Array.from(name.en ?? name.fr ?? '').filter((letter) => /\p{L}/u.test(letter));
  return signFrom(letters);
}

/** Its own where the document says one, else that of the known sector whose sign it keeps. */
function frenchSignOf(
  reader: FieldReader,
  record: UnknownRecord,
  known: Sector | undefined,
  path: string,
): { readonly signFr?: string } {
  const given = Array.from(reader.text(record, 'signFr', path) ?? '').slice(0, 2);
  if (given.length > 0) return { signFr: signFrom(given) };
  const kept = own(record, 'sign') === undefined ? known?.signFr : undefined;
  return kept === undefined ? {} : { signFr: kept };
}

function sectorCompleter(reader: FieldReader) {
  let used = 0;
  return (term: DocumentTerm, record: UnknownRecord, known: Sector | undefined, path: string): Sector => {
    const colorOf = (key: string): string | undefined => {
      const value = own(record, key);
      return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
    };
    const color = colorOf('color') ?? known?.color;
    const colorDark = colorOf('colorDark') ?? known?.colorDark ?? color;
    const spare = color ? undefined : spareColors[used++ % spareColors.length];
    return {
      id: term.id,
      name: term.name,
      color: color ?? spare?.[0] ?? neutralColor.color,
      colorDark: colorDark ?? spare?.[1] ?? neutralColor.colorDark,
      sign: own(record, 'sign') === undefined && known ? known.sign : signOf(reader, record, path, term.name),
      ...frenchSignOf(reader, record, known, path),
    };
  };
}

/** `CA-QC` for `CA-QC-05`, as long as such a region is listed. */
function parentByCode(id: string, regions: ReadonlyMap<string, Region>): string | null {
  for (let end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1))
    if (regions.has(id.slice(0, end))) return id.slice(0, end);
  return null;
}

/** A province or state that no table lists is beside the corridor; an unlisted part of a listed one is in it. */
function unlistedRegion(id: string, regions: ReadonlyMap<string, Region>): Region {
  const parent = parentByCode(id, regions);
  const isOutside = parent !== null && regions.get(parent)?.parent === null;
  return { id, name: { en: id, fr: id }, parent, ...(isOutside ? { isOutside } : {}) };
}

function settleParents(reader: FieldReader, regions: Map<string, Region>): Region[] {
  for (const region of [...regions.values()]) {
    const ancestors = new Set([region.id]);
    for (let parent = region.parent; parent !== null; parent = regions.get(parent)?.parent ?? null) {
      const isMissing = !regions.has(parent);
      if (!isMissing && !ancestors.has(parent)) {
        ancestors.add(parent);
        continue;
      }
      reader.list.add(
        isMissing ? 'unknown-parent' : 'parent-cycle',
        `regions.${region.id}`,
        isMissing ? 'The region it is part of is not listed' : 'The region is part of itself',
        isMissing
          ? 'La région dont elle fait partie n’est pas dans la liste'
          : 'La région fait partie d’elle-même',
      );
      regions.set(region.id, { ...region, parent: null });
      break;
    }
  }
  return [...regions.values()];
}

/** Ids met while reading organizations, agreements and affiliations. */
export interface UsedIds {
  readonly sectors: ReadonlySet<string>;
  readonly organizationKinds: ReadonlySet<string>;
  readonly agreementKinds: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

function addUnlisted<Entry>(
  entries: Map<string, Entry>,
  used: ReadonlySet<string>,
  entryOf: (id: string) => Entry,
): Entry[] {
  for (const id of used) if (!entries.has(id)) entries.set(id, entryOf(id));
  return [...entries.values()];
}

export function parseVocabulary(
  reader: FieldReader,
  document: UnknownRecord,
  defaults: Vocabulary,
  used: UsedIds,
): Vocabulary {
  const termsOf = (key: 'agreementKinds' | 'relations' | 'roles' | 'statuses', name: LocalizedText) =>
    addUnlisted(mergeTerms<Term>(reader, document, key, defaults[key], plainTerm), used[key], (id) => ({
      id,
      name,
    }));
  const regions = mergeTerms<Region>(
    reader,
    document,
    'regions',
    defaults.regions,
    (term, record, known) => ({
      id: term.id,
      name: term.name,
      parent: Object.hasOwn(record, 'parent')
        ? (reader.idOrNothing(record, 'parent') ?? null)
        : (known?.parent ?? null),
      ...(own(record, 'isOutside') === true || known?.isOutside === true ? { isOutside: true } : {}),
    }),
  );
  for (const id of used.regions) if (!regions.has(id)) regions.set(id, unlistedRegion(id, regions));
  return {
    sectors: addUnlisted(
      mergeTerms<Sector>(reader, document, 'sectors', defaults.sectors, sectorCompleter(reader)),
      used.sectors,
      (id) => ({ id, name: other, ...neutralColor, sign: '?' }),
    ),
    organizationKinds: addUnlisted(
      mergeTerms<OrganizationKind>(
        reader,
        document,
        'organizationKinds',
        defaults.organizationKinds,
        completeKind,
      ),
      used.organizationKinds,
      (id) => ({ id, name: other, shape: 'circle' }),
    ),
    agreementKinds: termsOf('agreementKinds', other),
    relations: termsOf('relations', related),
    roles: termsOf('roles', other),
    statuses: termsOf('statuses', other),
    regions: settleParents(reader, regions),
  };
}
