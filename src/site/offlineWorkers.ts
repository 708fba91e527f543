/**
 * `sw.js`, for readers who keep the map available offline, with the list of all files that it keeps; and
 * `hosting/sw.js`, which takes it back. Built apart from the application, after everything else.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'vite';

export interface KeptFile {
  /** From the site's root; a folder for its page. */
  readonly url: string;
  /** `null` where the name changes with the content. */
  readonly revision: string | null;
  /** A file of another build, on its way while a site is being replaced, is refused. */
  readonly integrity: string;
}

/** What the full page may need in either language; pages of records are kept as they are visited. */
const keptFiles =
  /^(?:(?:(?:fr|en)\/)?index\.html|favicon\.svg|assets\/.+\.(?:js|css|woff2|svg)|geo\/[^/]+\.json|data\/(?:corridor|layout|changes|releases)\.json)$/;

export function listKeptFiles(site: string): KeptFile[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => keptFiles.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(site, name));
      const digest = createHash('sha256').update(bytes).digest('base64');
      return {
        url: `./${name.replace(/(^|\/)index\.html$/, '$1')}`,
        revision: name.startsWith('assets/') ? null : digest.slice(0, 12),
        integrity: `sha256-${digest}`,
      };
    });
}

async function buildWorker(
  root: string,
  name: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify('production'), ...define },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, `src/offline/${name}.worker.ts`), formats: ['iife'], name: 'corridor' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (output?.type !== 'chunk') throw new Error(`src/offline/${name}.worker.ts gave no script`);
  return output.code;
}

/** For the site as it lies in the folder `site`. */
export function buildOfflineWorker(root: string, site: string): Promise<string> {
  const files = listKeptFiles(site);
  const identity = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return buildWorker(root, 'offline', {
    __OFFLINE_BUILD__: JSON.stringify(identity),
    __OFFLINE_FILES__: JSON.stringify(files),
  });
}

export function buildWithdrawal(root: string): Promise<string> {
  return buildWorker(root, 'withdrawal', {});
}
