/** What visitors download: bytes of each file of the build, raw, gzip and brotli. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Measurement, Table } from '../harness.ts';
import { dist, formatBytes } from '../harness.ts';

interface FileWeight {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function weigh(name: string): FileWeight {
  const bytes = readFileSync(path.join(dist, name));
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

function row({ name, raw, gzip, brotli }: FileWeight): string[] {
  return [name, ...[raw, gzip, brotli].map(formatBytes)];
}

function total(name: string, files: readonly FileWeight[]): FileWeight {
  const sum = (key: 'raw' | 'gzip' | 'brotli') => files.reduce((bytes, file) => bytes + file[key], 0);
  return { name, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/** Told by content: names of chunks are the bundler's business. */
function isMapLibre({ name }: FileWeight): boolean {
  return (
    /maplibre/i.test(name) ||
    (name.endsWith('.js') && readFileSync(path.join(dist, name), 'utf8').includes('maplibregl-canvas'))
  );
}

/** What the start page loads before anything is pressed: its scripts and styles with all they import statically. */
function namesOfFirstView(): ReadonlySet<string> {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const names = new Set(
    [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name),
  );
  for (const name of names) {
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(path.join(dist, name), 'utf8');
    // `import{a as b}from"./chunk.js"` and `import"./chunk.js"`, but not `import("./chunk.js")`.
    for (const [, file = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      names.add(path.posix.join(path.posix.dirname(name), file));
    }
  }
  return names;
}

export const weight: Measurement = {
  name: 'weight',
  measure(): Promise<readonly Table[]> {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path.join(dist, name)).isFile(),
    );
    const code = names.filter((name) => /\.(js|css)$/.test(name)).map(weigh);
    const own = code.filter((file) => !isMapLibre(file) && !/^embed\.js$/.test(file.name));
    const files = names.filter((name) =>
      /^(index\.html|embed\.js|geo\/.*|data\/corridor\.json|data\/layout.*|assets\/.*\.woff2)$/.test(name),
    );
    const first = namesOfFirstView();
    const columns = ['file', 'raw', 'gzip', 'brotli'];
    const byWeight = (a: FileWeight, b: FileWeight) => b.brotli - a.brotli;
    return Promise.resolve([
      { title: 'Code, bytes', columns, rows: [...code].sort(byWeight).map(row) },
      {
        title: 'Sums and other first-view files, bytes',
        columns,
        rows: [
          total(
            'own code of the first view',
            own.filter(({ name }) => first.has(name)),
          ),
          total('own code, all chunks and workers', own),
          total('MapLibre', code.filter(isMapLibre)),
          ...files.map(weigh),
        ].map(row),
        notes: [
          'Bars: own code at most 150,000 brotli; boundaries of the first view at most 110,000 gzip; embed.js 5,000 gzip.',
        ],
      },
    ]);
  },
};
