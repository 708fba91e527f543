import { describe, expect, it } from 'vitest';
import { noFilters } from '../domain/filter.ts';
import { canLetGo, keptWithin } from './ownCut.ts';

const own = { ...noFilters, sector: ['quantum', 'photonics'], from: '2020', linked: true, q: 'bromont' };

describe('what is left empty', () => {
  it.each([
    [{ sector: [] }, { sector: ['quantum', 'photonics'] }],
    [
      { from: null, to: null },
      { from: '2020', to: null },
    ],
    [{ linked: false }, { linked: true }],
    [{ q: null }, { q: 'bromont' }],
    [
      { kind: [], near: null },
      { kind: [], near: null },
    ],
  ])('%j goes back to the host’s own', (patch, kept) => {
    expect(keptWithin(own, patch)).toEqual(kept);
  });

  it('is empty where the host has set nothing', () => {
    expect(keptWithin(noFilters, { sector: [], q: null })).toEqual({ sector: [], q: null });
  });
});

describe('a part of the sentence', () => {
  it.each([
    [
      'of the host, beside others of it',
      { sector: ['quantum', 'photonics'] },
      { sector: ['photonics'] },
      true,
    ],
    [
      'of the host alone, beside one of the reader',
      { sector: ['quantum', 'policy'] },
      { sector: ['policy'] },
      false,
    ],
    [
      'of the reader',
      { sector: ['quantum', 'photonics', 'policy'] },
      { sector: ['quantum', 'photonics'] },
      true,
    ],
    ['of the host, the last', { sector: ['quantum', 'photonics'] }, { sector: [] }, false],
    ['left of the host’s, which comes back whole', { sector: ['photonics'] }, { sector: [] }, true],
    ['that the host has set', {}, { from: null, to: null }, false],
    ['that the reader has set on top', { to: '2024' }, { from: null, to: null }, true],
    ['of another facet', { region: ['US-VT'] }, { region: [] }, true],
  ])('%s: can be taken away or not', (_, view, without, can) => {
    expect(canLetGo({ ...own, ...view }, own, without)).toBe(can);
  });
});
