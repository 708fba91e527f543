import { expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { announce } from './announcement.ts';

const indexed = tinyIndexed();

it('a place is said with the number and the sectors of those shown there', () => {
  const mark = {
    id: 'place:x',
    kind: 'place',
    name: 'Both',
    organizations: ['c2mi', 'vermont'],
    agreements: [],
  } as const;
  const said = (region: readonly string[]) =>
    announce(
      indexed,
      applyFilters(indexed, { ...noFilters, region }),
      { type: 'mark', mark },
      'en',
    )?.rest.replace(/\u00a0/g, ' ');
  expect(said([])).toBe('2 organizations: Policy 1, Semiconductors 1');
  // The other one is party to an agreement of the one that is shown.
  expect(said(['CA-QC-05'])).toBe('1 organization: Semiconductors 1');
});
