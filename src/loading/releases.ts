/** Releases of the data and what each has brought: fetched when somebody asks, and asked for again after a failure. */
import type { Dataset } from '../domain/dataset.ts';
import type { ReleaseStep } from '../domain/insight/releaseHistory.ts';
import { readSteps } from '../domain/insight/releaseHistory.ts';
import { fetchJson } from './fetchJson.ts';
import { loadReader } from './loadReader.ts';
import { siteUrl } from './siteRoot.ts';

/** Asked for once; what has not come is forgotten. */
function onceThere<Value>(ask: () => Promise<Value | null>): () => Promise<Value | null> {
  let asked: Promise<Value | null> | null = null;
  return () => {
    asked ??= ask().then((value) => {
      if (value === null) asked = null;
      return value;
    });
    return asked;
  };
}

async function fetchSteps(): Promise<readonly ReleaseStep[] | null> {
  const fetched = await fetchJson(siteUrl('data/changes.json'));
  return fetched.ok ? readSteps(fetched.json) : null;
}

export const loadChanges = onceThere(fetchSteps);

async function fetchRelease(date: string): Promise<Dataset | null> {
  const address = siteUrl(`data/releases/${date}/corridor.json`);
  const [fetched, reader] = await Promise.all([fetchJson(address), loadReader()]);
  const parsed = fetched.ok && reader ? reader.read(fetched.json) : null;
  return parsed?.ok ? parsed.dataset : null;
}

const releases = new Map<string, () => Promise<Dataset | null>>();

export function loadRelease(date: string): Promise<Dataset | null> {
  const known = releases.get(date) ?? onceThere(() => fetchRelease(date));
  releases.set(date, known);
  return known();
}
