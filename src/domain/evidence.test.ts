import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import type { Dataset } from './dataset.ts';
import { countSourceKinds, countTranslations } from './evidence.ts';

const none: Dataset = { ...tinyDataset(), organizations: [], agreements: [], affiliations: [], sources: [] };

describe('countTranslations', () => {
  it('counts texts by the languages they exist in, and names apart', () => {
    const dataset: Dataset = {
      ...none,
      organizations: [
        organization('a', { name: { en: 'A' }, summary: { en: 'One', fr: 'Un' } }),
        organization('b', { name: { fr: 'B' }, summary: { fr: 'Deux' } }),
      ],
      agreements: [agreement('m', ['a'], { title: { en: 'M' }, objectives: [{ en: 'Aim' }, {}] })],
    };
    expect(countTranslations(dataset)).toEqual({
      texts: 4,
      inBoth: 1,
      onlyEnglish: 2,
      onlyFrench: 1,
      namesInEnglish: 1,
      namesInFrench: 1,
    });
  });

  it('counts nothing in nothing', () => {
    expect(Object.values(countTranslations(none))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('countSourceKinds', () => {
  it('counts a record once for each kind that it cites, the most cited first', () => {
    const dataset: Dataset = {
      ...none,
      sources: [
        { id: 's', title: 'S', kind: 'press' },
        { id: 't', title: 'T', kind: 'press' },
        { id: 'u', title: 'U', kind: 'release' },
        { id: 'v', title: 'V' },
      ],
      organizations: [organization('a', { sources: ['s', 't', 'u'] }), organization('b', { sources: ['u'] })],
      affiliations: [{ from: 'a', to: 'b', sources: ['u'] }],
    };
    expect(countSourceKinds(dataset)).toEqual([
      { kind: 'release', sources: 1, records: 3 },
      { kind: 'press', sources: 2, records: 1 },
      { kind: null, sources: 1, records: 0 },
    ]);
  });
});
