/**
 * A curator's tables, checked by the compiler that checks what is published; tables that were not given are the
 * published ones. Pure, and run in a worker (`check.worker.ts`).
 */
import { compileFolder } from '../../data/compile/compileFolder.ts';
import { columnsNamed } from '../../data/compile/columnNames.ts';
import { Complaints, type TableProblem } from '../../data/compile/complaints.ts';
import { complainOfStrayRows } from '../../data/compile/decodeLines.ts';
import type { LookAlike } from '../../data/compile/lookAlikes.ts';
import { type Place, type PlaceSources, provinceOf } from '../../data/compile/resolvePlaces.ts';
import { delimiterOf, headerName, type ParsedText, parseText } from '../../data/compile/readTable.ts';
import { fileOf, type TableName, tables } from '../../data/compile/tableSchema.ts';
import { addToList } from '../domain/addToList.ts';
import type { CorridorDocument } from '../domain/document/datasetToDocument.ts';
import { cleanText } from '../domain/cleanText.ts';
import { foldText } from '../domain/foldText.ts';
import { withoutFormulaGuard } from '../domain/formulaGuard.ts';
import type { TownRow } from '../domain/towns.ts';
import { decodeTowns } from '../domain/towns.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionBounds, regionUnder } from '../scene/boundaries.ts';
import type { MendedFile, RefusedFile } from '../state/preview.ts';
import type { Encoding } from './decodeUpload.ts';
import { decodeUpload } from './decodeUpload.ts';
import { isRequiredColumn, recognizeTable, tableOfFile } from './recognizeTable.ts';

export type LeftOut = RefusedFile['why'];

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a zip's entry that stayed packed. */
  readonly why?: LeftOut;
}

/** What the site has published, as it was fetched. */
export interface Published {
  /** By file name: `organizations.csv` and so on. */
  readonly tables: Readonly<Record<string, string>>;
  /** Where organizations are already placed. */
  readonly places: readonly PublishedPlace[];
  /** Points that stand for whole regions, by code: governments are marked there. */
  readonly regionPoints: Readonly<Record<string, readonly [lng: number, lat: number]>>;
  readonly towns: readonly TownRow[];
}

export interface PublishedPlace extends Place {
  readonly place: string;
  readonly region: string;
}

export interface GivenTable {
  readonly name: string;
  readonly table: TableName;
  readonly encoding: Encoding;
  /** Of the given table and of the published one that it stands for. */
  readonly rows: number;
  readonly publishedRows: number;
}

export interface LocatedProblem extends TableProblem {
  /** The id in the row (of a party its agreement, of an affiliation its organization). */
  readonly id: string | null;
}

export interface CheckedTables {
  readonly document: CorridorDocument;
  readonly problems: readonly LocatedProblem[];
  /** Organizations that may be one and the same, where the given tables name one of them. */
  readonly lookAlikes: readonly LookAlike[];
  readonly mended: readonly MendedFile[];
  readonly given: readonly GivenTable[];
  readonly refused: readonly RefusedFile[];
}

/** Coordinates are compared as they were published: to five decimals. */
function pointKey(lng: number, lat: number): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}

/** A gazetteer of the region: where organizations are already, then the towns that the site ships. */
export function placesOf(published: Published, boundaries: Boundaries): PlaceSources {
  const byName = new Map<string, Place[]>();
  const regionByPoint = new Map<string, string>();
  const add = (name: string, place: Place, region: string) => {
    // Places beside the corridor have no boundary: the compiler asks for the province or state itself.
    addToList(byName, foldText(name), { ...place, subdivision: provinceOf(region) });
    if (!regionByPoint.has(pointKey(place.lng, place.lat)))
      regionByPoint.set(pointKey(place.lng, place.lat), region);
  };
  const towns = decodeTowns(published.towns);
  const namesakeKey = (name: string, region: string) => `${foldText(name)}|${provinceOf(region)}`;
  const outsized = new Set(
    towns
      .filter(({ hasLargerNamesake }) => hasLargerNamesake)
      .map(({ name: { en = '' }, region }) => namesakeKey(en, region)),
  );
  for (const { place, region, lng, lat } of published.places)
    add(
      place,
      { lng, lat, ...(outsized.has(namesakeKey(place, region)) ? { hasLargerNamesake: true } : {}) },
      region,
    );
  for (const { name, region, lng, lat, hasLargerNamesake } of towns) {
    // The smallest region there is, where the boundaries tell.
    const under = regionUnder(boundaries, lng, lat);
    const own = under?.startsWith(region) === true ? under : region;
    for (const spelling of new Set([name.en, name.fr]))
      if (spelling !== undefined)
        add(spelling, { lng, lat, ...(hasLargerNamesake === true ? { hasLargerNamesake } : {}) }, own);
  }
  const regionAt = (lng: number, lat: number) =>
    regionByPoint.get(pointKey(lng, lat)) ?? regionUnder(boundaries, lng, lat);
  return {
    gazetteer: (city) => byName.get(foldText(city)) ?? [],
    geometry: {
      regionAt,
      regionContains: (code, lng, lat) => {
        const region = regionAt(lng, lat);
        return region !== null && (region === code || region.startsWith(`${code}-`));
      },
      regionLabelPoint: (code) => {
        const known = Object.hasOwn(published.regionPoints, code) ? published.regionPoints[code] : undefined;
        if (known) return known;
        const bounds = regionBounds(boundaries, code);
        return bounds ? [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] : [0, 0];
      },
    },
  };
}

/** The table's first column, as the header names it. */
function firstColumnOf(table: TableName, { cells: [header = []] }: ParsedText): string {
  const schema = tables.find(({ name }) => name === table);
  const first = schema?.columns[0]?.name ?? '';
  const written = schema && header[columnsNamed(schema, header).indexOf(first)];
  return written === undefined ? first : headerName(written);
}

/** Rows that say anything, below the header. */
function countRows({ cells: lines }: ParsedText): number {
  return Math.max(0, lines.filter((cells) => cells.some((cell) => cell.trim() !== '')).length - 1);
}

interface Sorted {
  readonly strays: readonly TableProblem[];
  readonly texts: ReadonlyMap<TableName, ParsedText>;
  readonly given: readonly GivenTable[];
  readonly refused: readonly RefusedFile[];
}

/** Which file is which table; the first of two for one table counts. */
function sortUploads(uploads: readonly Upload[], published: Published): Sorted {
  const texts = new Map<TableName, ParsedText>();
  const given: GivenTable[] = [];
  const refused: RefusedFile[] = [];
  const complaints = new Complaints();
  for (const { name, bytes, why } of uploads) {
    if (why) {
      refused.push({ name, why });
      continue;
    }
    const decoded = decodeUpload(bytes);
    if (!decoded.ok) {
      refused.push({ name, why: decoded.why });
      continue;
    }
    const recognized = recognizeTable(name, decoded.text);
    if (!recognized || texts.has(recognized.table)) {
      // A folder may hold what was never meant as a table.
      const isTable = !/\.\w+$/.test(name) || /\.(csv|tsv|txt)$/i.test(name);
      refused.push({ name, why: recognized ? 'given-twice' : isTable ? 'unknown-table' : 'no-table' });
      continue;
    }
    const parsed = parseText(recognized.text);
    texts.set(recognized.table, parsed);
    given.push({
      name,
      table: recognized.table,
      encoding: decoded.encoding,
      rows: countRows(parsed),
      publishedRows: countRows(parseText(published.tables[fileOf(recognized.table)] ?? '')),
    });
    complainOfStrayRows(
      complaints,
      fileOf(recognized.table),
      firstColumnOf(recognized.table, parsed),
      decoded.strayRows ?? [],
    );
  }
  return { texts, given, refused, strays: complaints.problems };
}

/** A table handed over may lack columns that the tables have and need not have. */
function isWorthTelling({ code, file, column }: TableProblem): boolean {
  const table = tableOfFile(file);
  if (table === null) return true;
  return code !== 'missing-column' || isRequiredColumn(table, column);
}

/** Nothing is lost: what has no certain cure stays as the curator wrote it. */
function mend(file: string, given: ParsedText | undefined, problems: readonly TableProblem[]): MendedFile {
  const fixes = new Map(
    problems.flatMap((problem) =>
      problem.file === file && problem.fix !== undefined
        ? [[`${String(problem.row)}:${problem.column}`, problem.fix] as const]
        : [],
    ),
  );
  const [header = [], ...lines] = given?.cells ?? [];
  const names = header.map(headerName);
  const rows: (readonly string[])[] = [header];
  /** Empty rows are left out, and those under them move up. */
  const rowOf = new Map([[1, 1]]);
  lines.forEach((cells, index) => {
    const mended = cells.map(
      (cell, place) =>
        fixes.get(`${String(index + 2)}:${names[place] ?? ''}`) ??
        cleanText(withoutFormulaGuard(cell)).text.normalize('NFC'),
    );
    if (mended.every((cell) => cell === '')) return;
    rows.push(mended);
    rowOf.set(index + 2, rows.length);
  });
  const left = new Map<string, { row: number; column: string }>();
  for (const problem of problems) {
    const { row, column } = problem;
    if (problem.file !== file || !isWorthTelling(problem) || fixes.has(`${String(row)}:${column}`)) continue;
    const place = { row: rowOf.get(row) ?? row, column };
    left.set(`${String(place.row)}:${column}`, place);
  }
  return {
    file,
    separator: delimiterOf(given?.text ?? ''),
    rows,
    mendedCells: fixes.size,
    left: [...left.values()].sort((a, b) => a.row - b.row),
  };
}

/** The published stories tell of the published data; a curator's own data is shown without them. */
function isStoryFile(file: string): boolean {
  return file === fileOf('stories') || file === fileOf('story-steps');
}

/** More than so many published cells that name what is gone are one mistake: only some of the rows were handed over. */
const mostToldSingly = 5;

/**
 * A table that is handed over stands for the whole published one. Where it holds a few new rows alone, hundreds of
 * published cells name rows that it lacks: that is said once for each published table, with its cause.
 */
function toldOnce(problems: readonly LocatedProblem[], givenFiles: ReadonlySet<string>): LocatedProblem[] {
  const isOrphan = ({ code, file }: LocatedProblem) => code === 'unknown-id' && !givenFiles.has(file);
  const orphans = new Map<string, LocatedProblem[]>();
  for (const problem of problems) {
    if (isOrphan(problem)) addToList(orphans, problem.file, problem);
  }
  const given = [...givenFiles].join(', ');
  return problems.flatMap((problem) => {
    const same = isOrphan(problem) ? (orphans.get(problem.file) ?? []) : [];
    if (same.length <= mostToldSingly) return [problem];
    if (problem !== same[0]) return [];
    const count = String(same.length);
    return [
      {
        ...problem,
        code: 'rows-taken-away',
        message: {
          en: `${count} cells of the published table name rows that ${given} no longer has`,
          fr: `${count} cellules du tableau publié nomment des lignes que ${given} n’a plus`,
        },
        remedy: {
          en: 'hand over the whole table, the published rows (“Export”, CSV) and yours: what it lacks counts as removed',
          fr: 'remettre le tableau entier, les lignes publiées («\u00a0Exporter\u00a0», CSV) et les vôtres\u00a0: ce qui n’y est pas compte comme retiré',
        },
      },
    ];
  });
}

export function checkTables(
  uploads: readonly Upload[],
  published: Published,
  boundaries: Boundaries,
  onProgress?: (share: number) => void,
): CheckedTables {
  const { texts, given, refused, strays } = sortUploads(uploads, published);
  const byFile = new Map(tables.map(({ name }) => [fileOf(name), texts.get(name)]));
  const tellsStories = texts.has('stories') || texts.has('story-steps');
  const { document, problems, lookAlikes } = compileFolder(
    (file) =>
      byFile.get(file) ??
      (Object.hasOwn(published.tables, file) && (tellsStories || !isStoryFile(file))
        ? published.tables[file]
        : undefined),
    placesOf(published, boundaries),
    onProgress,
  );
  const givenFiles = new Set(given.map(({ table }) => fileOf(table)));
  // A quotation mark that is left open swallows rows: written anew, the table would look sound without them.
  const runTogether = new Set(problems.filter(({ code }) => code === 'bad-quotes').map(({ file }) => file));
  /** The first cell of the row: an id, or what the row belongs to. */
  const idAt = (file: string, row: number): string | null =>
    row > 1 ? byFile.get(file)?.cells[row - 1]?.[0]?.trim() || null : null;
  return {
    document,
    // A published table is only ever at fault for what a given one has taken from under it.
    problems: toldOnce(
      [...strays, ...problems]
        .filter(
          (problem) =>
            isWorthTelling(problem) && (givenFiles.has(problem.file) || problem.code === 'unknown-id'),
        )
        .map((problem) => ({ ...problem, id: idAt(problem.file, problem.row) })),
      givenFiles,
    ),
    // What the published tables say of themselves is none of this curator's doing.
    lookAlikes: givenFiles.has(fileOf('organizations')) ? lookAlikes : [],
    mended: given
      .filter(({ table }) => !runTogether.has(fileOf(table)))
      .map(({ table }) => mend(fileOf(table), texts.get(table), problems)),
    given,
    refused,
  };
}
