import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileDirectory } from './cli.ts';
import { compileFolder } from './compileFolder.ts';
import { reviewLines } from './review.ts';

const published = compileDirectory('data');
const read = (name: string) => readFileSync(`data/${name}`, 'utf8');
const geometry = {
  regionAt: () => null,
  regionContains: () => true,
  regionLabelPoint: () => [0, 0] as const,
};

/** The published tables with one of them changed. */
function changed(file: string, change: (text: string) => string) {
  return compileFolder((name) => (name === file ? change(read(name)) : read(name)), {
    gazetteer: () => [],
    geometry,
  });
}

it('says that nothing has changed', () => {
  expect(reviewLines(published, published, 'fr', 'text')).toEqual(['Aucune différence.']);
  expect(reviewLines(published, null, 'en', 'markdown')).toEqual([
    '### Changes to the data',
    '',
    'No problems.',
  ]);
});

it('names a new sector of an agreement and a name, without letting text become markup', () => {
  const [header = '', ...rows] = read('agreements.csv').split('\n');
  const place = header.split(',').indexOf('title_fr');
  expect(place).toBeGreaterThan(0);
  const after = changed('agreements.csv', () =>
    [header, ...rows].join('\n').replace("protocole d'entente", "protocole <b>@tous</b> | d'entente"),
  );
  const lines = reviewLines(
    after,
    changed('x', (text) => text),
    'fr',
    'markdown',
  ).join('\n');
  // Which one, and what of it has changed.
  expect(lines).toMatch(/modification \(entente\)\u00a0: .+ – \S+/);
  expect(lines).not.toMatch(/<b>|[^\\]@tous/);
});

it('says all that has changed of a record, and of a new one its name alone', () => {
  const before = changed('x', (text) => text);
  const cell = (row: string[], head: string[], column: string, value: string) => {
    expect(head).toContain(column);
    row[head.indexOf(column)] = value;
  };
  const after = changed('agreements.csv', (text) => {
    const [head = '', first = '', ...others] = text.split('\n');
    const row = first.split(',');
    cell(row, head.split(','), 'signed', '2001-02-03');
    cell(row, head.split(','), 'ends', '2099');
    return [head, row.join(','), ...others].join('\n');
  });
  const lines = (now: typeof after, then: typeof after) => reviewLines(now, then, 'en', 'text');
  expect(lines(after, before).filter((line) => / – [^–,]+, [^–,]+$/.test(line))).toHaveLength(1);
  const grown = changed('organizations.csv', (text) => {
    const [first = ''] = text.split('\n').slice(1);
    return `${text.trimEnd()}\n${first.replace(/^[^,]+,[^,]+/, 'brand-new,Brand New')}\n`;
  });
  const [added, ...more] = lines(grown, before).filter((line) => line.includes('Brand New'));
  expect(more).toEqual([]);
  expect(added).toMatch(/Brand New$/);
});

it('lists problems with place, fault and cure', () => {
  const after = changed('parties.csv', (text) => text.replace(/signatory/, 'signatry'));
  const lines = reviewLines(after, null, 'en', 'markdown').filter((line) => line.includes('parties.csv'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\| parties\.csv:2:role \| .+ \| .+ \|$/);
});

it('points at organizations that may be one and the same', () => {
  const [first = ''] = read('organizations.csv').split('\n').slice(1);
  const twin = first.replace(/^[^,]+/, 'its-twin');
  const after = changed('organizations.csv', (text) => `${text.trimEnd()}\n${twin}\n`);
  expect(after.lookAlikes.map(({ ids }) => ids[0])).toContain('its-twin');
  for (const format of ['text', 'markdown'] as const) {
    const lines = reviewLines(after, null, 'fr', format).join('\n');
    expect(lines).toContain('Peut-être la même organisation');
    expect(lines).toContain('its-twin');
  }
});
