import { expect, it } from 'vitest';
import type { ArrangedLink, ArrangedLinkKind, ArrangedMark } from './arrangement.ts';
import { plainMark } from './arrangement.ts';
import type { MarkRows } from './markRows.ts';
import { strengthsOf } from './markStrength.ts';

/** Three organizations, then two agreements. */
const organizationCount = 3;
const nodes = Float32Array.of(0.25, 1, 0.5, 0.75, 0.125);

const mark = (known: Partial<ArrangedMark>): ArrangedMark => ({
  ...plainMark,
  key: 0,
  id: '',
  kind: 'organization',
  organizations: [],
  agreements: [],
  x: 0,
  y: 0,
  radiusPx: 4,
  form: 0,
  shape: 0,
  smallShape: 0,
  country: 0,
  slices: [],
  ...known,
});

function rowsOf(
  marks: readonly Partial<ArrangedMark>[],
  links: readonly (readonly [
    kind: ArrangedLinkKind,
    agreements: readonly number[],
    from: number,
    to: number,
  ])[] = [],
): MarkRows {
  return {
    marks: marks.map(mark),
    standingCount: marks.length,
    values: new Float64Array(0),
    links: links.map(([kind, agreements, from, to], key): ArrangedLink => ({
      ...{ key, kind, agreements, from, to },
      ...{ widthPx: 1, bend: 0, color: 0, isFaint: false, isQuiet: false },
    })),
    standingLinkCount: links.length,
    ends: Int32Array.from(links.flatMap(([, , from, to]) => [from, to])),
    linkPresence: new Float32Array(links.length).fill(1),
  };
}

it.each<[string, Partial<ArrangedMark>, number]>([
  ['one record is as strong as it', { organizations: [2] }, 0.5],
  ['several are as strong as the strongest', { organizations: [0, 1, 2] }, 1],
  ['a hub is as strong as its strongest agreement', { agreements: [1, 0] }, 0.75],
  ['an opened mark that holds nothing any more stands', {}, 1],
])('a mark of %s', (_, known, strength) => {
  expect([...strengthsOf(rowsOf([known]), nodes, organizationCount, 1).marks]).toEqual([strength]);
});

it('what stands beside an opened mark is weaker, the mark and what has come out of it are not', () => {
  const rows = rowsOf([
    { organizations: [1] },
    { organizations: [1], isOpen: true },
    { organizations: [1], isOut: true },
  ]);
  expect([...strengthsOf(rows, nodes, organizationCount, 0.5).marks]).toEqual([0.5, 1, 1]);
});

it('a link is as strong as its strongest agreement, never stronger than its ends, a leader as what it leads to', () => {
  const marks = [{ organizations: [0] }, { organizations: [1] }, { organizations: [2] }];
  const rows = rowsOf(marks, [
    ['band', [0, 1], 1, 1],
    ['band', [0], 1, 2],
    ['spoke', [1], 1, 1],
    ['affiliation', [], 0, 1],
    ['leader', [0], 0, 2],
    // The chip of those without a place is no weaker than anything.
    ['band', [0], 1, -1],
  ]);
  expect([...strengthsOf(rows, nodes, organizationCount, 1).links]).toEqual([
    0.75, 0.5, 0.125, 0.25, 0.5, 0.75,
  ]);
});
