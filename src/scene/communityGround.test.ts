import { describe, expect, it } from 'vitest';
import { inputOfDataset } from '../../test/bench/syntheticInput.ts';
import { agreement, organization } from '../../test/helpers.ts';
import { communityGround } from './communityGround.ts';
import { buildSceneModel } from './sceneModel.ts';

/** Two triangles a-b-c and d-e-f, each around one agreement, and a bridge c-d. */
const { indexed, network } = inputOfDataset({
  organizations: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => organization(id)),
  agreements: [
    agreement('abc', ['a', 'b', 'c']),
    agreement('def', ['d', 'e', 'f']),
    agreement('cd', ['c', 'd']),
  ],
});
const model = buildSceneModel(indexed, network, 1);
const stripsOf = (groups: readonly (readonly number[])[]) => {
  const { source, target, community, count } = communityGround(model, groups);
  return Array.from({ length: count }, (_, strip) => [source[strip], target[strip], community[strip]]);
};

describe('ground under communities', () => {
  it('runs along the spokes inside each, and not over the bridge between them', () => {
    expect(
      stripsOf([
        [0, 1, 2],
        [3, 4, 5],
      ]),
    ).toEqual([
      [0, 7, 0],
      [1, 7, 0],
      [2, 7, 0],
      [3, 8, 1],
      [4, 8, 1],
      [5, 8, 1],
    ]);
  });

  it('lies around a member whose agreements belong elsewhere', () => {
    expect(stripsOf([[0, 1, 3]])).toContainEqual([3, 3, 0]);
  });

  it('is not laid under pairs, nor without communities', () => {
    expect(stripsOf([[0, 1]])).toEqual([]);
    expect(stripsOf([])).toEqual([]);
  });

  it('has no colour where sectors are unknown', () => {
    expect([...communityGround(model, [[0, 1, 2]]).sectors]).toEqual([0]);
  });
});
