import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { bareSite } from '../../test/bareSite.ts';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { feed } from './feed.ts';

const dataset = tinyDataset();
const site = bareSite(dataset, { url: 'https://map.example.org/' });
const later = {
  ...dataset,
  organizations: [...dataset.organizations, organization('new-body', { name: { en: 'New & Co' } })],
  agreements: dataset.agreements.map((one) =>
    one.id === 'corridor-mou' ? { ...one, title: { en: 'Changed', fr: 'Changé' }, signed: '2025-02' } : one,
  ),
};

function entriesOf(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed: read } = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'entry',
  }).parse(text) as {
    feed: {
      updated: string;
      entry?: { title: string; updated: string; summary?: string; link: { '@_href': string } }[];
    };
  };
  return read;
}

describe('the feed', () => {
  const releases = [
    { date: '2026-11-22', dataset },
    { date: '2026-11-26', dataset: later },
  ];

  it.each([
    [
      'fr',
      'Nouvelle organisation\u00a0: New & Co',
      'Fiche modifiée\u00a0: Changé',
      'Ce qui diffère\u00a0: date de signature, titre.',
    ],
    ['en', 'New organization: New & Co', 'Changed: Changed', 'What differs: signing date, title.'],
  ] as const)(
    'in %s names what is new and what of it changed, and leads to its page',
    (language, added, changed, fields) => {
      const { updated, entry = [] } = entriesOf(feed(site, releases, language));
      expect(updated).toBe('2026-11-26T00:00:00Z');
      expect(entry.map(({ title }) => title)).toEqual([added, changed]);
      expect(entry.map(({ summary }) => summary)).toEqual([undefined, fields]);
      expect(entry[0]?.link['@_href']).toBe(`https://map.example.org/${language}/o/new-body/`);
      expect(new Set(entry.map((one) => one.updated))).toEqual(new Set(['2026-11-26T00:00:00Z']));
    },
  );

  it('is well-formed with one release, or none', () => {
    expect(entriesOf(feed(site, releases.slice(0, 1), 'en')).entry).toBeUndefined();
    expect(entriesOf(feed(site, [], 'en')).entry).toBeUndefined();
  });
});
