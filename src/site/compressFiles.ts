/**
 * Brotli and gzip beside every text of a built site (`page.html.br`, `page.html.gz`): hosts and `npm start` send them as
 * they are, which no host does as small while a reader waits. The strongest brotli takes half a minute of processor for
 * the 600 files of the site, so that what has not changed since the last build comes from a cache, by its content.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures and fonts are compressed as they are. */
const textTypes = new Set(
  '.css .csv .geojson .gexf .graphml .html .js .json .mjs .svg .txt .webmanifest .xml'.split(' '),
);

/** Below, what is saved is less than a packet. */
const smallestBytes = 1024;

/** A page is sent to few readers: the strongest takes three times as long for a hundredth less. */
const pageQuality = 10;

const encodings = {
  br: (bytes: Buffer, type: string) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: type === '.html' ? pageQuality : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

async function compressFile(file: string, cache: string): Promise<string[]> {
  const bytes = await readFile(file);
  if (bytes.length < smallestBytes) return [];
  const content = createHash('sha256').update(bytes).digest('hex');
  return Promise.all(
    Object.entries(encodings).map(async ([ending, compress]) => {
      const name = `${content}.${ending}`;
      const known = await readFile(join(cache, name)).catch(() => null);
      const compressed = known ?? (await compress(bytes, extname(file)));
      if (!known) await writeFile(join(cache, name), compressed);
      await writeFile(`${file}.${ending}`, compressed);
      return name;
    }),
  );
}

/** `cache` is kept to what this build needed. */
export async function compressFiles(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile() && textTypes.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const used = new Set<string>();
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
      for (const name of await compressFile(file, cache)) used.add(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(join(cache, name));
}
