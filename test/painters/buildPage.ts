/** Bundles `page.ts` to a script of its own: shaders and all, as the application has them. */
import path from 'node:path';
import { build } from 'vite';

export async function buildPainterPage(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: path.join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'painters',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('The painters were not bundled');
}
