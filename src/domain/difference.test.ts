import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../test/helpers.ts';
import { compareDatasets, summarizeChanges } from './difference.ts';

const before = tinyDataset();

describe('the difference between two data sets', () => {
  it('is nothing between equals', () => {
    expect(compareDatasets(before, tinyDataset())).toEqual([]);
    expect(summarizeChanges([])).toEqual([]);
  });

  it('names what is new, gone and changed, and in what', () => {
    const [first, second, ...rest] = before.organizations;
    if (!first || !second) throw new Error('the tiny data has six organizations');
    const newcomer = organization('newcomer', { name: { fr: 'Nouvelle venue' } });
    const tie = agreement('new-tie', [first.id, 'newcomer'], { title: { en: 'New tie' } });
    const after = tinyDataset({
      organizations: [{ ...first, website: 'https://example.org/new' }, ...rest, newcomer],
      agreements: [...before.agreements, tie],
    });
    const changes = compareDatasets(before, after);
    const of = (id: string) => changes.find((change) => change.id === id);
    expect(of('newcomer')).toMatchObject({ record: 'organization', type: 'added' });
    expect(of(second.id)).toMatchObject({ type: 'removed' });
    expect(of('new-tie')).toMatchObject({ record: 'agreement', type: 'added', name: { en: 'New tie' } });
    expect(of(first.id)?.details.map(({ en }) => en)).toEqual(['website', '1 new partner']);
    expect(of(first.id)?.details.map(({ fr }) => fr)).toEqual(['site Web', '1 nouveau partenaire']);
  });

  it('says that an agreement has ended, and who has left it', () => {
    const [signed, ...others] = before.agreements;
    if (!signed) throw new Error('the tiny data has four agreements');
    const after = tinyDataset({
      agreements: [{ ...signed, status: 'ended', parties: signed.parties.slice(1) }, ...others],
    });
    const changes = compareDatasets(before, after);
    const change = changes.find(({ id }) => id === signed.id);
    expect(change?.details.map(({ fr }) => fr)).toEqual(['terminée', '1 partie de moins']);
    expect(summarizeChanges(changes).map(({ fr }) => fr)).toContain('1 entente terminée');
    expect(summarizeChanges(changes).map(({ en }) => en)).not.toContain('1 agreement changed');
  });

  it.each([
    ['in-force', 'status: in force', 'état\u00a0: en vigueur'],
    ['of-elsewhere', 'status: of-elsewhere', 'état\u00a0: of-elsewhere'],
    [undefined, 'status: —', 'état\u00a0: —'],
  ])('says the status %s in the words of the data', (status, en, fr) => {
    const [signed, ...others] = before.agreements;
    if (!signed) throw new Error('the tiny data has four agreements');
    const { status: _, ...open } = signed;
    const after = tinyDataset({
      statuses: [{ id: 'in-force', name: { en: 'In force', fr: 'En vigueur' } }],
      agreements: [status === undefined ? open : { ...open, status }, ...others],
    });
    const [change] = compareDatasets(
      tinyDataset({ agreements: [{ ...signed, status: 'signed' }, ...others] }),
      after,
    );
    expect(change?.details).toEqual([{ en, fr }]);
  });

  it('names every field of an organization', () => {
    const [first, ...rest] = before.organizations;
    if (!first) throw new Error('the tiny data has six organizations');
    const changed = {
      ...first,
      founded: '1999',
      governs: 'US-VT',
      note: { en: 'Sources conflict' },
      location: { ...first.location, place: 'Elsewhere' },
    };
    const change = compareDatasets(before, tinyDataset({ organizations: [changed, ...rest] }))[0];
    expect(change?.details.map(({ en }) => en)).toEqual([
      'place',
      'the region that it acts for',
      'founding date',
      'note',
    ]);
  });

  it('names every field of an agreement, and who has another part in it', () => {
    const [signed, ...others] = before.agreements;
    const [party, ...otherParties] = signed?.parties ?? [];
    if (!signed || !party) throw new Error('the tiny data has four agreements');
    const changed = {
      ...signed,
      signedPrecision: 'inferred' as const,
      ends: '2031',
      note: { en: 'Sources conflict' },
      parties: [{ ...party, role: 'observer' }, ...otherParties],
    };
    const change = compareDatasets(before, tinyDataset({ agreements: [changed, ...others] }))[0];
    expect(change?.details.map(({ fr }) => fr)).toEqual([
      'nature de la date',
      'date de fin',
      'note',
      'rôles de parties',
    ]);
  });

  it('counts affiliations by what they join', () => {
    const changes = compareDatasets(before, tinyDataset({ affiliations: [] }));
    expect(changes).toMatchObject([{ record: 'affiliation', type: 'removed', id: 'ecole-quantique' }]);
    expect(summarizeChanges(changes)).toEqual([{ en: '−1 affiliation', fr: '−1 affiliation' }]);
  });

  it('counts each kind of change in the words of each language', () => {
    const after = tinyDataset({
      organizations: [...before.organizations, organization('a'), organization('b')],
      agreements: before.agreements.map((item) => ({ ...item, title: { en: 'Another' } })),
    });
    expect(summarizeChanges(compareDatasets(before, after))).toEqual([
      { en: '+2 organizations', fr: '+2 organisations' },
      { en: '4 agreements changed', fr: '4 ententes modifiées' },
    ]);
  });
});
