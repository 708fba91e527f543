/** Whatever leaves the page says of what time it is, in both languages: range and date are filters like the others. */
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import TableView from '../table/TableView.tsx';
import ExportDialog from './ExportDialog.tsx';
import PrintSheet from './PrintSheet.tsx';

const services = { siteAddress: (path: string) => `https://corridor.example/${path}` };
const texts = () => document.body.textContent.replaceAll('\u00a0', ' ');

describe.each([
  ['en', ['signed since 2021', 'as of June 2022']],
  ['fr', ['signées depuis 2021', 'situation en juin 2022']],
] as const)('in %s, of a range and as of a date', (lang, words) => {
  const view = { lang, from: '2021', asOf: '2022-06' } as const;

  it('the dialog of exports says both, and the citation too, with the address that leads there', () => {
    renderWithData(<ExportDialog onClose={() => undefined} />, { view, services });
    const summary = document.querySelector('.export-summary')?.textContent.replaceAll('\u00a0', ' ');
    const citations = [...document.querySelectorAll<HTMLTextAreaElement>('.export-cite textarea')].map(
      ({ value }) => value.replaceAll('\u00a0', ' '),
    );
    expect(citations).toHaveLength(2);
    for (const word of words) {
      expect(summary).toContain(word);
      for (const citation of citations) expect(citation).toContain(word);
    }
    for (const citation of citations) expect(citation).toMatch(/from=2021.*as-of=2022-06/);
  });

  it('what is printed says both', () => {
    renderWithData(<PrintSheet onMounted={() => undefined} />, { view, services });
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    for (const word of words) expect(texts()).toContain(word);
  });

  it('the table is named with both', () => {
    renderWithData(<TableView />, { view: { ...view, view: 'table' } });
    const name = screen.getByRole('table').getAttribute('aria-labelledby');
    const caption = document.getElementById(name ?? '')?.textContent.replaceAll('\u00a0', ' ');
    for (const word of words) expect(caption).toContain(word);
  });
});
