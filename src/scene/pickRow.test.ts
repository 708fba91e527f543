import { describe, expect, it } from 'vitest';
import { linkField, linkForm, linkStride, markField, markForm, markStride } from './frame.ts';
import { GrowingBatch } from './growingBatch.ts';
import { pickLinkRow, pickMarkRow } from './pickRow.ts';

const plain = { worldSize: 1, shiftX: 0, shiftY: 0 };
const all = () => true;

function marksOf(rows: readonly (readonly [x: number, y: number, radius: number, opacity?: number])[]) {
  const batch = new GrowingBatch(markStride);
  for (const [x, y, radius, opacity = 1] of rows) {
    const at = batch.add();
    batch.data[at + markField.x] = x;
    batch.data[at + markField.y] = y;
    batch.data[at + markField.radiusPx] = radius;
    batch.data[at + markField.opacity] = opacity;
    batch.data[at + markField.form] = markForm.organization;
  }
  return batch;
}

describe('the mark under a point', () => {
  it.each([
    [
      'the mark that holds it, not the one whose middle is nearer',
      [
        [0, 0, 30],
        [40, 0, 4],
      ],
      28,
      0,
    ],
    [
      'beside both, the one whose edge is nearer',
      [
        [0, 0, 26],
        [38, 0, 4],
      ],
      27.5,
      0,
    ],
    [
      'of two that hold it the upper one',
      [
        [0, 0, 20],
        [4, 0, 20],
      ],
      1,
      1,
    ],
    ['a small mark within its target of 24 px', [[0, 0, 3]], 11.5, 0],
    ['nothing beyond the target', [[0, 0, 3]], 12.5, -1],
    ['nothing that is too faint to be seen', [[0, 0, 20, 0.03]], 0, -1],
  ] as const)('is %s', (_, rows, x, row) => {
    expect(pickMarkRow(marksOf(rows), plain, x, 0, all)).toBe(row);
  });

  it('leaves out what is not meant', () => {
    const marks = marksOf([
      [0, 0, 20],
      [0, 0, 20],
    ]);
    expect(pickMarkRow(marks, plain, 0, 0, (row) => row === 0)).toBe(0);
  });
});

describe('the link under a point', () => {
  const links = new GrowingBatch(linkStride);
  const add = (y: number, bend: number, widthPx: number, form: number = linkForm.band) => {
    const at = links.add();
    links.data.fill(0, at, at + linkStride);
    links.data[at + linkField.toX] = 200;
    links.data[at + linkField.fromY] = y;
    links.data[at + linkField.toY] = y;
    links.data[at + linkField.bend] = bend;
    links.data[at + linkField.widthPx] = widthPx;
    links.data[at + linkField.opacity] = 0.6;
    links.data[at + linkField.form] = form;
  };
  add(0, 0.2, 2);
  add(100, 0, 14);
  add(200, 0, 2, linkForm.leader);

  it.each([
    ['follows the curve, which leaves its chord to the north', 100, -20, 0],
    ['not the chord', 100, 0, -1],
    ['a wide band by its edge', 100, 111, 1],
    ['not beyond', 100, 115, -1],
    ['never a leader', 100, 200, -1],
  ])('%s', (_, x, y, row) => {
    expect(pickLinkRow(links, plain, x, y)).toBe(row);
  });
});
