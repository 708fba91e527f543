import { expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { differenceOf } from './releaseDifference.ts';

const before = tinyDataset({
  organizations: [
    organization('kept'),
    organization('moved', { sectors: ['quantum', 'policy'] }),
    organization('gone'),
  ],
  agreements: [agreement('pact', ['kept', 'moved'], { status: 'active', signed: '2020' })],
});

it('names what was added, removed, changed and ended, record by record', () => {
  const after = tinyDataset({
    organizations: [
      organization('new'),
      organization('moved', { sectors: ['policy', 'quantum'], website: 'https://example.org/' }),
      organization('kept'),
    ],
    agreements: [agreement('pact', ['kept', 'moved'], { status: 'ended', signed: '2020', ends: '2026' })],
  });
  expect(differenceOf(before, after)).toEqual([
    { record: 'organization', id: 'gone', change: 'removed', fields: [] },
    { record: 'organization', id: 'moved', change: 'changed', fields: ['website'] },
    { record: 'organization', id: 'new', change: 'added', fields: [] },
    { record: 'agreement', id: 'pact', change: 'ended', fields: ['ends', 'status'] },
  ]);
});

it('finds nothing between two orders of the same rows', () => {
  const after = tinyDataset({ ...before, organizations: [...before.organizations].reverse() });
  expect(differenceOf(before, after)).toEqual([]);
});
