/** What the site saves comes back as it was, whatever the texts hold: row 7 of the hostile inputs, and field case 11. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { Complaints } from '../../data/compile/complaints.ts';
import { readTable } from '../../data/compile/readTable.ts';
import { type TableName, tables } from '../../data/compile/tableSchema.ts';
import { cleanText } from '../domain/cleanText.ts';
import type { CsvSeparator, CsvTableName } from '../export/csv.ts';
import { writeCsvTable } from '../export/csv.ts';
import { decodeUpload } from './decodeUpload.ts';
import { recognizeTable } from './recognizeTable.ts';

const signs = [...`'="+-@＝＋－＠,;.|1é<{`, '\t', '\r', '\n', ' ', '\u00a0', '\u202e', '👩‍💻'];
/** As a dataset holds it: cleaned when it was read. */
const text = fc
  .oneof(fc.string({ unit: fc.constantFrom(...signs), maxLength: 10 }), fc.string({ unit: 'grapheme' }))
  .map((raw) => cleanText(raw).text.normalize('NFC'));

function readBack(file: string, expected: TableName) {
  const decoded = decodeUpload(new TextEncoder().encode(file));
  if (!decoded.ok) throw new Error(decoded.why);
  const recognized = recognizeTable('saved.csv', decoded.text);
  if (recognized?.table !== expected) throw new Error(`taken for ${String(recognized?.table)}`);
  const schema = tables.find(({ name }) => name === expected);
  if (!schema) throw new Error(expected);
  return readTable(new Complaints(), schema, recognized.text).rows;
}

const dialects = fc.record({
  separator: fc.constantFrom<CsvSeparator>(',', ';'),
  byteOrderMark: fc.boolean(),
  hasFrenchHeaders: fc.boolean(),
});

describe('a saved table read back', () => {
  it('of organizations has the same names, summaries and places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 }),
        dialects,
        (texts, dialect) => {
          const dataset = tinyDataset({
            organizations: texts.map(([en, fr, place], index) =>
              organization(`o${String(index)}`, {
                name: { en, fr },
                summary: { fr: en },
                location: { place, region: 'US-VT', lng: -71.2, lat: 45 },
              }),
            ),
          });
          const rows = readBack(writeCsvTable(dataset, 'organizations', dialect), 'organizations');
          expect(
            rows.map((row) => ['name_en', 'name_fr', 'city', 'summary_fr'].map((column) => row.text(column))),
          ).toEqual(texts.map(([en, fr, place]) => [en, fr, place, en]));
          expect(rows.some(({ isBroken }) => isBroken)).toBe(false);
        },
      ),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('of agreements has the same titles and notes', () => {
    fc.assert(
      fc.property(text, text, dialects, (en, fr, dialect) => {
        const dataset = tinyDataset({
          agreements: [agreement('m', ['c2mi'], { title: { en, fr }, note: { fr: en } })],
        });
        const [row] = readBack(writeCsvTable(dataset, 'agreements', dialect), 'agreements');
        expect([row?.text('title_en'), row?.text('title_fr'), row?.text('note_fr')]).toEqual([en, fr, en]);
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it.each<CsvTableName>(['organizations', 'agreements', 'parties', 'affiliations', 'sectors', 'sources'])(
    'of %s is the same with commas and with semicolons',
    (table) => {
      const cells = (separator: CsvSeparator) =>
        readBack(writeCsvTable(tinyDataset(), table, { separator }), table).map((row) =>
          tables.find(({ name }) => name === table)?.columns.map(({ name }) => row.text(name)),
        );
      expect(cells(';')).toEqual(cells(','));
      expect(cells(';')).not.toEqual([]);
    },
  );
});
