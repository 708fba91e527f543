/** Bundles `firstView.tsx` for Node and runs it: the application's own components, at build time. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Dataset } from '../../domain/dataset.ts';
import type { FirstView } from '../../picture/first/firstTexts.ts';
import type { MeasureText } from '../../scene/labelPlacement.ts';

interface FirstSource {
  readonly dataset: Dataset;
  readonly measure: MeasureText;
}

type FirstModule = {
  readonly firstView: (source: FirstSource & { overview: unknown; places: unknown }) => FirstView;
};

export async function loadFirstView(root: string, source: FirstSource): Promise<FirstView> {
  // Inside node_modules, so that what is not bundled is found from there.
  const folder = mkdtempSync(join(root, 'node_modules', '.first-view-'));
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      mode: 'production',
      plugins: [react()],
      build: {
        ssr: join(root, 'src/site/first/firstView.tsx'),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'firstView.mjs' } },
      },
    });
    const module = (await import(pathToFileURL(join(folder, 'firstView.mjs')).href)) as FirstModule;
    const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
    return module.firstView({
      ...source,
      overview: read('geo/overview.json'),
      places: read('geo/places.json'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
