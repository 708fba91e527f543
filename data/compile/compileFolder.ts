/** A folder of tables to the published document, with every problem there is. Pure: the same bytes in and out. */
import type { Dataset } from '../../src/domain/dataset.ts';
import {
  type CorridorDocument,
  datasetToDocument,
  serializeDocument,
} from '../../src/domain/document/datasetToDocument.ts';
import { documentToDataset } from '../../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../../src/domain/document/parseVocabulary.ts';
import { assemble } from './assemble.ts';
import { checkAccidents } from './checkAccidents.ts';
import { checkCells } from './checkCells.ts';
import { checkMeaning } from './checkMeaning.ts';
import { checkReferences, indexIds, type Tables } from './checkReferences.ts';
import { checkStories, checkTruth } from './checkStories.ts';
import { Complaints, type TableProblem } from './complaints.ts';
import { type Coverage, measureCoverage } from './coverage.ts';
import { findLookAlikes, type LookAlike } from './lookAlikes.ts';
import { lengthOf, readTable, type TableContent } from './readTable.ts';
import { type PlaceSources, placeLocator } from './resolvePlaces.ts';
import { findStaleFacts, type StaleFact } from './staleFacts.ts';
import { fileOf, tables as schemas } from './tableSchema.ts';

export interface Compilation {
  /** What could be read, bad values left out. Only a compilation without problems is fit to publish. */
  readonly document: CorridorDocument;
  /** The document as it is read once it is published; read when it is first asked for, and once. */
  readonly dataset: () => Dataset;
  /** By table, row and column. */
  readonly problems: readonly TableProblem[];
  readonly coverage: readonly Coverage[];
  /** Pairs of organizations to look at: warnings. */
  readonly lookAlikes: readonly LookAlike[];
  /** The records none of whose sources was read on the day or later. */
  readonly staleSince: (day: string) => StaleFact[];
}

function datasetReader(document: CorridorDocument): () => Dataset {
  let dataset: Dataset | null = null;
  return () => {
    if (dataset) return dataset;
    const parsed = documentToDataset(JSON.parse(serializeDocument(document)) as unknown, emptyVocabulary);
    if (!parsed.ok) throw new Error(`The compiled document does not parse: ${parsed.problem.message.en}`);
    dataset = parsed.dataset;
    return dataset;
  };
}

function inReadingOrder(problems: readonly TableProblem[]): TableProblem[] {
  const tableOrder = new Map(schemas.map(({ name }, place) => [fileOf(name), place]));
  const columnOrder = new Map(
    schemas.flatMap(({ name, columns }) =>
      columns.map((column, place) => [`${fileOf(name)}:${column.name}`, place]),
    ),
  );
  const columnPlace = ({ file, column }: TableProblem) =>
    columnOrder.get(`${file}:${column}`) ?? columnOrder.size;
  return [...problems].sort(
    (a, b) =>
      (tableOrder.get(a.file) ?? 0) - (tableOrder.get(b.file) ?? 0) ||
      a.row - b.row ||
      columnPlace(a) - columnPlace(b),
  );
}

/** Columns are named as their table's header writes them, in whatever language. */
function byTheirHeaders<Told extends TableProblem>(problems: readonly Told[], tables: Tables): Told[] {
  const headers = new Map(Object.values(tables).map((table) => [table.file, table.headers]));
  return problems.map((problem) => {
    const column = headers.get(problem.file)?.get(problem.column) ?? problem.column;
    return { ...problem, column, where: `${problem.file}:${String(problem.row)}:${column}` };
  });
}

/** Letters that a wrong encoding has lost are no mistakes of their own: the file is told of once. */
function withoutConsequences(problems: readonly TableProblem[]): TableProblem[] {
  const garbled = new Set(problems.filter(({ code }) => code === 'not-utf8').map(({ file }) => file));
  return problems.filter(
    ({ code, file, message }) => code === 'not-utf8' || !garbled.has(file) || !message.en.includes('\ufffd'),
  );
}

/** How much of the work is done, from 0 to 1. */
type Progress = (share: number) => void;

/** Reading takes about half of the time, checking cells a quarter, all the rest together the last one. */
const readShare = 0.5;
const checkedShare = 0.75;

/** `readFile` gives the content of `organizations.csv` and so on: bytes, or text already decoded, or taken apart. */
export function compileFolder(
  readFile: (name: string) => TableContent | undefined,
  placeSources: PlaceSources,
  onProgress: Progress = () => undefined,
): Compilation {
  const complaints = new Complaints();
  const contents = schemas.map((schema) => ({ schema, content: readFile(fileOf(schema.name)) }));
  const allLength = contents.reduce((sum, { content }) => sum + lengthOf(content), 1);
  let readLength = 0;
  const read = contents.map(({ schema, content }) => {
    const table = readTable(complaints, schema, content);
    readLength += lengthOf(content);
    onProgress((readLength / allLength) * readShare);
    return [schema.name, table] as const;
  });
  const tables = Object.fromEntries(read) as Tables;
  const allRows = read.reduce((sum, [, { rows }]) => sum + rows.length, 1);
  let checkedRows = 0;
  for (const table of Object.values(tables)) {
    checkCells(complaints, table, (row) =>
      onProgress(readShare + ((checkedRows + row) / allRows) * (checkedShare - readShare)),
    );
    checkedRows += table.rows.length;
  }
  onProgress(checkedShare);
  checkAccidents(complaints, tables);
  const index = indexIds(complaints, tables);
  checkReferences(complaints, tables, index);
  checkMeaning(complaints, tables, index);
  checkStories(complaints, tables, index);
  onProgress(0.85);
  const locate = placeLocator(complaints, tables, placeSources);
  const document = datasetToDocument(assemble(tables, index, locate));
  const dataset = datasetReader(document);
  onProgress(0.9);
  // A record that another mistake takes away is told of once.
  if (complaints.problems.length === 0) checkTruth(complaints, tables, dataset);
  const lookAlikes = byTheirHeaders(findLookAlikes(tables), tables);
  onProgress(1);
  return {
    document,
    dataset,
    problems: byTheirHeaders(inReadingOrder(withoutConsequences(complaints.problems)), tables),
    coverage: measureCoverage(tables),
    lookAlikes,
    staleSince: (day) => findStaleFacts(tables, day),
  };
}
