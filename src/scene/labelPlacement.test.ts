import { describe, expect, it } from 'vitest';
import { placeLabels, wrapName, type LabelCandidate, type PlacementInput } from './labelPlacement.ts';

/** A name of 60 × 12 px beside a mark of 10 px. */
function named(key: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate {
  return {
    key,
    role: 'organization',
    lines: ['name'],
    x,
    y,
    clearancePx: 10,
    sizePx: 12,
    weight: 500,
    strength: 1,
    ...more,
  };
}

const sidesOf = (candidates: readonly LabelCandidate[], more: Partial<PlacementInput> = {}) =>
  Object.fromEntries(
    placeLabels({
      candidates,
      obstacles: [],
      visible: { left: 0, top: 0, right: 400, bottom: 300 },
      measure: () => 60,
      previous: new Map(),
      limit: 100,
      ...more,
    }).map(({ key, side }) => [key, side]),
  );

describe('names', () => {
  it('stand to the right of their mark where there is room', () => {
    expect(sidesOf([named('a', 100, 100)])).toEqual({ a: 'right' });
  });

  it('never overlap: the later one takes another side', () => {
    expect(sidesOf([named('a', 100, 100), named('b', 180, 100)])).toEqual({ a: 'right', b: 'right' });
    expect(sidesOf([named('b', 180, 100), named('a', 165, 100)])).toEqual({ b: 'right', a: 'left' });
  });

  it('keep off marks and panels, and are left out where no side is free', () => {
    const wall = { left: 105, top: 80, right: 200, bottom: 120 };
    expect(sidesOf([named('a', 100, 100)], { obstacles: [wall] })).toEqual({ a: 'left' });
    const all = { left: 0, top: 0, right: 400, bottom: 300 };
    expect(sidesOf([named('a', 100, 100)], { obstacles: [all] })).toEqual({});
  });

  it('of places lie over a small mark rather than be missing, never over a large one or another name', () => {
    const around = { left: 0, top: 0, right: 400, bottom: 300 };
    const place = named('a', 100, 100, { mayCover: true });
    expect(sidesOf([place], { obstacles: [{ ...around, isSmall: true }] })).toEqual({ a: 'right' });
    expect(sidesOf([place], { obstacles: [around] })).toEqual({});
    const other = named('b', 165, 100, { mayCover: true });
    expect(sidesOf([place, other], { obstacles: [{ ...around, isSmall: true }] }).b).not.toBe('left');
    // Two marks to the right, everywhere one: over the one.
    const more = { left: 110, top: 95, right: 120, bottom: 105 };
    expect(
      sidesOf([place], { obstacles: [around, more].map((box) => ({ ...box, isSmall: true })) }).a,
    ).not.toBe('right');
  });

  it('of places stand at a corner of their mark where all sides are taken', () => {
    const sides = [
      { left: 110, top: 97, right: 180, bottom: 103 },
      { left: 20, top: 97, right: 90, bottom: 103 },
      { left: 95, top: 110, right: 105, bottom: 130 },
      { left: 95, top: 70, right: 105, bottom: 90 },
    ];
    expect(sidesOf([named('a', 100, 100, { mayCover: true })], { obstacles: sides })).toEqual({
      a: 'above left',
    });
    expect(sidesOf([named('a', 100, 100)], { obstacles: sides })).toEqual({});
  });

  it('of places take a shorter form where the whole one has no room', () => {
    const [place] = placeLabels({
      candidates: [
        named('a', 330, 100, { lines: ['long name'], narrowLines: ['long', '+ 1'], sides: ['right'] }),
      ],
      obstacles: [],
      visible: { left: 0, top: 0, right: 400, bottom: 300 },
      measure: (text) => 8 * text.length,
      previous: new Map(),
      limit: 100,
    });
    expect(place?.lines).toEqual(['long', '+ 1']);
    expect(place?.widthPx).toBe(32);
  });

  it('of places move aside where something stands in the middle of each side', () => {
    const post = (x: number, y: number) => ({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 });
    // Corners and sides are taken; above, a little to the right, is not.
    const posts = [
      post(140, 100),
      post(60, 100),
      post(80, 84),
      post(100, 116),
      post(140, 112),
      post(60, 112),
      post(160, 92),
    ];
    expect(sidesOf([named('a', 100, 100, { mayCover: true })], { obstacles: posts })).toEqual({
      a: 'above, rightwards',
    });
  });

  it('side by side have air between them', () => {
    const [first, second] = placeLabels({
      candidates: [named('a', 100, 100), named('b', 255, 100, { sides: ['left'] })],
      obstacles: [],
      visible: { left: 0, top: 0, right: 400, bottom: 300 },
      measure: () => 60,
      previous: new Map(),
      limit: 100,
    });
    expect(first?.side).toBe('right');
    // From 113 to 173, and from 182: no more than 9 px apart.
    expect(second).toBeUndefined();
  });

  it('keep the side they had', () => {
    expect(sidesOf([named('a', 100, 100)], { previous: new Map([['a', 'above']]) })).toEqual({ a: 'above' });
  });

  it.each([
    ['right edge', 380, 100, 'left'],
    ['left edge', 20, 100, 'right'],
    ['top right corner', 385, 14, 'left'],
  ])('are never cut by the %s', (_, x, y, side) => {
    expect(sidesOf([named('a', x, y)])).toEqual({ a: side });
  });

  it('are left out in a corner where no side shows them whole', () => {
    expect(sidesOf([named('a', 385, 3)])).toEqual({});
  });

  it('keep out from under what covers the view, and do not name what lies there', () => {
    const visible = { left: 0, top: 0, right: 200, bottom: 300 };
    expect(sidesOf([named('a', 180, 100), named('b', 260, 100)], { visible })).toEqual({ a: 'left' });
  });

  it('of the selection stand even where nothing is free, inside the view', () => {
    const all = { left: 0, top: 0, right: 400, bottom: 300 };
    expect(sidesOf([named('a', 390, 100, { isForced: true })], { obstacles: [all] })).toEqual({ a: 'left' });
  });

  it('of areas stand on their point or not at all', () => {
    expect(sidesOf([named('a', 200, 100, { clearancePx: 0 })])).toEqual({ a: 'centre' });
    expect(sidesOf([named('a', 10, 100, { clearancePx: 0 })])).toEqual({});
  });

  it('end at the limit', () => {
    expect(sidesOf([named('a', 100, 50), named('b', 100, 150)], { limit: 1 })).toEqual({ a: 'right' });
  });
});

describe('a name with a sign', () => {
  const airport = (x: number) => named('yul', x, 100, { role: 'airport', clearancePx: 6, signPx: 14 });
  const placed = (candidates: readonly LabelCandidate[], obstacles: PlacementInput['obstacles'] = []) =>
    placeLabels({
      candidates,
      obstacles,
      visible: { left: 0, top: 0, right: 400, bottom: 300 },
      measure: () => 60,
      previous: new Map(),
      limit: 100,
    });
  const mark = (left: number, right: number) => ({ left, right, top: 80, bottom: 120 });

  it('stands as a sign alone where there is no room for the name', () => {
    const around = [mark(0, 190), mark(210, 400), { left: 0, right: 400, top: 0, bottom: 92 }];
    const found = placed([airport(200)], [...around, { left: 0, right: 400, top: 108, bottom: 300 }]);
    expect(found).toMatchObject([{ key: 'yul', lines: [], widthPx: 0 }]);
  });

  it('is left out where a mark stands', () => {
    expect(placed([airport(200)], [mark(195, 230)])).toEqual([]);
  });

  it('keeps other names off its sign', () => {
    const [, city] = placed([airport(200), named('city', 180, 100)]);
    expect(city?.side).not.toBe('right');
  });
});

describe('a long name', () => {
  it.each([
    [3, ['New Hampshire', 'Department of Business', 'and Economic Affairs']],
    // Not “Department of Busines…”.
    [2, ['New Hampshire', 'Department of Business…']],
  ] as const)('in %s lines ends between words', (mostLines, lines) => {
    const name = 'New Hampshire Department of Business and Economic Affairs';
    expect(wrapName(name, 22, mostLines)).toEqual(lines);
  });
});
