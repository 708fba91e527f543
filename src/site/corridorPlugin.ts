/**
 * The Vite plugin that turns `data/` into what the site serves: `data/corridor.json`, the CSV tables, GeoJSON, GEXF,
 * GraphML, releases and the shipped layout. In `npm run dev` a saved table shows up in the open page; a table with
 * mistakes leaves the page as it was and shows what is wrong.
 */
import type { Plugin, ViteDevServer } from 'vite';
import type { Compilation } from '../../data/compile/compileFolder.ts';
import { problemLine } from '../../data/compile/complaints.ts';
import type { DataFolder } from './dataFolder.ts';

/** Spreadsheets take a table away before they put the new one there, or write it in parts; several are saved together. */
const savingMs = 60;

const vocabularyId = 'virtual:corridor-vocabulary';

/** The vocabularies on their own: what a reader's data set without them is labelled with. */
function vocabularyModule({ document }: Compilation): string {
  const { sectors, organizationKinds, agreementKinds, relations, roles, statuses, regions } = document;
  const vocabulary = { sectors, organizationKinds, agreementKinds, relations, roles, statuses, regions };
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(vocabulary))});`;
}

export function corridorPlugin(data: DataFolder): Plugin {
  function watchTables(server: ViteDevServer): void {
    const tell = () => {
      const { problems } = data.compile();
      if (problems.length === 0) {
        server.ws.send({ type: 'custom', event: 'corridor:data' });
        return;
      }
      for (const problem of problems) server.config.logger.error(problemLine(problem, 'en'));
      server.ws.send({
        type: 'custom',
        event: 'corridor:problems',
        data: problems
          .slice(0, 50)
          .map((problem) => ({ en: problemLine(problem, 'en'), fr: problemLine(problem, 'fr') })),
      });
    };
    let pending: NodeJS.Timeout | undefined;
    const onChange = (path: string) => {
      if (!path.startsWith(data.path) || !/\.(csv|json)$/.test(path) || path.includes('fixtures')) return;
      clearTimeout(pending);
      pending = setTimeout(tell, savingMs);
    };
    server.watcher.add(data.path);
    server.watcher.on('change', onChange);
    server.watcher.on('add', onChange);
    server.watcher.on('unlink', onChange);
  }

  return {
    name: 'corridor-data',
    buildStart() {
      const { problems } = data.compile();
      if (problems.length === 0) return;
      for (const problem of problems) this.warn(problemLine(problem, 'en'));
      if (!this.meta.watchMode)
        this.error('data/ has mistakes (above); nothing was built. `npm run data:check` lists them.');
    },
    resolveId(id) {
      return id === vocabularyId ? `\0${vocabularyId}` : undefined;
    },
    load(id) {
      return id === `\0${vocabularyId}` ? vocabularyModule(data.published().compilation) : undefined;
    },
    configureServer(server) {
      watchTables(server);
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\/data\//, '');
        const body = (request.url ?? '').startsWith('/data/')
          ? data.published().files.get(path)?.()
          : undefined;
        if (body === undefined) {
          next();
          return;
        }
        response.setHeader(
          'Content-Type',
          path.endsWith('json') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
        );
        response.setHeader('Cache-Control', 'no-store');
        response.end(body);
      });
    },
    generateBundle() {
      for (const [path, write] of data.published().files)
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source: write() });
    },
  };
}
