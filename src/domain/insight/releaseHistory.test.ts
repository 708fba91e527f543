import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { countChanges, historyOf, readSteps, stepsOf, writeSteps } from './releaseHistory.ts';

const of = (organizations: readonly string[], status?: string) =>
  tinyDataset({
    organizations: organizations.map((id) => organization(id)),
    agreements: [agreement('accord', ['a', 'b'], { status })],
  });
const releases = [
  { date: '2026-02-01', dataset: of(['a', 'b', 'c'], 'active') },
  { date: '2026-01-01', dataset: of(['a', 'b'], 'active') },
];

describe('the history over releases', () => {
  it('goes from the first release, where all is new, to what is published and in none yet', () => {
    const steps = stepsOf(releases, of(['a', 'c'], 'ended'));
    expect(steps.map(({ date, before, changes }) => [date, before, changes.length])).toEqual([
      [null, '2026-02-01', 2],
      ['2026-02-01', '2026-01-01', 1],
      ['2026-01-01', null, 3],
    ]);
    expect(historyOf(steps, 'agreement', 'accord')).toEqual([
      { date: null, isFirst: false, change: 'ended', fields: ['status'] },
      { date: '2026-01-01', isFirst: true, change: 'added', fields: [] },
    ]);
    expect(historyOf(steps, 'organization', 'c')).toEqual([
      { date: '2026-02-01', isFirst: false, change: 'added', fields: [] },
    ]);
    expect(historyOf(steps, 'agreement', 'c')).toEqual([]);
    expect(countChanges(steps[0]?.changes ?? [])).toEqual({ added: 0, removed: 1, changed: 0, ended: 1 });
  });

  it('has no step for what is published while that is the newest release, and none without releases', () => {
    expect(stepsOf(releases, of(['a', 'b', 'c'], 'active')).map(({ date }) => date)).toEqual([
      '2026-02-01',
      '2026-01-01',
    ]);
    expect(stepsOf([], of(['a']))).toEqual([]);
  });

  it('is read back as it was written, and nothing else is read', () => {
    const steps = stepsOf(releases, of(['a', 'b'], 'ended'));
    expect(readSteps(JSON.parse(writeSteps(steps)))).toEqual(steps);
    for (const other of [
      null,
      3,
      [],
      {},
      { version: 1 },
      { version: 2, steps: [] },
      { version: 1, steps: [1] },
    ])
      expect(readSteps(other)).toBeNull();
  });
});
