/** Puts `src/loading/importPart.ts` in the place of Vite's own helper for parts that load late. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

const helperId = '\0vite/preload-helper.js';

export function importPartPlugin(root: string): Plugin {
  return {
    name: 'corridor-import-part',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === helperId ? join(root, 'src/loading/importPart.ts') : undefined),
  };
}
