import { describe, expect, it } from 'vitest';
import { organization, tinyIndexed } from '../../test/helpers.ts';
import type { Filters } from '../domain/filter.ts';
import { noFilters } from '../domain/filter.ts';
import { filterPhrases, filterSentence } from './filterPhrases.ts';

const indexed = tinyIndexed();
const towns = [{ name: { en: 'Quebec City', fr: 'Québec' }, region: 'CA-QC', lng: -71.215, lat: 46.812 }];

function sentence(filters: Partial<Filters>, language: 'en' | 'fr'): string {
  return filterSentence(indexed, { ...noFilters, ...filters }, language, towns).replaceAll('\u00a0', ' ');
}

describe('the sentence of the filters', () => {
  it.each<[Partial<Filters>, string, string]>([
    [{}, '', ''],
    [
      { sector: ['quantum'], region: ['CA-QC', 'US-NY'], from: '2020' },
      'Quantum · in Quebec or New York · signed since 2020',
      'Quantique · au Québec ou dans l’État de New York · signées depuis 2020',
    ],
    [{ region: ['US', 'CA-QC-05'] }, 'in the United States or Estrie', 'aux États-Unis ou en Estrie'],
    [
      { between: 'CA-QC-05..US-VT,US-NY' },
      'between Estrie and Vermont or New York',
      'entre l’Estrie et le Vermont ou l’État de New York',
    ],
    [{ between: 'c2mi..US' }, 'between C2MI and the United States', 'entre le C2MI et les États-Unis'],
    [{ between: 'US..CA' }, 'across the border', 'de part et d’autre de la frontière'],
    [{ near: '45.32,-72.65,30' }, 'within 30 km of Bromont', 'à moins de 30 km de Bromont'],
    [{ near: '42.65,-73.76,100' }, 'within 100 km of Albany', 'à moins de 100 km d’Albany'],
    [{ near: '46.812,-71.215,10' }, 'within 10 km of Quebec City', 'à moins de 10 km de Québec'],
    [{ near: '50.1,-70.25,10' }, 'within 10 km of 50.1, -70.25', 'à moins de 10 km de 50,1; -70,25'],
    [
      { linked: true, asOf: '2024-04' },
      'with an agreement · as of April 2024',
      'ayant une entente · situation en avril 2024',
    ],
    [{ to: '2024-04-15' }, 'signed until April 15, 2024', 'signées jusqu’au 15 avril 2024'],
    [{ from: '2024', to: '2024' }, 'signed in 2024', 'signées en 2024'],
    [{ from: '2024-05-01', to: '2024-05-01' }, 'signed on May 1, 2024', 'signées le 1er mai 2024'],
    [{ from: '2020', to: '2024' }, 'signed from 2020 to 2024', 'signées de 2020 à 2024'],
    [{ q: ' cœur ' }, '“cœur”', '« cœur »'],
    [{ q: ' - ' }, '', ''],
  ])('%j', (filters, en, fr) => {
    expect(sentence(filters, 'en')).toBe(en);
    expect(sentence(filters, 'fr')).toBe(fr);
  });

  it('counts the rest of many at an end, and calls those of one town by it', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const many = (place: (position: number) => string) =>
      tinyIndexed({
        organizations: ids.map((id, position) =>
          organization(id, { name: { en: id.toUpperCase() }, location: { place: place(position) } }),
        ),
        agreements: [],
      });
    const filters = { ...noFilters, between: `${ids.join(',')}..US` };
    expect(filterSentence(many(String), filters, 'fr').replaceAll('\u00a0', ' ')).toBe(
      'entre A, B ou 2 autres et les États-Unis',
    );
    const inOne = many(() => 'Albany');
    expect(filterSentence(inOne, filters, 'en').replaceAll('\u00a0', ' ')).toBe(
      'between 4 organizations of Albany and the United States',
    );
    expect(filterSentence(inOne, filters, 'fr').replaceAll('\u00a0', ' ')).toBe(
      'entre 4 organisations d’Albany et les États-Unis',
    );
  });

  it('is one line, whatever a name holds', () => {
    const hostile = tinyIndexed({
      organizations: [organization('x', { name: { en: `a\n${'b'.repeat(500)}` } })],
      agreements: [],
    });
    const words = filterSentence(hostile, { ...noFilters, between: 'x..US' }, 'en');
    expect(words).not.toContain('\n');
    expect(words.length).toBeLessThan(150);
  });
});

it('taking away every part in turn leaves no filter', () => {
  let filters: Filters = {
    sector: ['quantum', 'policy'],
    kind: ['company'],
    region: ['CA', 'US-VT'],
    agreementKind: ['mou'],
    from: '2020',
    to: '2021',
    asOf: '2021',
    q: 'x',
    between: 'CA..US',
    near: '45,-72,10',
    linked: true,
  };
  for (let left = 12; left > 0; left--) {
    const [part] = filterPhrases(indexed, filters, 'en').flatMap(({ parts }) => parts);
    if (!part) break;
    filters = { ...filters, ...part.without };
  }
  expect(filters).toEqual(noFilters);
});
