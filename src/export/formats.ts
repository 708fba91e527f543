/** The data formats, in the order in which they are offered. */
import type { Dataset } from '../domain/dataset.ts';
import type { Language } from '../domain/language.ts';
import { type CsvSeparator, type CsvTableName, writeCsvTable } from './csv.ts';
import { writeGeoJson } from './geojson.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphMl } from './graphml.ts';
import { writeJson } from './json.ts';

interface ExportOptions {
  /** Language of labels, and of headers where `hasLocalHeaders`. */
  readonly language: Language;
  /** CSV only: which table; the organizations unless said otherwise. */
  readonly table?: CsvTableName;
  readonly byteOrderMark?: boolean;
  /** CSV only: the comma unless said otherwise. */
  readonly separator?: CsvSeparator;
  readonly hasLocalHeaders?: boolean;
}

export type DataFormatId = 'csv' | 'geojson' | 'gexf' | 'graphml' | 'json';

export interface DataFormat {
  readonly id: DataFormatId;
  /** Its name, the same in both languages. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  readonly write: (dataset: Dataset, options: ExportOptions) => string;
}

export const dataFormats: readonly DataFormat[] = [
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    mimeType: 'text/csv;charset=utf-8',
    write: (
      dataset,
      { language, table = 'organizations', byteOrderMark = true, separator, hasLocalHeaders = false },
    ) =>
      writeCsvTable(dataset, table, {
        byteOrderMark,
        separator,
        hasFrenchHeaders: hasLocalHeaders && language === 'fr',
      }),
  },
  {
    id: 'geojson',
    label: 'GeoJSON',
    extension: 'geojson',
    mimeType: 'application/geo+json',
    write: (dataset) => writeGeoJson(dataset),
  },
  {
    id: 'gexf',
    label: 'GEXF',
    extension: 'gexf',
    mimeType: 'application/gexf+xml',
    write: (dataset, { language }) => writeGexf(dataset, language),
  },
  {
    id: 'graphml',
    label: 'GraphML',
    extension: 'graphml',
    mimeType: 'application/graphml+xml',
    write: (dataset, { language }) => writeGraphMl(dataset, language),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mimeType: 'application/json',
    write: (dataset) => writeJson(dataset),
  },
];
