/** `embed.js`: one small classic script, built apart from the application. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export async function buildEmbedScript(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      // What MapLibre asks of a browser anyway; an older one keeps the link.
      target: 'es2022',
      lib: { entry: join(root, 'src/embed/host.ts'), formats: ['iife'], name: 'corridorMap' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (output?.type !== 'chunk') throw new Error('src/embed/host.ts gave no script');
  return output.code;
}

/** The element's types, published beside it. */
export function readEmbedTypes(root: string): string {
  return readFileSync(join(root, 'src/embed/embed.d.ts'), 'utf8');
}
