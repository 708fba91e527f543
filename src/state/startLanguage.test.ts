import { expect, it, vi } from 'vitest';
import { rememberLanguage, startLanguage } from './startLanguage.ts';

function visit(languages: readonly string[], kept: Record<string, string> = {}, isBlocked = false) {
  const storage = {
    getItem: (key: string) => {
      if (isBlocked) throw new Error('blocked');
      return kept[key] ?? null;
    },
    setItem: (key: string, value: string) => {
      if (isBlocked) throw new Error('blocked');
      kept[key] = value;
    },
  };
  vi.stubGlobal('window', { localStorage: storage });
  vi.stubGlobal('navigator', { languages });
}

it.each([
  [['en-US', 'fr'], 'en'],
  [['FR-ca', 'en'], 'fr'],
  [['de', 'es-MX', 'en-CA'], 'en'],
  [['de'], 'fr'],
  [[], 'fr'],
])('a reader of %j begins in %s', (languages, language) => {
  visit(languages);
  expect(startLanguage(false)).toBe(language);
});

it('is the one that was chosen before, but not in somebody else’s page', () => {
  const kept = {};
  visit(['fr-CA'], kept);
  rememberLanguage('en');
  expect(startLanguage(false)).toBe('en');
  expect(startLanguage(true)).toBe('fr');
});

it('is not what else may have been kept there', () => {
  visit(['en'], { 'corridor-lang': 'xx' });
  expect(startLanguage(false)).toBe('en');
});

it('is the browser’s where nothing may be kept', () => {
  visit(['en'], {}, true);
  rememberLanguage('fr');
  expect(startLanguage(false)).toBe('en');
});
