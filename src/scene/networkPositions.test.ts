import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import { stateOf } from '../../test/sceneData.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { composeScene } from './compose.ts';
import { layOutNetwork } from './layOutNetwork.ts';
import { networkPartOf, partOfNetwork, wholeNetwork } from './networkPositions.ts';
import { xOf, yOf } from '../graph/pairs.ts';

const many = tinyIndexed({
  organizations: Array.from({ length: 60 }, (_, number) =>
    organization(`organization-${String(number).padStart(2, '0')}`, {
      sectors: [number < 6 ? 'quantum' : 'policy'],
    }),
  ),
  agreements: Array.from({ length: 58 }, (_, number) =>
    agreement(
      `agreement-${String(number).padStart(2, '0')}`,
      [
        `organization-${String(number).padStart(2, '0')}`,
        `organization-${String(number + 1).padStart(2, '0')}`,
      ],
      { sectors: [number < 5 ? 'quantum' : 'policy'] },
    ),
  ),
  affiliations: [],
});

describe('the part of a network that filters leave', () => {
  const composed = composeScene(many);
  const few = applyFilters(many, { ...noFilters, sector: ['quantum'] });

  it('is nothing of its own while all is shown', () => {
    expect(networkPartOf(composed, stateOf(many).shown, 'wide')).toBeNull();
  });

  it('holds the shown agreements of two or more, with their parties', () => {
    const part = networkPartOf(composed, few, 'wide');
    expect(part?.input.organizationCount).toBe(6);
    expect(part?.input.nodeCount).toBe(11);
    expect(part?.input.spokeSource).toHaveLength(10);
  });

  it('is laid out by itself: six marks do not stay where sixty had pushed them', () => {
    const whole = layOutNetwork(composed, stateOf(many).shown);
    const part = layOutNetwork(composed, few);
    const distance = (points: Float32Array) =>
      Math.hypot(xOf(points, 0) - xOf(points, 5), yOf(points, 0) - yOf(points, 5));
    expect(distance(part.points)).toBeGreaterThan(0);
    expect(part.points).not.toEqual(whole.points);
    // What is hidden keeps its place.
    expect(xOf(part.points, 40)).toBe(xOf(whole.points, 40));
    expect(part.radiusPx[0]).toBeGreaterThanOrEqual(whole.radiusPx[0] ?? 0);
  });

  it('puts each position with its node', () => {
    const part = networkPartOf(composed, few, 'wide');
    if (!part) throw new Error('there is a part');
    const empty = wholeNetwork(composed, new Float32Array(2 * composed.network.nodeCount).fill(NaN));
    const points = Float32Array.from({ length: 2 * part.nodes.length }, (_, at) => at);
    const spread = partOfNetwork(empty, part, points);
    part.nodes.forEach((node, own) => {
      expect([xOf(spread.points, node), yOf(spread.points, node)]).toEqual([2 * own, 2 * own + 1]);
    });
    expect(Number.isNaN(xOf(spread.points, 40))).toBe(true);
  });
});
