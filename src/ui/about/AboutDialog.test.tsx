import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { AboutDialog } from './AboutDialog.tsx';

const dataset = tinyDataset({
  sources: [
    { id: 'press-release', title: 'A', kind: 'release' },
    { id: 'b', title: 'B', kind: 'press' },
    { id: 'c', title: 'C', kind: 'press' },
  ],
});
const show = (lang: 'en' | 'fr') =>
  renderWithData(<AboutDialog onClose={() => undefined} />, { dataset, view: { lang } });

it.each([
  ['en', 'What is in, what is not', 'How places are found', /^\d+ texts: \d+ in both languages/],
  [
    'fr',
    'Ce qui y est, ce qui n’y est pas',
    'Comment les lieux sont trouvés',
    /^\d+ textes : \d+ dans les deux langues/,
  ],
] as const)(
  'says in %s what is in, how places are found and what is translated',
  (lang, scope, places, counts) => {
    show(lang);
    expect(screen.getByRole('heading', { name: scope })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: places })).toBeInTheDocument();
    expect(screen.getByText(counts)).toBeInTheDocument();
  },
);

it('counts sources by kind', () => {
  show('en');
  const table = screen.getByRole('table', { name: 'Kinds of sources' });
  const counted = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent));
  expect(counted).toContainEqual(['News and trade press', '2']);
  expect(counted).toContainEqual(['Press releases', '1']);
});
