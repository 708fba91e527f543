import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { markScale } from '../domain/markSize.ts';
import { layoutZooms, type Layout } from '../graph/layout/core/layoutTypes.ts';
import { createScene } from './scene.ts';
import { buildSceneModel } from './sceneModel.ts';

/** A scene of so many organizations at rest on the map, in a view of this size; where marks stand does not matter. */
function sceneOf(organizations: number, widthPx: number, heightPx: number) {
  const { indexed, network, input } = syntheticInput(organizations, 10);
  const nothing = new Float32Array(2 * network.nodeCount);
  const layout: Layout = {
    anchors: input.anchors,
    offsetsPx: layoutZooms.map(() => nothing),
    network: nothing,
  };
  const scene = createScene(buildSceneModel(indexed, network, markScale(organizations)));
  scene.setLayout(layout);
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  scene.advance(0, { camera: { lng: -72, lat: 45, zoom: 5 }, widthPx, heightPx, insets });
  return scene;
}

describe('on the map', () => {
  it('a small view makes marks smaller and keeps their leaders', () => {
    const small = sceneOf(120, 320, 480);
    expect(small.markScale(5)).toBe(0.5);
    expect(small.leaderStrength(5)).toBe(1);
    const large = sceneOf(120, 1200, 800);
    expect(large.markScale(5)).toBe(1);
    expect(large.leaderStrength(5)).toBe(1);
  });

  it('the dots of large data have no leaders until they are marks again', () => {
    const scene = sceneOf(1500, 1200, 800);
    expect(scene.leaderStrength(4)).toBe(0);
    expect(scene.leaderStrength(12)).toBe(1);
  });
});
