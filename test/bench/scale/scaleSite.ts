/** One server for all: the app's build, the pages of the other libraries, and the synthetic documents. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { RunningServer } from '../../../.ci/staticServer.ts';
import { serveFolder } from '../../../.ci/staticServer.ts';
import { root } from '../../../.ci/steps.ts';
import { dist } from '../harness.ts';
import { syntheticDocument } from '../syntheticDataset.ts';

export const sizes = [
  { name: 'S', organizations: 50, agreements: 25 },
  { name: 'M', organizations: 1000, agreements: 800 },
  { name: 'L', organizations: 10_000, agreements: 12_000 },
] as const;

export type Size = (typeof sizes)[number];

export const rivals = [
  { folder: 'sigma', name: 'sigma.js' },
  { folder: 'cytoscape', name: 'Cytoscape' },
  { folder: 'echarts', name: 'ECharts' },
] as const;

/** The same page around each library: only its title and its script differ. */
function rivalPage(name: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${name}</title>
    <link rel="stylesheet" href="../page.css" />
  </head>
  <body>
    <div id="graph"></div>
    <script type="module" src="./main.ts"></script>
  </body>
</html>
`;
}

const folder = path.join(root, 'node_modules', '.cache', 'bench-scale');

export interface ScaleSite {
  /** Address of the app or of another library's page, ends with `/`. */
  addressOf(page: 'app' | (typeof rivals)[number]['folder']): string;
  dataOf(size: Size): string;
  /** The file that an address of this site is served from. */
  fileOf(address: string): string;
  close(): Promise<void>;
}

export async function openScaleSite(): Promise<ScaleSite> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = path.join(root, 'test', 'bench', 'rivals');
  const titles = new Map(rivals.map((rival) => [path.join(pages, rival.folder, 'index.html'), rival.name]));
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [
      {
        name: 'rival-pages',
        enforce: 'pre',
        resolveId: (id) => (titles.has(id) ? id : undefined),
        load(id) {
          const title = titles.get(id);
          return title === undefined ? undefined : rivalPage(title);
        },
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1400,
      rolldownOptions: { input: [...titles.keys()] },
    },
  });
  cpSync(dist, path.join(folder, 'app'), { recursive: true });
  mkdirSync(path.join(folder, 'documents'));
  for (const { name, organizations, agreements } of sizes) {
    const text = JSON.stringify(syntheticDocument(organizations, agreements));
    writeFileSync(path.join(folder, 'documents', `${name}.json`), text);
  }
  if (!readdirSync(folder).includes('sigma'))
    throw new Error('the pages of the other libraries were not built');
  const server: RunningServer = await serveFolder(folder, 0);
  const origin = `http://localhost:${String(server.port)}`;
  return {
    addressOf: (page) => `${origin}/${page}/`,
    dataOf: ({ name }) => `/documents/${name}.json`,
    fileOf: (address) => path.join(folder, new URL(address).pathname),
    close: () => server.close(),
  };
}
