import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { computeLayout } from '../graph/layout/run/layout.ts';
import { boundsOfOrganizations, drawnCamera, mapCamera } from './frameCamera.ts';
import { createNodePositions, projectionOf, updateNodePositions } from './nodePositions.ts';
import { xOf, yOf } from '../graph/pairs.ts';

const { indexed, network, input } = syntheticInput(120, 40);
const layout = computeLayout(input);
const placed = Array.from({ length: 120 }, (_, node) => node).filter(
  (node) => !Number.isNaN(layout.anchors[2 * node]),
);
const insets = { top: 10, right: 40, bottom: 60, left: 0 };

describe.each([
  ['a laptop', 1080, 840],
  ['a phone', 390, 560],
  ['a small frame', 480, 360],
])('framing on %s', (_, widthPx, heightPx) => {
  const size = { widthPx, heightPx, insets };
  const bounds = boundsOfOrganizations(indexed, () => true);
  const camera = drawnCamera(mapCamera(bounds, size), layout, size, () => true, 120);

  it('shows every mark in the free part of the view', () => {
    const view = { camera, ...size };
    const positions = createNodePositions(network.nodeCount);
    updateNodePositions(positions, network, layout, view, 0, new Map(), 0, new Map());
    const { worldSize, shiftX, shiftY } = projectionOf(view);
    for (const node of placed) {
      const x = xOf(positions.relative, node) * worldSize + shiftX;
      const y = yOf(positions.relative, node) * worldSize + shiftY;
      expect(x).toBeGreaterThan(insets.left);
      expect(x).toBeLessThan(widthPx - insets.right);
      expect(y).toBeGreaterThan(insets.top);
      expect(y).toBeLessThan(heightPx - insets.bottom);
    }
  });

  it('comes no closer than framing the true places would', () => {
    expect(camera.zoom).toBeLessThanOrEqual(mapCamera(bounds, size).zoom);
  });
});

it('frames the true places while there is no layout', () => {
  const size = { widthPx: 800, heightPx: 600, insets };
  const start = mapCamera(null, size);
  expect(drawnCamera(start, null, size, () => true, 120)).toBe(start);
  expect(drawnCamera(start, layout, size, () => false, 120)).toBe(start);
});
