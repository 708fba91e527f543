/** The server over a real connection: raw requests, since `fetch` would undo the encodings that are looked at here. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from './staticServer.ts';
import { serveFolder } from './staticServer.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const script = `export const text = '${'la carte du corridor '.repeat(100)}';`;
const page = `<!doctype html><title>Élan</title>${'<p>é</p>'.repeat(200)}`;

let folder: string;
let atRoot: RunningServer;
let inFolder: RunningServer;

function ask(
  to: string,
  {
    headers = {},
    method = 'GET',
    server = atRoot,
  }: { headers?: Record<string, string>; method?: string; server?: RunningServer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, host: '127.0.0.1', path: to, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'corridor-site-'));
  for (const name of ['assets', 'data', 'fr']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'fr', 'index.html'), page);
  writeFileSync(path.join(folder, 'assets', 'index-abc.js'), script);
  writeFileSync(path.join(folder, 'embed.js'), script);
  writeFileSync(path.join(folder, 'embed.d.ts'), 'export {};');
  writeFileSync(path.join(folder, 'data', 'organizations.csv'), 'id,name\nuqam,Université\n');
  writeFileSync(path.join(folder, 'tiles.pmtiles'), Buffer.from('0123456789'));
  // As the build leaves them: both encodings beside every text that gains by it.
  for (const name of ['index.html', 'fr/index.html', 'assets/index-abc.js', 'embed.js']) {
    const file = path.join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
  atRoot = await serveFolder(folder, 0);
  inFolder = await serveFolder(folder, 0, '/partners/map');
});

afterAll(async () => {
  await Promise.all([atRoot.close(), inFolder.close()]);
  rmSync(folder, { recursive: true });
});

describe('what the build compressed', () => {
  it.each([
    { accepted: 'gzip, deflate, br, zstd', encoding: 'br', read: brotliDecompressSync },
    { accepted: 'gzip, deflate', encoding: 'gzip', read: gunzipSync },
  ])('is sent as $encoding to who takes $accepted', async ({ accepted, encoding, read }) => {
    for (const [to, text, type] of [
      ['/assets/index-abc.js', script, 'text/javascript; charset=utf-8'],
      ['/fr/', page, 'text/html;charset=utf-8'],
    ] as const) {
      const { headers, body } = await ask(to, { headers: { 'Accept-Encoding': accepted } });
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': type,
        vary: 'Accept-Encoding',
      });
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(body.length).toBeLessThan(Buffer.byteLength(text) / 4);
      expect(read(body).toString('utf8')).toBe(text);
    }
  });

  it('is sent as it is to who takes no encoding, and so is a file too small to gain', async () => {
    const plain = await ask('/assets/index-abc.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString('utf8')).toBe(script);
    const small = await ask('/data/organizations.csv', { headers: { 'Accept-Encoding': 'br' } });
    expect(small.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
    expect(small.headers['content-encoding']).toBeUndefined();
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
    ['bytes=99-', 416, '', 'bytes */10'],
    // Allowed to be ignored; answered by another part they would be wrong.
    ['bytes=-3', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ])('%s gives %i and "%s"', async (range, status, text, contentRange) => {
    const answer = await ask('/tiles.pmtiles', { headers: { Range: range } });
    expect(answer.status).toBe(status);
    expect(answer.body.toString('utf8')).toBe(text);
    expect(answer.headers['content-range']).toBe(contentRange);
  });
});

describe('headers', () => {
  it.each([
    ['/', 'no-cache'],
    ['/fr/', 'no-cache'],
    ['/data/organizations.csv', 'no-cache'],
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
    ['/embed.js', 'public, max-age=86400, stale-while-revalidate=604800'],
  ])('%s is kept by browsers as %s', async (to, value) => {
    const { status, headers } = await ask(to);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe(value);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('answer a browser that has the file already with 304 and no content', async () => {
    const first = await ask('/');
    const again = await ask('/', { headers: { 'If-None-Match': first.headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, headers: { 'cache-control': 'no-cache' } });
    expect(again.body).toHaveLength(0);
  });

  it('type definitions are a text, not a video', async () => {
    expect((await ask('/embed.d.ts')).headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});

describe('addresses', () => {
  it.each([
    ['/fr', '/fr/'],
    ['/fr?lang=fr&q=a%20b', '/fr/?lang=fr&q=a%20b'],
    ['//fr', '/fr/'],
  ])('%s leads to the folder %s', async (from, to) => {
    expect(await ask(from)).toMatchObject({ status: 301, headers: { location: to } });
  });

  it.each([
    '/missing',
    '/data/',
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/index.html%00',
    '/%zz',
  ])('%s is not found, with the headers of all', async (to) => {
    const { status, headers } = await ask(to);
    expect(status).toBe(404);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('without anything are answered by the site’s own page, whose addresses hold at any depth', async () => {
    writeFileSync(path.join(folder, '404.html'), '<link href="./assets/a.css"><a href="./fr/">Élan</a>');
    for (const [server, base] of [
      [atRoot, ''],
      [inFolder, '/partners/map'],
    ] as const) {
      const answer = await ask(`${base}/fr/o/missing/`, { server });
      expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
      expect(answer.body.toString('utf8')).toBe(
        `<link href="${base}/assets/a.css"><a href="${base}/fr/">Élan</a>`,
      );
    }
    rmSync(path.join(folder, '404.html'));
  });

  it('of a site in a folder are found there and nowhere else', async () => {
    expect((await ask('/partners/map/fr/', { server: inFolder })).body.toString('utf8')).toBe(page);
    expect(await ask('/partners/map/fr?a=1', { server: inFolder })).toMatchObject({
      status: 301,
      headers: { location: '/partners/map/fr/?a=1' },
    });
    expect(await ask('/fr/', { server: inFolder })).toMatchObject({ status: 404 });
    const asset = await ask('/partners/map/assets/index-abc.js', { server: inFolder });
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('can be asked about, not written to', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200 });
    expect(head.body).toHaveLength(0);
    expect(await ask('/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});
