import { describe, expect, it } from 'vitest';
import { syntheticInput } from '../../test/bench/syntheticInput.ts';
import { measureEvenly, stateOf, viewOf } from '../../test/sceneData.ts';
import { composeScene } from './compose.ts';
import { createDrawnScene } from './createDrawnScene.ts';
import { wholeNetwork } from './networkPositions.ts';
import { createNetworkScene } from './networkScene.ts';

describe('a network of more organizations than can be told apart', () => {
  const { indexed, network } = syntheticInput(900, 1100);
  const composed = composeScene(indexed);
  const groupCount = 12;
  const groups = Array.from({ length: groupCount }, (_, group) =>
    indexed.dataset.organizations.flatMap((__, number) => (number % groupCount === group ? [number] : [])),
  );
  const points = Float32Array.from({ length: 2 * network.nodeCount }, (_, at) => {
    const node = at >> 1;
    const turn = (2 * Math.PI * (node % groupCount)) / groupCount;
    const around = ((node * 7919) % 80) - 40;
    return 400 * (at % 2 ? Math.sin(turn) : Math.cos(turn)) + around;
  });

  function gatheredScene() {
    const scene = createDrawnScene(composed, { measure: measureEvenly, mix: 1 });
    scene.show(stateOf(indexed, { isReducedMotion: true }));
    scene.setNetwork(wholeNetwork(composed, points), createNetworkScene);
    scene.setCommunities(groups);
    const { widthPx, heightPx, insets } = viewOf();
    const view = {
      widthPx,
      heightPx,
      insets,
      camera: scene.homeCamera('network', { widthPx, heightPx, insets }),
    };
    scene.advance(0, view);
    return { scene, view };
  }

  it('gathers them by community, each organization in one mark, and names what they have in common', () => {
    const { scene } = gatheredScene();
    const marks = scene.marks();
    const communities = marks.filter(({ kind }) => kind === 'community');
    expect(communities.length).toBeGreaterThanOrEqual(groupCount);
    const told = marks.flatMap(({ organizations }) => organizations).sort();
    expect(told).toEqual(indexed.dataset.organizations.map(({ id }) => id).sort());
    expect(communities.some(({ label }) => label?.includes('around') === true)).toBe(true);
  });

  it('opens one as the reader comes closer, or fans it out', () => {
    const { scene, view } = gatheredScene();
    const [first] = scene.marks().filter(({ kind }) => kind === 'community');
    const camera = scene.cameraToOpen(first?.id ?? '', view);
    if (camera) {
      scene.advance(1000, { ...view, camera });
      expect(scene.marks().some(({ id }) => id === first?.id)).toBe(false);
    }
    scene.show(stateOf(indexed, { isReducedMotion: true, place: first?.id ?? '' }));
    scene.advance(2000, view);
    const opened = scene.marks().find(({ id }) => id === first?.id);
    expect(opened?.isOpen).toBe(true);
    expect(scene.marks().filter(({ kind }) => kind === 'organization').length).toBeGreaterThan(10);
  });
});
