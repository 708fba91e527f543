/** Tests beside the files they test: `*.test.ts` in Node, `*.test.tsx` (components) in jsdom. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rooms = '{src,data,geo,test,.ci}';
const exclude = ['**/node_modules/**', 'test/e2e/**'];

export default defineConfig({
  root,
  plugins: [react()],
  // Vite's own `public/` and cache are the app's business.
  publicDir: false,
  cacheDir: path.join(root, 'node_modules', '.cache', 'vitest'),
  test: {
    // By default a run leaves one processor free: of two, half of all.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    // Geo and data tests read real files on shared machines; nothing here asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: [`${rooms}/**/*.test.ts`], exclude },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: [`${rooms}/**/*.test.tsx`],
          exclude,
          setupFiles: [path.join(root, 'test', 'setupComponents.ts')],
        },
      },
    ],
  },
});
