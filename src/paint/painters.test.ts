/**
 * The painters' contract: what SVG draws and what WebGL is told are the same marks, links and ground, in the same
 * places, widths, dashes, opacities and colours. The pixels are compared in `test/e2e/painters.spec.ts`.
 */
import { describe, expect, it } from 'vitest';
import type { Draw } from '../../test/painters/recordingGl.ts';
import { recordGl, rowOf } from '../../test/painters/recordingGl.ts';
import { frameOf, sampleSectors, samples } from '../../test/painters/sampleFrames.ts';
import { channelsOf } from '../domain/contrast.ts';
import { edgeDistance, markPath, outsetRadius } from '../domain/markGeometry.ts';
import type { Frame } from '../scene/frame.ts';
import {
  groundField,
  groundStride,
  linkField,
  linkStride,
  markField,
  markForm,
  markStride,
  sliceField,
  sliceStride,
} from '../scene/frame.ts';
import { markStyle } from '../scene/markStyle.ts';
import { country, markShapes } from '../scene/sceneModel.ts';
import circlesVertex from './gl/circles/circles.vert.glsl?raw';
import { createFramePainter, segmentsFor } from './gl/framePainter.ts';
import groundVertex from './gl/ground/ground.vert.glsl?raw';
import linksVertex from './gl/links/links.vert.glsl?raw';
import marksVertex from './gl/marks/marks.vert.glsl?raw';
import { shapeTable } from './gl/marks/shapeTable.ts';
import veilVertex from './gl/veil/veil.vert.glsl?raw';
import { paintFrame } from './svg/paintFrame.ts';
import type { SvgNode } from './svg/svg.ts';

const pixelRatio = 2;

function glDrawsOf(frame: Frame): readonly Draw[] {
  const { gl, draws } = recordGl();
  createFramePainter(gl).paint(frame, pixelRatio);
  return draws;
}

function drawsBy(draws: readonly Draw[], vertexSource: string): readonly Draw[] {
  return draws.filter(({ sources }) => sources[0]?.endsWith(vertexSource));
}

/** What a shader reads for a name of `markStyle`. */
function defined({ sources }: Draw, name: string): number {
  return Number(new RegExp(`#define ${name} (.+)`).exec(sources[1] ?? '')?.[1]);
}

function flatten(nodes: readonly SvgNode[]): SvgNode[] {
  return nodes.flatMap((node) => [
    node,
    ...flatten(node.children.filter((child): child is SvgNode => typeof child !== 'string')),
  ]);
}

function partOf(nodes: readonly SvgNode[], part: string): readonly SvgNode[] {
  return flatten(nodes).filter(({ attributes }) => attributes['data-part'] === part);
}

function childrenOf(nodes: readonly SvgNode[], part: string): SvgNode[] {
  return partOf(nodes, part).flatMap(({ children }) =>
    children.filter((child): child is SvgNode => typeof child !== 'string'),
  );
}

const numbersIn = (text: unknown) =>
  String(text)
    .match(/-?\d+(\.\d+)?/g)
    ?.map(Number) ?? [];
/** Of an attribute that may be missing: opacities and dashes that need not be said. */
const numberOf = ({ attributes }: SvgNode, name: string, otherwise: number) =>
  Number(attributes[name] ?? otherwise);

function colorsOf(draw: Draw): (color: number) => readonly number[] {
  const palette = draw.textures.get('u_palette');
  return (color) => (palette ? rowOf(palette, color, 4).slice(0, 3) : []);
}

/** CSS px by the projection that the program was given. */
function pxBy({ uniforms }: Draw, [x = NaN, y = NaN, offsetX = 0, offsetY = 0]: readonly number[]) {
  const [worldSize = NaN, shiftX = NaN, shiftY = NaN] = uniforms.get('u_projection') ?? [];
  return [x * worldSize + shiftX + offsetX, y * worldSize + shiftY + offsetY] as const;
}

function rowsOf(draw: Draw, stride: number, verticesPerRow: number): number[][] {
  const rows = new Set(draw.vertices.map((vertex) => Math.floor(vertex / verticesPerRow)));
  const texture = draw.textures.get('u_rows');
  return Array.from(rows, (row) => (texture ? rowOf(texture, row, stride) : []));
}

interface DrawnLink {
  readonly ends: readonly number[];
  readonly widthPx: number;
  readonly dashPx: number;
  readonly opacity: number;
  readonly color: readonly number[];
  /** Control point of the curve, px. */
  readonly control: readonly number[];
}

function linksOfGl(draws: readonly Draw[]): DrawnLink[] {
  return drawsBy(draws, linksVertex).flatMap((draw) => {
    const verticesPerRow = 2 * ((draw.uniforms.get('u_segments')?.[0] ?? 0) + 1);
    return rowsOf(draw, linkStride, verticesPerRow).flatMap((row): DrawnLink[] => {
      const at = (field: number) => row[field] ?? NaN;
      if (at(linkField.opacity) < defined(draw, 'FAINTEST')) return [];
      const [ax, ay] = pxBy(draw, row.slice(linkField.fromX, linkField.fromX + 4));
      const [bx, by] = pxBy(draw, row.slice(linkField.toX, linkField.toX + 4));
      const bend = at(linkField.bend);
      return [
        {
          ends: [ax, ay, bx, by],
          control: [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend],
          widthPx: at(linkField.widthPx),
          dashPx: at(linkField.dashPx),
          opacity: at(linkField.opacity),
          color: colorsOf(draw)(at(linkField.color)),
        },
      ];
    });
  });
}

function linksOfSvg(nodes: readonly SvgNode[]): DrawnLink[] {
  return childrenOf(nodes, 'links').map((node) => {
    const points = numbersIn(node.attributes['d']);
    const [ax = NaN, ay = NaN] = points;
    const [bx = NaN, by = NaN] = points.slice(-2);
    const dashes = numbersIn(node.attributes['stroke-dasharray'] ?? '0 0');
    expect(dashes[0]).toBe(dashes[1]);
    return {
      ends: [ax, ay, bx, by],
      control: points.length > 4 ? points.slice(2, 4) : [(ax + bx) / 2, (ay + by) / 2],
      widthPx: numberOf(node, 'stroke-width', NaN),
      dashPx: dashes[0] ?? NaN,
      opacity: numberOf(node, 'stroke-opacity', 1),
      color: channelsOf(String(node.attributes['stroke'])),
    };
  });
}

const nearly = (values: readonly number[]) => values.map((value): unknown => expect.closeTo(value, 1));
const expectedLink = ({ ends, control, widthPx, dashPx, opacity, color }: DrawnLink) => ({
  ends: nearly(ends),
  control: nearly(control),
  widthPx: expect.closeTo(widthPx, 2) as unknown,
  dashPx: expect.closeTo(dashPx, 2) as unknown,
  opacity: expect.closeTo(opacity, 2) as unknown,
  color,
});

interface GlMark {
  readonly draw: Draw;
  readonly middle: readonly number[];
  readonly opacity: number;
  readonly radiusPx: number;
  readonly at: (field: number) => number;
  readonly slices: readonly { readonly end: number; readonly color: readonly number[] }[];
}

function marksOfGl(draws: readonly Draw[]): GlMark[] {
  return drawsBy(draws, marksVertex).flatMap((draw) =>
    rowsOf(draw, markStride, 4).flatMap((row): GlMark[] => {
      const at = (field: number) => row[field] ?? NaN;
      if (at(markField.opacity) < defined(draw, 'FAINTEST') || at(markField.form) === markForm.circle)
        return [];
      const slices = draw.textures.get('u_slices');
      return [
        {
          draw,
          at,
          middle: pxBy(draw, row),
          opacity: at(markField.opacity),
          radiusPx: at(markField.radiusPx),
          slices: Array.from({ length: at(markField.sliceCount) }, (_, number) => {
            const slice = slices ? rowOf(slices, at(markField.firstSlice) + number, sliceStride) : [];
            return {
              end: slice[sliceField.end] ?? NaN,
              color: colorsOf(draw)(slice[sliceField.color] ?? NaN),
            };
          }),
        },
      ];
    }),
  );
}

/** The outline that a mark's rings and halo follow. */
function shapeOf({ at }: GlMark) {
  if (at(markField.form) === markForm.organization) return markShapes[at(markField.shape)] ?? 'circle';
  return at(markField.form) === markForm.region ? 'square' : 'circle';
}

const strokesOf = (nodes: readonly SvgNode[], color: readonly number[], widthPx: number) =>
  nodes.filter(
    (node) =>
      String(channelsOf(String(node.attributes['stroke'] ?? ''))) === String(color) &&
      Math.abs(numberOf(node, 'stroke-width', -1) - widthPx) < 0.006,
  );

const uniformColor = ({ uniforms }: Draw, name: string) =>
  (uniforms.get(name) ?? []).map((channel) => Math.round(channel * 255));

/** The path of a ring that the shader draws `outsetPx` outside the outline. */
const ringPath = (mark: GlMark, outsetPx: number) =>
  markPath(shapeOf(mark), outsetRadius(shapeOf(mark), mark.radiusPx, outsetPx));

/** How wide the sectors' ring is by the defines of the shader. */
function donutPx({ draw, radiusPx }: GlMark): number {
  const [least, most] = [defined(draw, 'DONUT_PX_0'), defined(draw, 'DONUT_PX_1')];
  return Math.min(radiusPx, Math.max(least, Math.min(most, defined(draw, 'DONUT_SHARE') * radiusPx)));
}

function expectSlices(mark: GlMark, parts: readonly SvgNode[]): void {
  const { draw, slices, radiusPx } = mark;
  const form = mark.at(markField.form);
  const own = slices.length === 0 ? [{ end: 1, color: colorsOf(draw)(0) }] : slices;
  if (form === markForm.hub) {
    const ringPx = Math.max(defined(draw, 'HUB_RING_PX'), defined(draw, 'HUB_RING_SHARE') * radiusPx);
    const ring = strokesOf(parts, own[0]?.color ?? [], ringPx);
    expect(ring.map((node) => numberOf(node, 'r', NaN))).toEqual([expect.closeTo(radiusPx - ringPx / 2, 2)]);
    const core = parts.filter(
      ({ attributes }) => attributes['fill'] !== undefined && attributes['stroke'] === undefined,
    );
    const hasCore = mark.at(markField.country) === country.both;
    expect(core.map((node) => numberOf(node, 'r', NaN))).toEqual(
      hasCore ? [expect.closeTo(defined(draw, 'HUB_CORE_SHARE') * radiusPx, 2)] : [],
    );
    return;
  }
  if (form !== markForm.organization && own.length === 1) {
    const ring = strokesOf(parts, own[0]?.color ?? [], donutPx(mark));
    expect(ring.map(({ attributes }) => attributes['d'])).toEqual([ringPath(mark, -donutPx(mark) / 2)]);
    return;
  }
  // Slices, in order, each in its colour; a point in the middle of each lies within its share of the turn.
  const filled = parts.filter(({ attributes }) => attributes['stroke'] === undefined);
  expect(filled.map(({ attributes }) => channelsOf(String(attributes['fill'])))).toEqual(
    own.map(({ color }) => color),
  );
  if (own.length === 1) return;
  let from = 0;
  for (const [number, { end }] of own.entries()) {
    // Straight pieces are pairs of numbers; of arcs the end is.
    const numbers = numbersIn(String(filled[number]?.attributes['d']).replace(/A\S+ \S+ \S+ \S+ \S+ /g, 'L'));
    for (let place = 0; place < numbers.length; place += 2) {
      const [x = 0, y = 0] = numbers.slice(place, place + 2);
      if (Math.hypot(x, y) < radiusPx * 0.3) continue;
      const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
      const slack = 0.004;
      expect(turn + (turn < slack ? 1 : 0)).toBeGreaterThan(from - slack + (turn < slack && end < 1 ? 1 : 0));
      expect(turn % 1).toBeLessThan(end + slack);
    }
    from = end;
  }
}

function expectRings(mark: GlMark, parts: readonly SvgNode[]): void {
  const { draw, radiusPx, at } = mark;
  const isOpen = at(markField.openness) === 1;
  const isCommunity = at(markField.form) === markForm.community;
  const second = defined(draw, 'COMMUNITY_GAP_PX') + defined(draw, 'COMMUNITY_RING_PX') / 2;
  const flag = at(markField.flag);
  const flagged = [1, 2, 3].flatMap((one) =>
    strokesOf(parts, uniformColor(draw, 'u_accent'), defined(draw, `FLAG_WIDTH_PX_${String(one)}`)),
  );
  const flagGap = defined(draw, 'FLAG_GAP_PX') + (isCommunity && !isOpen ? second : 0);
  expect(flagged.map(({ attributes }) => [attributes['d'], attributes['stroke-width']])).toEqual(
    flag > 0 ? [[ringPath(mark, flagGap), String(defined(draw, `FLAG_WIDTH_PX_${String(flag)}`))]] : [],
  );

  const hasEdge = at(markField.edge) > 0 && at(markField.country) !== country.unknown;
  const isBroken = at(markField.country) === country.unitedStates;
  const color = uniformColor(draw, isBroken ? 'u_unitedStates' : 'u_canada');
  const edges = strokesOf(parts, color, defined(draw, 'EDGE_WIDTH_PX'));
  expect(edges.map((node) => numberOf(node, 'stroke-opacity', 1))).toEqual(
    hasEdge ? [expect.closeTo(at(markField.edge), 2)] : [],
  );
  const path = String(edges[0]?.attributes['d'] ?? '');
  if (hasEdge && isBroken) expect(path.match(/M/g)).toHaveLength(defined(draw, 'EDGE_DASHES'));
  if (hasEdge && !isBroken) expect(path).toBe(ringPath(mark, defined(draw, 'EDGE_GAP_PX')));

  const halo = Math.min(defined(draw, 'HALO_PX'), defined(draw, 'HALO_SHARE') * radiusPx);
  expect(strokesOf(parts, uniformColor(draw, 'u_paper'), 2 * halo)).toHaveLength(isOpen ? 0 : 1);
  const rings = strokesOf(parts, uniformColor(draw, 'u_inkSoft'), defined(draw, 'COMMUNITY_RING_PX'));
  if (isCommunity && !isOpen)
    expect(rings.map(({ attributes }) => attributes['d'])).toEqual([
      ringPath(mark, defined(draw, 'COMMUNITY_GAP_PX')),
    ]);
}

describe.each(Object.entries(samples))('%s', (_, sample) => {
  const frame = frameOf(sample);
  const draws = glDrawsOf(frame);
  const nodes = paintFrame(frame);

  it('have the same links', () => {
    const links = linksOfGl(draws);
    expect(linksOfSvg(nodes)).toEqual(links.map(expectedLink));
    expect(links).toHaveLength(sample.links?.length ?? 0);
  });

  it('have the same marks, in the same order', () => {
    const marks = marksOfGl(draws);
    const drawn = childrenOf(nodes, 'marks');
    expect(
      drawn.map((node) => [...numbersIn(node.attributes['transform']), numberOf(node, 'opacity', 1)]),
    ).toEqual(marks.map(({ middle, opacity }): unknown[] => [...nearly(middle), expect.closeTo(opacity, 2)]));
    for (const [number, mark] of marks.entries()) {
      const parts = flatten(drawn.slice(number, number + 1)).filter(({ tag }) => tag !== 'g');
      expectRings(mark, parts);
      if (mark.at(markField.openness) < 1)
        expectSlices(
          mark,
          parts.filter(
            ({ attributes }) => attributes['stroke-opacity'] === undefined || attributes['fill'] !== 'none',
          ),
        );
    }
  });

  it('have the same ground', () => {
    const strips = drawsBy(draws, groundVertex).flatMap((draw) =>
      rowsOf(draw, groundStride, 4).map((row) => ({
        ends: [
          ...pxBy(draw, row.slice(0, 2)),
          ...pxBy(draw, row.slice(groundField.toX, groundField.toX + 2)),
        ],
        color: String(colorsOf(draw)(row[groundField.color] ?? NaN)),
        widthPx: 2 * (draw.uniforms.get('u_halfPx')?.[0] ?? NaN),
        opacity: draw.uniforms.get('u_opacity')?.[0],
      })),
    );
    const drawn = partOf(nodes, 'ground').flatMap((node) => {
      const numbers = flatten([node]).flatMap(({ attributes }) => numbersIn(attributes['d'] ?? ''));
      return Array.from({ length: numbers.length / 4 }, (_unused, strip) => ({
        ends: numbers.slice(4 * strip, 4 * strip + 4),
        color: String(channelsOf(String(node.attributes['stroke']))),
        widthPx: numberOf(node, 'stroke-width', NaN),
        opacity: numberOf(node, 'opacity', NaN),
      }));
    });
    expect(drawn).toEqual(strips.map((strip) => ({ ...strip, ends: nearly(strip.ends) })));
    expect(strips).toHaveLength(sample.ground?.length ?? 0);
  });

  it('are covered with as much paper', () => {
    const veils = drawsBy(draws, veilVertex).map(({ uniforms }) => uniforms.get('u_color')?.[3]);
    expect(veils).toEqual(sample.veil ? [sample.veil] : []);
  });
});

it('draws the circle of "near" around the same point, as wide, in the same dashes', () => {
  const frame = frameOf(samples['near'] ?? {});
  const [draw] = drawsBy(glDrawsOf(frame), circlesVertex);
  if (!draw) throw new Error('No circle');
  const texture = draw.textures.get('u_rows');
  const row = texture ? rowOf(texture, draw.uniforms.get('u_row')?.[0] ?? NaN, markStride) : [];
  const circle = flatten(paintFrame(frame)).find(
    ({ attributes }) => attributes['stroke-dasharray'] !== undefined,
  );
  const radiusPx = row[markField.radiusPx] ?? NaN;
  expect(circle?.attributes).toMatchObject({
    d: markPath('circle', radiusPx),
    'stroke-width': defined(draw, 'CIRCLE_PX'),
    'stroke-dasharray': `${String(defined(draw, 'CIRCLE_DASH_PX'))} ${String(defined(draw, 'CIRCLE_DASH_PX'))}`,
  });
  expect(pxBy(draw, row)).toEqual(nearly([160, 100]));
});

it('gives the shaders every number of markStyle', () => {
  const [draw] = drawsBy(glDrawsOf(frameOf(samples['places'] ?? {})), marksVertex);
  if (!draw) throw new Error('No marks');
  for (const [name, value] of Object.entries(markStyle)) {
    const upper = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    if (typeof value === 'number') expect(defined(draw, upper), name).toBe(value);
    else value.forEach((one, index) => expect(defined(draw, `${upper}_${String(index)}`), name).toBe(one));
  }
});

it('gives the shader the outlines that SVG draws', () => {
  markShapes.forEach((shape, index) => {
    const [corners = NaN, reach = NaN, , dent = NaN] = shapeTable.subarray(4 * index, 4 * index + 4);
    if (corners === 0) return;
    const half = Math.PI / corners;
    const cross = reach * dent * Math.sin(half);
    const edge = Math.hypot(dent * Math.cos(half) - reach, dent * Math.sin(half));
    expect(cross / edge).toBeCloseTo(edgeDistance(shape), 5);
  });
});

describe('what the GPU is sent', () => {
  const frame = frameOf(samples['bands'] ?? {});

  it('is nothing but the projection while the map pans', () => {
    const { gl, calls, draws } = recordGl();
    const painter = createFramePainter(gl);
    painter.paint(frame, pixelRatio);
    calls.clear();
    draws.length = 0;
    painter.paint({ ...frame, projection: { ...frame.projection, shiftX: 710 } }, pixelRatio);
    expect(
      ['texSubImage2D', 'texImage2D', 'texStorage2D', 'bufferData'].map((name) => calls.get(name)),
    ).toEqual([undefined, undefined, undefined, undefined]);
    expect(draws.length).toBeLessThanOrEqual(5);
    expect(marksOfGl(draws)[0]?.middle).toEqual(nearly([40, 60]));
  });

  it('is the batches anew when the version changes, or the scene', () => {
    const { gl, draws } = recordGl();
    const painter = createFramePainter(gl);
    painter.paint(frame, pixelRatio);
    for (const next of [
      { ...frameOf(samples['places'] ?? {}), version: frame.version + 1 },
      { ...frameOf(samples['hubs'] ?? {}), version: frame.version + 1 },
    ]) {
      draws.length = 0;
      painter.paint(next, pixelRatio);
      expect(marksOfGl(draws).map(({ radiusPx }) => radiusPx)).toEqual(
        marksOfGl(glDrawsOf(next)).map(({ radiusPx }) => radiusPx),
      );
    }
  });

  it('has room for thousands of rows, and for one more', () => {
    const many = (count: number) =>
      frameOf({
        marks: Array.from({ length: count }, (_, number) => ({
          at: [10 + (number % 60) * 5, 10 + (number % 35) * 5] as const,
          form: 'place' as const,
          radiusPx: 5 + (number % 7),
          sectors: sampleSectors.slice(0, number % 5).map((_unused, index) => [index + 1, 1] as const),
        })),
        links: Array.from({ length: count }, (_, number) => ({
          from: [number % 300, 10] as const,
          to: [150, 100] as const,
          form: 'spoke' as const,
          widthPx: 1 + (number % 3),
        })),
      });
    const { gl, draws } = recordGl();
    const painter = createFramePainter(gl);
    for (const count of [63, 64, 65, 255, 256, 257, 3100]) {
      draws.length = 0;
      const next = many(count);
      painter.paint(next, pixelRatio);
      const marks = marksOfGl(draws);
      expect(marks).toHaveLength(count);
      expect(marks.at(-1)?.radiusPx).toBe(5 + ((count - 1) % 7));
      expect(marks.at(-1)?.slices.at(-1)?.end ?? 1).toBeCloseTo(1, 5);
      expect(linksOfGl(draws)).toHaveLength(count);
    }
    expect(segmentsFor(3100)).toBeLessThan(segmentsFor(300));
  });

  it('is given back', () => {
    const { gl, alive, draws } = recordGl();
    for (const name of ['ground', 'near', 'bands']) {
      const painter = createFramePainter(gl);
      painter.paint(frameOf(samples[name] ?? {}), pixelRatio);
      painter.dispose();
      expect(alive()).toBe(0);
    }
    expect(draws.length).toBeGreaterThan(0);
  });
});

it('draws nothing that has no place, and nothing too faint to see', () => {
  const frame = frameOf({
    marks: [
      { at: [NaN, 20], form: 'organization', radiusPx: 9 },
      { at: [50, 50], form: 'organization', radiusPx: 9, opacity: 0.005 },
    ],
    links: [
      { from: [NaN, 20], to: [50, 50], form: 'spoke' },
      { from: [10, 20], to: [50, 50], form: 'spoke', opacity: 0.005 },
    ],
  });
  const nodes = paintFrame(frame);
  expect(childrenOf(nodes, 'marks')).toEqual([]);
  expect(childrenOf(nodes, 'links')).toEqual([]);
});

it('writes no sign of a mark that is out of the picture', () => {
  const text = { text: '4', sizePx: 12, weight: 700, color: '#000000', opacity: 0.4 } as const;
  const frame = frameOf({
    marks: [
      { at: [50, 50], form: 'organization', radiusPx: 9 },
      { at: [50, 5000], form: 'organization', radiusPx: 9 },
    ],
  });
  const nodes = paintFrame({ ...frame, texts: [0, 1].map((mark) => ({ ...text, mark })) });
  expect(childrenOf(nodes, 'mark-texts')).toHaveLength(1);
});
