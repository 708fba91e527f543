/**
 * A static server for `dist/`, as any good host would serve it: files as the build compressed them, ranges of them,
 * `index.html` for folders, `404.html` for the rest. Used by `npm start`, the browser tests and the benchmarks, so that all of
 * them see the headers that operators are told to send.
 */
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { cachingOf, commonHeaders } from '../src/site/servedHeaders.ts';

/** What sirv knows otherwise or not at all, or says no encoding of: without one an opened CSV garbles its accents. */
const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.gexf': 'application/gexf+xml',
  '.graphml': 'application/graphml+xml',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

const headers = new Map([
  ...commonHeaders({
    data: process.env.CORRIDOR_DATA_ORIGINS ?? '',
    basemap: process.env.CORRIDOR_BASEMAP ?? '',
  }),
  ['Cache-Control', cachingOf('/')],
]);

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** The site's own page for it, whose addresses begin at the page: at this depth they have to begin at the site. */
async function sendNotFound(
  root: string,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let page: string;
  try {
    page = await readFile(path.join(root, '404.html'), 'utf8');
  } catch {
    sendText(response, 404, '404 Not found\n');
    return;
  }
  const placed = page.replace(/(href|src)="\.\//g, (_whole, name: string) => `${name}="${basePath}/`);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : placed);
}

/** Whether `pathname`, percent-encoded as sent, is a folder of the site asked for without its last slash. */
async function isFolderWithoutSlash(root: string, pathname: string): Promise<boolean> {
  if (pathname.endsWith('/')) return false;
  try {
    const found = await stat(path.join(root, path.normalize(`/${decodeURIComponent(pathname)}`)));
    return found.isDirectory();
  } catch {
    return false;
  }
}

type FileSender = ReturnType<typeof sirv>;

async function answer(
  root: string,
  basePath: string,
  sendFile: FileSender,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, '405 Method not allowed\n');
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const notFound = () => {
    sendNotFound(root, basePath, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
  if (!pathname.startsWith(`${basePath}/`)) {
    notFound();
    return;
  }
  const inSite = pathname.slice(basePath.length);
  if (await isFolderWithoutSlash(root, inSite)) {
    // Leading slashes collapsed: `//host/` would lead off the site.
    const to = `${basePath}${inSite.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { Location: to }).end();
    return;
  }
  // Other forms (`bytes=-500`, several ranges) may be answered by the whole file.
  if (!/^bytes=\d+-\d*$/.test(request.headers.range ?? '')) delete request.headers.range;
  request.url = inSite;
  sendFile(request, response, notFound);
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Port 0 takes a free one. Loopback only: `localhost` and `127.0.0.1` are two origins of it. With a `basePath`
 * (`/sub/folder`) the site is found there and nowhere else.
 */
export function serveFolder(folder: string, port: number, basePath = ''): Promise<RunningServer> {
  const root = path.resolve(folder);
  const sendFile = sirv(root, {
    // Looks at the folder for each request: it may be built anew meanwhile.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cachingOf(pathname));
      const type = textTypes[path.extname(pathname).toLowerCase()];
      if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });
  const server: Server = createServer((request, response) => {
    answer(root, basePath, sendFile, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
