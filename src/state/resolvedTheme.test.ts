import { expect, it } from 'vitest';
import { resolveTheme } from './resolvedTheme.ts';

it.each([
  ['auto', true, 'dark'],
  ['auto', false, 'light'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
] as const)('%s under a dark system (%s) is %s', (theme, isSystemDark, shown) => {
  expect(resolveTheme(theme, isSystemDark)).toBe(shown);
});
