/**
 * A plain static server for `dist/`, as any host would serve it: files, `index.html` for folders, 404 for the rest.
 * Used by `npm start`, the browser tests and the benchmarks, so that all of them see the headers that operators are
 * told to send.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import path from 'node:path';
import { contentSecurityPolicy } from '../src/site/contentSecurityPolicy.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.gexf': 'application/gexf+xml; charset=utf-8',
  '.graphml': 'application/graphml+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Permissions-Policy': 'geolocation=()',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-cache',
};

type Lookup =
  | { readonly type: 'file'; readonly file: string; readonly size: number }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'missing' };

/** `pathname` as sent: percent-encoded, and anything may be in it. */
async function lookUp(root: string, pathname: string): Promise<Lookup> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { type: 'missing' };
  }
  const file = path.join(root, path.normalize(decoded));
  const isInside = file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  if (!isInside || decoded.includes('\0')) return { type: 'missing' };
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { type: 'file', file, size: found.size };
  if (!found?.isDirectory()) return { type: 'missing' };
  if (!pathname.endsWith('/')) return { type: 'redirect', to: `${pathname}/` };
  const index = path.join(file, 'index.html');
  const indexFound = await stat(index).catch(() => null);
  return indexFound?.isFile() ? { type: 'file', file: index, size: indexFound.size } : { type: 'missing' };
}

async function answer(
  root: string,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const found: Lookup = pathname.startsWith(`${basePath}/`)
    ? await lookUp(root, pathname.slice(basePath.length))
    : { type: 'missing' };
  if (found.type === 'redirect') {
    // Leading slashes collapsed: `//host/` would lead off the site.
    const to = `${basePath}${found.to.replace(/^\/+/, '/')}${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { ...headers, Location: to }).end();
  } else if (found.type === 'missing') {
    response
      .writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
      .end('404 Not found\n');
  } else {
    const type = mimeTypes[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': found.size });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  }
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
  const server: Server = createServer((request, response) => {
    answer(root, basePath, request, response).catch((error: unknown) => {
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
