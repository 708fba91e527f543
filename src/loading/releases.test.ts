import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { stepsOf, writeSteps } from '../domain/insight/releaseHistory.ts';

vi.mock('virtual:corridor-vocabulary', async () => ({
  default: (await import('../domain/document/parseVocabulary.ts')).emptyVocabulary,
}));
vi.mock('./siteRoot.ts', () => ({ siteUrl: (path: string) => `https://example.org/${path}` }));

const dataset = tinyDataset({ organizations: [organization('a')], agreements: [] });
const steps = stepsOf([{ date: '2026-01-01', dataset }], dataset);
const release = JSON.stringify({
  version: 1,
  organizations: [{ id: 'a', name: { en: 'A' } }],
  agreements: [],
});
const missing = () => new Response('no', { status: 404 });

/** Answers by the attempt; modules are read anew, so that each test asks for the first time. */
async function serve(...answers: readonly (() => Response)[]) {
  const asked = vi.fn((_: string) => Promise.resolve((answers[asked.mock.calls.length - 1] ?? missing)()));
  vi.stubGlobal('fetch', asked);
  const { loadChanges, loadRelease } = await import('./releases.ts');
  return { asked: () => asked.mock.calls.map(([url]) => url), loadChanges, loadRelease };
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the list of releases', () => {
  it('is asked for once, however many ask', async () => {
    const { asked, loadChanges } = await serve(() => new Response(writeSteps(steps)));
    expect(await Promise.all([loadChanges(), loadChanges()])).toEqual([steps, steps]);
    expect(await loadChanges()).toEqual(steps);
    expect(asked()).toEqual(['https://example.org/data/changes.json']);
  });

  it.each([
    ['missing', missing],
    ['of another kind', () => new Response('[]')],
    ['cut short', () => new Response('{"version":1,"steps":')],
  ])('that is %s is nothing, and asked for again', async (_, bad) => {
    const { loadChanges } = await serve(bad, () => new Response(writeSteps(steps)));
    expect(await loadChanges()).toBeNull();
    expect(await loadChanges()).toEqual(steps);
  });
});

describe('a release', () => {
  it('is asked for once for each date', async () => {
    const good = () => new Response(release);
    const { asked, loadRelease } = await serve(good, good);
    expect((await loadRelease('2026-01-01'))?.organizations.map(({ id }) => id)).toEqual(['a']);
    await loadRelease('2026-01-01');
    await loadRelease('2026-02-01');
    expect(asked()).toEqual(
      ['2026-01-01', '2026-02-01'].map((date) => `https://example.org/data/releases/${date}/corridor.json`),
    );
  });

  it.each([
    ['missing', missing],
    ['of another version', () => new Response(JSON.stringify({ version: 2 }))],
  ])('that is %s is nothing, and asked for again', async (_, bad) => {
    const { loadRelease } = await serve(bad, () => new Response(release));
    expect(await loadRelease('2026-01-01')).toBeNull();
    expect(await loadRelease('2026-01-01')).not.toBeNull();
  });
});
