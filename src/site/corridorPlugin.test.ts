/** `npm run dev` without a browser: what a saved table sends to the open pages, and what they are then given. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { shippedLayoutOf } from '../scene/layOutNetwork.ts';
import { corridorPlugin } from './corridorPlugin.ts';
import { createDataFolder } from './dataFolder.ts';

vi.mock(import('../scene/layOutNetwork.ts'), { spy: true });

interface Sent {
  readonly event: string;
  readonly data?: readonly { readonly en: string; readonly fr: string }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'corridor-dev-'));
const table = path.join(folder, 'data', 'organizations.csv');
const told: ((sent: Sent) => void)[] = [];
let server: ViteDevServer;
let origin = '';

beforeAll(async () => {
  const published = path.resolve(import.meta.dirname, '..', '..', 'data');
  cpSync(published, path.join(folder, 'data'), {
    recursive: true,
    filter: (name) => !/\.ts$|releases.|fixtures/.test(path.relative(published, name)),
  });
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [corridorPlugin(createDataFolder(folder))],
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [folder, path.resolve(import.meta.dirname, '..')] } },
  });
  const send: (payload: unknown) => void = server.ws.send.bind(server.ws);
  server.ws.send = (payload: unknown) => {
    told.shift()?.(payload as Sent);
    send(payload);
  };
  await server.listen();
  origin = server.resolvedUrls?.local[0] ?? '';
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What the pages are sent after the table has been saved. */
function save(text: string): Promise<Sent> {
  const sent = new Promise<Sent>((resolve) => told.push(resolve));
  writeFileSync(table, text);
  return sent;
}

async function nameOf(id: string): Promise<string | undefined> {
  const response = await fetch(new URL('data/corridor.json', origin));
  const { organizations } = (await response.json()) as {
    readonly organizations: readonly { readonly id: string; readonly name: { readonly en?: string } }[];
  };
  return organizations.find((one) => one.id === id)?.name.en;
}

it('a saved table is read anew; a broken one is told in both languages, and what was there stays', async () => {
  const text = readFileSync(table, 'utf8');
  const [id = '', name = ''] =
    /^([a-z0-9-]+),([^",\n]+),/m.exec(text.slice(text.indexOf('\n')))?.slice(1) ?? [];
  expect(await nameOf(id)).toBe(name);

  expect(await save(text.replace(`\n${id},${name},`, `\n${id},Another Name,`))).toMatchObject({
    event: 'corridor:data',
  });
  expect(await nameOf(id)).toBe('Another Name');

  const broken = await save(text.replace(`\n${id},${name},`, `\n${id},#REF!,`));
  expect(broken.event).toBe('corridor:problems');
  expect(broken.data?.[0]?.en).toMatch(/^organizations\.csv:\d+:name_en: .*#REF!/);
  expect(broken.data?.[0]?.fr).toMatch(/^organizations\.csv:\d+:name_en\u00a0?: .*#REF!/);
  expect(await nameOf(id)).toBe('Another Name');
});

it('the network is laid out for nobody who has not asked: it takes longer than all else of a saved table', async () => {
  expect(shippedLayoutOf).not.toHaveBeenCalled();
  expect((await fetch(new URL('data/layout.json', origin))).ok).toBe(true);
  expect((await fetch(new URL('data/layout.json', origin))).ok).toBe(true);
  expect(shippedLayoutOf).toHaveBeenCalledOnce();
});

it('the page listens: Vite gives only those who write `import.meta.hot` something to listen to', async () => {
  const listener = path.resolve(import.meta.dirname, '..', 'loading', 'followLiveTables.ts');
  const sent = await server.transformRequest(`/@fs${listener}`);
  expect(sent?.code).toContain('createHotContext(');
});
