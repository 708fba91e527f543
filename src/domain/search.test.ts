import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../test/helpers.ts';
import type { Language } from './language.ts';
import { buildSuggestionIndex, suggest } from './search.ts';

const indexed = tinyIndexed();

function found(query: string, language: Language = 'en'): string[] {
  return suggest(buildSuggestionIndex(indexed, language), query).map(({ type, id }) => `${type} ${id}`);
}

describe('suggestions', () => {
  it.each([
    ['c2mi', 'organization c2mi'],
    ['ecole', 'organization ecole-quantique'],
    ['ÉCOLE', 'organization ecole-quantique'],
    ['oeuvre', 'organization oeuvre-du-coeur'],
    ['st-', 'organization oeuvre-du-coeur'],
    ['miqro', 'organization c2mi'],
    ['handsh', 'agreement undated-handshake'],
    ['poignee', 'agreement undated-handshake'],
    ['bromont', 'town 45.32,-72.65'],
    ['estrie', 'region CA-QC-05'],
    ['etats-unis', 'region US'],
  ])('"%s" leads to %s first', (query, first) => {
    expect(found(query)[0]).toBe(first);
    expect(found(query, 'fr')[0]).toBe(first);
  });

  it.each([
    ['quantom', 'Quantum School of Sherbrooke'],
    ['quantum acord', 'Quantum accord'],
    ['sherbroke', 'Sherbrooke'],
    ['handshke', 'Handshake'],
  ])('forgives the slip in "%s" and leads to %s', (query, first) => {
    expect(suggest(buildSuggestionIndex(indexed, 'en'), query)[0]?.label).toBe(first);
  });

  it.each(['', '   ', '-', 'zzzzzz'])('offers nothing for %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('puts names that begin with the query before those that hold it', () => {
    const other = tinyIndexed({
      organizations: [
        organization('within', { name: { en: 'Biolumen' } }),
        organization('second-word', { name: { en: 'Centre Lumen' } }),
        organization('start', { name: { en: 'Lumen Inc.' } }),
      ],
      agreements: [],
    });
    const ids = suggest(buildSuggestionIndex(other, 'en'), 'lumen').map(({ id }) => id);
    expect(ids).toEqual(['start', 'second-word', 'within']);
  });

  it('puts an organization before the agreements that begin with its name, with a slip too', () => {
    const title = (en: string) => ({ title: { en } });
    const other = tinyIndexed({
      organizations: [
        organization('udes', { shortName: { en: 'UdeS' }, name: { fr: 'Université de Sherbrooke' } }),
      ],
      agreements: [
        agreement('a', ['udes'], title('Université de Sherbrooke – IBM')),
        agreement('b', ['udes'], title('Université de Sherbrooke')),
      ],
    });
    const ids = suggest(buildSuggestionIndex(other, 'fr'), 'universite de sherbroke').map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe('udes');
  });

  it('names things in the language of the reader, or in the other where one is missing', () => {
    const label = (query: string, language: Language) =>
      suggest(buildSuggestionIndex(indexed, language), query)[0]?.label;
    expect(label('ecole', 'fr')).toBe('École quantique de Sherbrooke');
    expect(label('ecole', 'en')).toBe('Quantum School of Sherbrooke');
    expect(label('ny creates', 'fr')).toBe('NY CREATES');
    expect(label('c2mi', 'en')).toBe('C2MI – MiQro Innovation Collaborative Centre');
  });

  it.each(['en', 'fr'] as const)('puts equals in the order of the reader’s alphabet: %s', (language) => {
    const names = ['Labo zèbre', 'Labo Électro', 'Labo eau', 'Labo Zone', 'Labo été'];
    const others = tinyIndexed({
      organizations: names.map((name, index) => organization(`o-${String(index)}`, { name: { fr: name } })),
      agreements: [],
    });
    const labels = suggest(buildSuggestionIndex(others, language), 'labo').map(({ label }) => label);
    expect(labels).toEqual(['Labo eau', 'Labo Électro', 'Labo été', 'Labo zèbre', 'Labo Zone']);
  });

  it('keeps to the limit', () => {
    const many = tinyIndexed({
      organizations: Array.from({ length: 50 }, (_, index) => organization(`lab-${String(index)}`)),
    });
    expect(suggest(buildSuggestionIndex(many, 'en'), 'lab', 7)).toHaveLength(7);
  });

  it.each(['[', '(', '\\', '.*', '"', '--', "'", '%00', '<img>', 'a'.repeat(5000)])(
    'survives %j',
    (query) => {
      expect(() => found(query)).not.toThrow();
    },
  );
});
