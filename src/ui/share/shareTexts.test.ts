/** Field case 14: links to a record unfurl as that record, links to anything else say what they show. */
import { expect, it } from 'vitest';
import { defaultView, type ViewState } from '../../state/viewState.ts';
import { choiceOfView } from './shareAddress.ts';
import { shareTexts } from './shareTexts.ts';

function textsOf(view: Partial<ViewState>, isShipped: boolean, language: 'reader' | 'fr' | 'en' = 'fr') {
  const whole: ViewState = { ...defaultView, lang: 'fr', ...view };
  const choice = { ...choiceOfView(whole), language };
  const size = { widthPx: null, heightPx: null };
  return shareTexts('link', whole, choice, size, (path) => `https://example.org/${path}`, 560, isShipped);
}

const linkOf = (...asked: Parameters<typeof textsOf>) => textsOf(...asked).link;

it('what the link opens is known for the words beside it', () => {
  expect(textsOf({ org: 'c2mi' }, true).isRecordPage).toBe(true);
  expect(textsOf({}, true).isRecordPage).toBe(false);
});

it.each([
  [{ org: 'c2mi' }, 'fr', 'https://example.org/fr/o/c2mi/'],
  [{ org: 'c2mi' }, 'reader', 'https://example.org/o/c2mi/'],
  [{ agreement: 'nsmc-mou-2025' }, 'en', 'https://example.org/en/a/nsmc-mou-2025/'],
] as const)('a published record’s link is its page: %j, %s', (view, language, link) => {
  expect(linkOf(view, true, language)).toBe(link);
});

it('a view with filters keeps the query address', () => {
  expect(linkOf({ org: 'c2mi', sector: ['quantum'] }, true)).toMatch(
    /^https:\/\/example\.org\/\?(?=.*org=c2mi)(?=.*sector=quantum)/,
  );
});

it('data that is not the published keeps the query address', () => {
  expect(linkOf({ org: 'c2mi', data: 'files/mine.json' }, false)).toMatch(
    /^https:\/\/example\.org\/\?(?=.*org=c2mi)(?=.*data=files)/,
  );
});
