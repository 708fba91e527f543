import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allRooms, findForbiddenImports, roomOf } from './importRules.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What is made, fetched or reported, beside the code. */
const notCode = new Set(['node_modules', 'dist', 'test-results', 'coverage', '.git']);
const isCode = (name: string) => /\.[cm]?[jt]sx?$/.test(name);

function codeIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notCode.has(entry.name) ? [] : codeIn(file);
    return isCode(entry.name) ? [file] : [];
  });
}

describe('rooms', () => {
  const files = codeIn('.');

  it('are all of the code: no file stands outside them', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].sort()).toEqual([...allRooms].sort());
  });

  it.each([...allRooms])('%s: every import is allowed', (room) => {
    const problems = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => findForbiddenImports(file, readFileSync(path.join(root, file), 'utf8')));
    expect(problems).toEqual([]);
  });
});

describe('the checker itself', () => {
  const forbidden: readonly [file: string, code: string, message: string][] = [
    ['src/domain/a.ts', "import { store } from '../state/store.ts';", 'domain must not import state'],
    ['src/domain/a.ts', "import type { Store } from '../state/store.ts';", 'domain must not import state'],
    ['src/domain/a.ts', "export { store } from '../state/store.ts';", 'domain must not import state'],
    ['src/domain/a.ts', "type S = import('../state/store.ts').Store;", 'domain must not import state'],
    ['src/domain/a.ts', "import { useState } from 'react';", 'the package "react"'],
    ['src/domain/a.ts', 'export const title = document.title;', 'the global "document"'],
    ['src/domain/a.ts', "export const load = () => fetch('x');", 'the global "fetch"'],
    ['src/domain/a.ts', "export const load = () => globalThis.fetch('x');", 'the global "fetch"'],
    ['src/graph/a.ts', "const map = await import('../map/style/layers.ts');", 'graph must not import map'],
    ['src/graph/a.ts', "import { createRoot } from 'react-dom/client';", 'the package "react-dom/client"'],
    ['src/map/style/a.ts', "import { store } from '../../state/store.ts';", 'map must not import state'],
    ['src/map/OrgMap.tsx', "import { store } from '../state/store.ts';", 'map must not import state'],
    ['src/map/OrgMap.tsx', "import { Panel } from '../ui/Panel.tsx';", 'map must not import ui'],
    ['src/paint/a.ts', "import { Map } from 'maplibre-gl';", 'the package "maplibre-gl"'],
    ['src/paint/a.ts', "import { Panel } from '../ui/Panel.tsx';", 'paint must not import ui'],
    [
      'src/i18n/a.ts',
      "import type { Language } from '../domain/language.ts';",
      'i18n must not import domain',
    ],
    ['src/export/a.ts', "import { store } from '../state/store.ts';", 'export must not import state'],
    ['src/embed/a.ts', "import { Panel } from '../ui/Panel.tsx';", 'embed must not import ui'],
    ['src/ui/a.tsx', "import { buildNetwork } from '../graph/network.ts';", 'ui must not import graph'],
    ['src/ui/a.tsx', "import { forceSimulation } from 'd3-force';", 'the package "d3-force"'],
    ['src/ui/a.tsx', "import { Map } from 'react-map-gl/maplibre';", 'the package "react-map-gl/maplibre"'],
    [
      'src/ui/a.tsx',
      "const w = new Worker(new URL('../graph/x.worker.ts', import.meta.url));",
      'ui must not import graph',
    ],
    ['src/ui/a.tsx', "const w = new Worker('x.js');", 'the global "Worker"'],
    ['src/loading/a.ts', "import { Panel } from '../ui/Panel.tsx';", 'loading must not import ui'],
    [
      'src/loading/a.ts',
      "import { stageHandle } from '../stage/stageHandle.ts';",
      'loading must not import stage',
    ],
    [
      'src/offline/a.ts',
      "import { loadData } from '../loading/loadData.ts';",
      'offline must not import loading',
    ],
    ['src/site/first/a.tsx', "import { Panel } from '../../ui/Panel.tsx';", 'site must not import ui'],
    ['src/state/a.ts', "import { start } from '../app/main.tsx';", 'state must not import app'],
    [
      'data/compile/check.ts',
      "import { regionAt } from '../../geo/regionIndex.ts';",
      'data must not import geo',
    ],
    ['data/compile/cli.ts', "import { build } from '../../geo/build.ts';", 'data must not import geo'],
    ['geo/build.ts', "import { compile } from '../data/compile/compile.ts';", 'geo must not import data'],
    ['src/graph/a.ts', "import { tinyDataset } from '../../test/helpers.ts';", 'graph must not import test'],
    ['src/utils/a.ts', 'export const a = 1;', 'src/utils is not a room'],
    ['scripts/a.mjs', 'export const a = 1;', 'scripts is not a room'],
    ['vite.config.ts', "import { start } from './src/app/main.tsx';", 'root must not import app'],
  ];

  it.each(forbidden)('refuses in %s: %s', (file, code, message) => {
    expect(findForbiddenImports(file, code).join('\n')).toContain(message);
  });

  const allowed: readonly [file: string, code: string][] = [
    ['src/domain/a.ts', "import { foldText } from './foldText.ts';"],
    ['src/domain/a.ts', 'export const place = (window: { name: string }) => window.name;'],
    ['src/domain/a.ts', "export const keys = { document: 1, fetch: 'x' };"],
    ['src/domain/a.test.ts', "import { tinyDataset } from '../../test/helpers.ts';"],
    [
      'src/graph/layout/run/layoutClient.ts',
      "new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });",
    ],
    ['data/compile/cli.ts', "import { regionAt } from '../../geo/regionIndex.ts';"],
    ['src/offline/a.ts', "import { siteUrl } from '../loading/siteRoot.ts';"],
    ['src/site/first/firstView.tsx', "import { Legend } from '../../ui/legend/Legend.tsx';"],
    ['src/app/main.tsx', "import { Panel } from '../ui/Panel.tsx';"],
  ];

  it.each(allowed)('accepts in %s: %s', (file, code) => {
    expect(findForbiddenImports(file, code)).toEqual([]);
  });
});
