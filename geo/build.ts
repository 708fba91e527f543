/**
 * `npm run geo` writes `public/geo/`; `npm run geo -- --verify` rebuilds in memory and fails, naming the files, if
 * the committed ones differ. Formats: README.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assignLand, buildBoundaries, type Level } from './boundaries.ts';
import type { Labels } from './formats.ts';
import { areaRows, waterRows } from './labels.ts';
import { placeRows } from './places.ts';
import { townRows } from './towns.ts';
import { transportFile } from './transport.ts';

const outputFolder = new URL('../public/geo/', import.meta.url);

/** For zoom 3.5 to 6.5: at zoom 6.5 a pixel is about 0.6 km, a grid step 0.1 km. */
const overview: Level = {
  landPercent: 22,
  waterPercent: 40,
  minIslandKm2: 4,
  minLakeKm2: [50, 220],
  maxRiverRank: 8,
  isSmooth: false,
  stepDegrees: 0.001,
};

/** All there is, at about 10 m, less specks no one can see at zoom 12. */
const detail: Level = {
  landPercent: 100,
  waterPercent: 100,
  minIslandKm2: 0.2,
  minLakeKm2: [0, 0],
  maxRiverRank: 12,
  isSmooth: true,
  stepDegrees: 0.0001,
};

/** File name → text, one row a line in the lists of names so that changes can be read. */
export async function buildFiles(): Promise<ReadonlyMap<string, string>> {
  const labels: Labels = { places: placeRows(), areas: areaRows(), water: waterRows };
  const transport = await transportFile();
  const rows = (list: readonly unknown[]) => `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return new Map([
    ['overview.json', `${JSON.stringify(await buildBoundaries(await assignLand(false), overview))}\n`],
    ['detail.json', `${JSON.stringify(await buildBoundaries(await assignLand(true), detail))}\n`],
    [
      'places.json',
      `{"places":${rows(labels.places)},"areas":${rows(labels.areas)},"water":${rows(labels.water)}}\n`,
    ],
    ['towns.json', `${rows(townRows())}\n`],
    [
      'transport.json',
      `{"rail":${JSON.stringify(transport.rail)},"airports":${rows(transport.airports)},"ports":${rows(transport.ports)},"crossings":${rows(transport.crossings)}}\n`,
    ],
  ]);
}

function readCommitted(name: string): string | null {
  try {
    return readFileSync(new URL(name, outputFolder), 'utf8');
  } catch {
    return null;
  }
}

/** Names of the files whose committed text is not the given one. */
export function differingFiles(
  files: ReadonlyMap<string, string>,
  read: (name: string) => string | null = readCommitted,
): string[] {
  return [...files].filter(([name, text]) => read(name) !== text).map(([name]) => name);
}

async function main(isVerifying: boolean): Promise<void> {
  if (isVerifying) {
    const differing = differingFiles(await buildFiles());
    for (const name of differing)
      console.error(`public/geo/${name} differs from a rebuild: run \`npm run geo\``);
    if (differing.length > 0) process.exitCode = 1;
    return;
  }
  mkdirSync(outputFolder, { recursive: true });
  for (const [name, text] of await buildFiles()) {
    writeFileSync(new URL(name, outputFolder), text);
    console.log(`public/geo/${name}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--verify'));
