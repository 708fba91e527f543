// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bareSite } from '../../test/bareSite.ts';
import { tinyDataset } from '../../test/helpers.ts';
import { contentSecurityPolicy as policy } from './contentSecurityPolicy.ts';
import { notFoundPage } from './notFoundPage.ts';

it.each([
  [null, './'],
  ['https://example.org/', '/'],
  ['https://example.org/map/', '/map/'],
])('an address without a page leads on in both languages, under the policy, unlisted: %s', (url, root) => {
  const page = notFoundPage(bareSite(tinyDataset(), { url, policy }));
  const document = new DOMParser().parseFromString(page, 'text/html');
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([`${root}fr/`, `${root}en/`]);
  expect(document.querySelector('[lang=fr-CA] h1')?.textContent).toBe('Page introuvable');
  expect(document.querySelector('[lang=en-CA] h1')?.textContent).toBe('Page not found');
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(policy);
  expect(document.querySelectorAll('script, link[rel=canonical]')).toHaveLength(0);
  expect(page).not.toMatch(/(href|src)="(?!\.?\/)/);
});
