/**
 * A reader's own tables: read, checked in a worker together with the published ones, and made into a data set with all
 * that was found. Loaded when somebody hands over tables; nothing of them leaves the browser.
 */
import { fileOf, tableNames } from '../../data/compile/tableSchema.ts';
import type { Dataset, Vocabulary } from '../domain/dataset.ts';
import { compareDatasets, summarizeChanges } from '../domain/difference.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import type { LocalizedText } from '../domain/language.ts';
import type { TownRow } from '../domain/towns.ts';
import { createWorkerClient } from '../graph/worker/workerClient.ts';
import { previewMessages } from '../i18n/messages/preview.ts';
import type { Preview, RefusedFile } from '../state/preview.ts';
import { fetchJson } from './fetchJson.ts';
import { withRecords } from '../state/recordOfPlace.ts';
import { siteUrl } from './siteRoot.ts';
import { tableParts } from './tableParts.ts';
import type { CheckReply, CheckRequest } from '../tables/checkMessages.ts';
import type { CheckedTables, Published, PublishedPlace, Upload } from '../tables/checkTables.ts';

export type CheckedFiles =
  | { readonly ok: true; readonly name: string; readonly dataset: Dataset; readonly preview: Preview }
  | { readonly ok: false; readonly text: LocalizedText };

async function fetchText(path: string): Promise<string> {
  const response = await fetch(siteUrl(path), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path} could not be loaded (${String(response.status)})`);
  return response.text();
}

async function fetchParsed(path: string): Promise<unknown> {
  const fetched = await fetchJson(siteUrl(path));
  if (!fetched.ok) throw new Error(`${path} could not be loaded (${fetched.failure})`);
  return fetched.json;
}

async function fetchShipped(vocabulary: Vocabulary): Promise<Dataset | null> {
  const parsed = documentToDataset(await fetchParsed('data/corridor.json'), vocabulary);
  return parsed.ok ? parsed.dataset : null;
}

interface Site {
  readonly published: Published;
  readonly dataset: Dataset | null;
  readonly boundaries: unknown;
}

function placesOf({ organizations }: Dataset): PublishedPlace[] {
  return organizations.flatMap(({ location: { place, region, lng, lat } = {} }) =>
    place !== undefined && region !== undefined && lng !== undefined && lat !== undefined
      ? [{ place, region, lng, lat }]
      : [],
  );
}

function regionPointsOf({ organizations }: Dataset): Published['regionPoints'] {
  return Object.fromEntries(
    organizations.flatMap(({ location: { region, lng, lat, precision } = {} }) =>
      precision === 'region' && region !== undefined && lng !== undefined && lat !== undefined
        ? [[region, [lng, lat] as const]]
        : [],
    ),
  );
}

/** `shipped`: the published data, where the page has it already. */
async function fetchSite(vocabulary: Vocabulary, shipped: Dataset | null): Promise<Site> {
  const [texts, dataset, towns, boundaries] = await Promise.all([
    Promise.all(
      tableNames.map(async (name) => [fileOf(name), await fetchText(`data/${fileOf(name)}`)] as const),
    ),
    shipped ?? fetchShipped(vocabulary),
    fetchParsed('geo/towns.json'),
    fetchParsed('geo/overview.json'),
  ]);
  return {
    published: {
      tables: Object.fromEntries(texts),
      places: dataset ? placesOf(dataset) : [],
      regionPoints: dataset ? regionPointsOf(dataset) : {},
      towns: towns as readonly TownRow[],
    },
    dataset,
    boundaries,
  };
}

const spawnWorker = () =>
  new Worker(new URL('../tables/check.worker.ts', import.meta.url), { type: 'module' });

let lastId = 0;

/** Somebody waits for the check: they see how far it is, and may call it off. */
export interface Watcher {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** One worker for one check: a large table leaves nothing behind. */
function checkInWorker(request: CheckRequest, { signal, onProgress }: Watcher): Promise<CheckedTables> {
  return new Promise<CheckedTables>((resolve, reject) => {
    signal.throwIfAborted();
    const client = createWorkerClient<CheckRequest, CheckReply>({
      spawn: spawnWorker,
      loadHere: async (take) => {
        const { answerCheck } = await import('../tables/answerCheck.ts');
        return { receive: (message) => answerCheck(message, take) };
      },
      take: (reply) => {
        if (reply.kind === 'progress') {
          onProgress(reply.share);
          return;
        }
        client.close();
        if (reply.kind === 'checked') resolve(reply.checked);
        else reject(new Error(reply.message));
      },
      onMoved: () => client.send(request),
      onFault: (message) => reject(new Error(message)),
    });
    signal.addEventListener('abort', () => {
      client.close();
      reject(new DOMException('The check was called off', 'AbortError'));
    });
    client.send(request);
  });
}

/** More in one notice are not read. */
const mostRefusedTold = 3;

function refusalOf(refused: readonly RefusedFile[]): LocalizedText {
  const text = (language: 'en' | 'fr') => {
    const messages = previewMessages[language];
    const told = refused
      .slice(0, mostRefusedTold)
      .map(({ name, why }) => `${messages.notTaken(name)} ${messages.why[why]}`);
    return told.join(' ') || messages.nothing;
  };
  return { en: text('en'), fr: text('fr') };
}

async function readUploads(files: readonly File[]): Promise<Upload[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

export async function checkFiles(
  files: readonly File[],
  vocabulary: Vocabulary,
  shipped: Dataset | null,
  watcher: Watcher,
): Promise<CheckedFiles> {
  const [uploads, site] = await Promise.all([readUploads(files), fetchSite(vocabulary, shipped)]);
  lastId += 1;
  const { document, problems, lookAlikes, mended, given, refused } = await checkInWorker(
    { id: lastId, uploads, published: site.published, boundaries: site.boundaries },
    watcher,
  );
  if (given.length === 0) return { ok: false, text: refusalOf(refused) };
  const parsed = documentToDataset(document, vocabulary);
  if (!parsed.ok) return { ok: false, text: parsed.problem.message };
  const { dataset } = parsed;
  const changes = site.dataset ? compareDatasets(site.dataset, dataset) : null;
  return {
    ok: true,
    name: given.map(({ name }) => name.split('/').at(-1) ?? name).join(', '),
    dataset,
    preview: {
      given: given.map(({ name, table, encoding }) => ({ name, table: fileOf(table), encoding })),
      refused,
      parts: tableParts(given),
      problems: withRecords(problems, dataset),
      lookAlikes: lookAlikes.map(({ ids, message }) => ({ message, ids })),
      mended,
      changes,
      summary: changes ? summarizeChanges(changes) : [],
    },
  };
}
