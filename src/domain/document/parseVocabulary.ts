/**
 * Vocabularies of a document: the ones it lists extend and override the given ones, and every id in use that none
 * lists gets an entry, so that later code finds a name, a colour and a shape for whatever it meets.
 */
import type { MarkShape, OrganizationKind, Region, Sector, Term, Vocabulary } from '../dataset.ts';
import type { DocumentTerm } from './datasetToDocument.ts';
import { mendContrast } from '../contrast.ts';
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

/** Colours [light theme, dark theme] for sectors that come without; each 3 : 1 on its map paper. */
const firstColors: readonly (readonly [string, string])[] = [
  ['#5479f3', '#739dfe'],
  ['#e85652', '#ffa890'],
  ['#299968', '#90ebaf'],
  ['#7d49b9', '#b39bea'],
  ['#876716', '#e3c64a'],
  ['#298fb0', '#45d7f7'],
  ['#95387f', '#e282cd'],
];
const paper = { light: '#fbf9f4', dark: '#141d27' } as const;

/** Hue in degrees, saturation and lightness 0..1 → `#rrggbb`. https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function colorOfHue(hue: number, saturation: number, lightness: number): string {
  const channel = (turn: number) => {
    const place = (turn + hue / 30) % 12;
    const value =
      lightness -
      saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** The next pair of colours after the first ones: hues a golden angle apart never come round to the same place. */
function spareColor(position: number): readonly [string, string] {
  const first = firstColors[position];
  if (first) return first;
  const hue = (position * 137.508) % 360;
  const saturation = 0.45 + 0.15 * (position % 3);
  return [
    mendContrast(colorOfHue(hue, saturation, 0.4 + 0.06 * (position % 2)), paper.light, 3),
    mendContrast(colorOfHue(hue, saturation, 0.66 + 0.07 * (position % 2)), paper.dark, 3),
  ];
}

/** What no vocabulary lists is called by the document's own word: two of them are never the same “Other”. */
const ownWord = (id: string): LocalizedText => ({ en: id, fr: id });

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

/** Two letters at most: the first of the name, and one that no other sector has beside it. */
function freeSign(name: LocalizedText, taken: ReadonlySet<string>): string {
  const [first = '?', ...rest] = Array.from(name.en ?? name.fr ?? '').filter((letter) =>
    /[\p{L}\p{N}]/u.test(letter),
  );
  const initial = first.toLocaleUpperCase('en');
  const second = [...rest, '', ...'0123456789', ...'abcdefghijklmnopqrstuvwxyz'].map((letter) =>
    letter.toLocaleLowerCase('en'),
  );
  const numbers = Array.from({ length: 99 }, (_, place) => String(place + 1));
  const signs = [...second.map((letter) => initial + letter), ...numbers];
  return signs.find((sign) => !taken.has(sign)) ?? initial;
}

/** Gives every sector a colour and a sign; those that it chooses are of no other sector, whatever their number. */
class SectorLooks {
  readonly #colors: Set<string>;
  readonly #signs: Set<string>;
  #position = 0;

  /** With what the others have already. */
  constructor(known: readonly { readonly color: string; readonly sign: string }[]) {
    this.#colors = new Set(known.map(({ color }) => color));
    this.#signs = new Set(known.map(({ sign }) => sign));
  }

  take(color: string | undefined, sign: string | undefined): void {
    if (color !== undefined) this.#colors.add(color);
    if (sign !== undefined) this.#signs.add(sign);
  }

  color(): readonly [string, string] {
    // Of as many candidates as there are colours and one more, one is free.
    for (;;) {
      const next = spareColor(this.#position++);
      if (this.#colors.has(next[0]) && this.#position < 10_000) continue;
      this.#colors.add(next[0]);
      return next;
    }
  }

  sign(name: LocalizedText): string {
    const sign = freeSign(name, this.#signs);
    this.#signs.add(sign);
    return sign;
  }
}

function givenColor(record: UnknownRecord, key: string): string | undefined {
  const value = own(record, key);
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

function givenSign(
  reader: FieldReader,
  record: UnknownRecord,
  key: 'sign' | 'signFr',
  path: string,
): string | undefined {
  const [first = '', second = ''] = Array.from(reader.text(record, key, path) ?? '');
  return first === '' ? undefined : first.toLocaleUpperCase('en') + second;
}

/** Its own where the document says one, else that of the known sector whose sign it keeps. */
function frenchSignOf(
  reader: FieldReader,
  record: UnknownRecord,
  known: Sector | undefined,
  path: string,
): { readonly signFr?: string } {
  const given = givenSign(reader, record, 'signFr', path);
  if (given !== undefined) return { signFr: given };
  const kept = own(record, 'sign') === undefined ? known?.signFr : undefined;
  return kept === undefined ? {} : { signFr: kept };
}

function parseSectors(
  reader: FieldReader,
  document: UnknownRecord,
  defaults: readonly Sector[],
  used: ReadonlySet<string>,
): Sector[] {
  const looks = new SectorLooks(defaults);
  for (const record of reader.array(document, 'sectors', ''))
    if (isRecord(record)) looks.take(givenColor(record, 'color'), undefined);
  const complete = (
    term: DocumentTerm,
    record: UnknownRecord,
    known: Sector | undefined,
    path: string,
  ): Sector => {
    const color = givenColor(record, 'color') ?? known?.color;
    const [spare, spareDark] = color === undefined ? looks.color() : [color, known?.colorDark ?? color];
    const sign = givenSign(reader, record, 'sign', path) ?? known?.sign;
    looks.take(undefined, sign);
    return {
      id: term.id,
      name: term.name,
      color: color ?? spare,
      colorDark: givenColor(record, 'colorDark') ?? spareDark,
      sign: sign ?? looks.sign(term.name),
      ...frenchSignOf(reader, record, known, path),
    };
  };
  return addUnlisted(mergeTerms<Sector>(reader, document, 'sectors', defaults, complete), used, (id) => {
    const [color, colorDark] = looks.color();
    const name = ownWord(id);
    return { id, name, color, colorDark, sign: looks.sign(name) };
  });
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
  const termsOf = (key: 'agreementKinds' | 'relations' | 'roles' | 'statuses') =>
    addUnlisted(mergeTerms<Term>(reader, document, key, defaults[key], plainTerm), used[key], (id) => ({
      id,
      name: ownWord(id),
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
    sectors: parseSectors(reader, document, defaults.sectors, used.sectors),
    organizationKinds: addUnlisted(
      mergeTerms<OrganizationKind>(
        reader,
        document,
        'organizationKinds',
        defaults.organizationKinds,
        completeKind,
      ),
      used.organizationKinds,
      (id) => ({ id, name: ownWord(id), shape: 'circle' }),
    ),
    agreementKinds: termsOf('agreementKinds'),
    relations: termsOf('relations'),
    roles: termsOf('roles'),
    statuses: termsOf('statuses'),
    regions: settleParents(reader, regions),
  };
}
