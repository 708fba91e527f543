import { expect, it } from 'vitest';
import { seededRandom } from '../graph/layout/core/seeds.ts';
import { createLinkExposure } from './linkExposure.ts';
import { createNodePositions } from './nodePositions.ts';

/** So many links between random points of a 500 × 500 px square at zoom 5. */
function scattered(count: number) {
  const random = seededRandom(7);
  const side = 500 / (512 * 2 ** 5);
  const positions = createNodePositions(2 * count);
  positions.relative.forEach((_, at) => (positions.relative[at] = random() * side));
  const source = Uint32Array.from({ length: count }, (_, link) => 2 * link);
  return {
    links: { count, source, target: source.map((node) => node + 1) },
    positions,
    emphasis: new Float32Array(2 * count).fill(1),
  };
}

it('leaves a few links alone', () => {
  const { links, positions, emphasis } = scattered(100);
  expect(createLinkExposure().at(links, positions, emphasis, 1, 5)).toBe(1);
});

it('fades thousands, the more the farther off the reader is', () => {
  const { links, positions, emphasis } = scattered(3000);
  const exposure = createLinkExposure();
  const [far, near] = [5, 7].map((zoom) => exposure.at(links, positions, emphasis, 1, zoom)) as [
    number,
    number,
  ];
  expect(far).toBeLessThan(0.5);
  expect(near).toBeCloseTo(4 * far, 1);
});

it('brings back what a selection leaves', () => {
  const { links, positions, emphasis } = scattered(20_000);
  const exposure = createLinkExposure();
  const before = exposure.at(links, positions, emphasis, 1, 5);
  emphasis.fill(0.02, 100);
  expect(exposure.at(links, positions, emphasis, 2, 5)).toBeGreaterThan(5 * before);
});

it('does not stumble over links without places or over none at all', () => {
  const { links, positions, emphasis } = scattered(10);
  positions.relative.fill(NaN);
  expect(createLinkExposure().at(links, positions, emphasis, 1, 5)).toBe(1);
  expect(createLinkExposure().at({ ...links, count: 0 }, positions, emphasis, 1, 5)).toBe(1);
});
