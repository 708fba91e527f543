import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { GoldenLayout } from './layoutPositions.ts';
import { goldenLayout } from './layoutPositions.ts';

const golden = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'layout.json'), 'utf8'),
) as GoldenLayout;
const now = goldenLayout();

it('has golden positions for this version of the layout', () => {
  // After a change that is meant: raise layoutVersion, then `npx tsx test/golden/writeLayout.ts`.
  expect(now.layoutVersion).toBe(golden.layoutVersion);
  expect(Object.keys(now.positions)).toEqual(Object.keys(golden.positions));
});

it.each(Object.keys(golden.positions))('lays out exactly as before: %s', (name) => {
  expect(now.positions[name]).toEqual(golden.positions[name]);
});
