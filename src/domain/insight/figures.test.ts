import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset, tinyIndexed } from '../../../test/helpers.ts';
import { indexDataset } from '../indexedDataset.ts';
import { figuresOf } from './figures.ts';

describe('figures', () => {
  const indexed = tinyIndexed();
  const figures = figuresOf(indexed, new Uint8Array(6).fill(1), new Uint8Array(4).fill(1));

  it('count what is shown, undated agreements among them', () => {
    expect(figures.organizations).toEqual([0, 1, 2, 3, 4, 5]);
    expect(figures.agreements).toEqual([0, 1, 2, 3]);
    expect(figures.timeline.undated).toEqual([3]);
  });

  it('find the agreements that cross the border, and no more', () => {
    // The handshake ties New York to an organization without a place.
    expect(figures.acrossBorder).toEqual([0, 2]);
  });

  it('count a record in each of its sectors, and those without last', () => {
    expect(figures.agreementsBySector).toEqual([
      { id: 'life-sciences', positions: [2] },
      { id: 'quantum', positions: [1] },
      { id: 'semiconductors', positions: [0] },
      { id: '', positions: [3] },
    ]);
    expect(figures.organizationsByRegion).toEqual([
      { id: 'CA-QC', positions: [0, 1, 2] },
      { id: 'US-NY', positions: [3] },
      { id: 'US-VT', positions: [4] },
      { id: '', positions: [5] },
    ]);
  });

  it('rank by different partners', () => {
    expect(figures.mostConnected[0]).toEqual({ position: 0, value: 3 });
    expect(figures.mostConnected.map(({ value }) => value)).toEqual([3, 3, 3, 1, 1, 1]);
  });

  it('say how many more are as connected as the last of the best ten', () => {
    const ids = Array.from({ length: 13 }, (_, index) => `o${String(index)}`);
    const many = indexDataset(
      tinyDataset({
        organizations: ids.map((id) => organization(id)),
        agreements: [agreement('all', ids)],
      }),
    );
    const { mostConnected, tiedConnected, tiedLargest } = figuresOf(
      many,
      new Uint8Array(13).fill(1),
      new Uint8Array(1).fill(1),
    );
    expect(mostConnected).toHaveLength(10);
    expect([tiedConnected, tiedLargest]).toEqual([3, 0]);
    expect(figures.tiedConnected).toBe(0);
  });

  it('list the newest and the largest', () => {
    expect(figures.newest).toEqual([0, 1, 2]);
    expect(figures.largest[0]).toEqual({ position: 0, value: 3 });
  });

  it('say what is known of how many', () => {
    expect(figures.withPlace).toEqual({ all: 6, known: [0, 1, 2, 3, 4], missing: [5] });
    expect(figures.withWebsite.missing).toHaveLength(5);
    expect(figures.withBothSummaries.missing).toHaveLength(5);
    expect(figures.withDate).toEqual({ all: 4, known: [0, 1, 2], missing: [3] });
  });

  it('count nothing where nothing is shown', () => {
    const none = figuresOf(indexed, new Uint8Array(6), new Uint8Array(4));
    expect(none).toMatchObject({
      organizations: [],
      agreements: [],
      acrossBorder: [],
      mostConnected: [],
      newest: [],
    });
  });
});
