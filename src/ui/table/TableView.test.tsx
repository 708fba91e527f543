import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { setFilters } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import TableView from './TableView.tsx';

const organizationIds = (container: Element) =>
  [...container.querySelectorAll('tr[data-organization-id]')].map((row) =>
    row.getAttribute('data-organization-id'),
  );
const agreementIds = (container: Element) =>
  [...container.querySelectorAll('tr[data-agreement-id]')].map((row) =>
    row.getAttribute('data-agreement-id'),
  );

const open = (lang: 'en' | 'fr' = 'en') => renderWithData(<TableView />, { view: { lang } });

describe('organizations', () => {
  it('lists what is shown, by name in the reader’s order', () => {
    // É sorts with E: the French order is by name, not by letter code.
    expect(organizationIds(open('fr').container)).toEqual([
      'c2mi',
      'sans-adresse',
      'ecole-quantique',
      'vermont',
      'ny-creates',
      'oeuvre-du-coeur',
    ]);
  });

  it('follows the filters and states their count', () => {
    const { container } = open();
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '7');
    act(() => setFilters({ sector: ['quantum'] }));
    expect(organizationIds(container)).toEqual(['oeuvre-du-coeur', 'ecole-quantique']);
    expect(
      screen.getByRole('table', { name: /^2\sorganizations, by “Organization”, A to Z$/ }),
    ).toHaveAttribute('aria-rowcount', '3');
    expect(screen.getByRole('tab', { name: 'Organizations 2' })).toBeInTheDocument();
  });

  it('sorts by a column, the other way when pressed again, unknown last both times', async () => {
    const user = userEvent.setup();
    const { container } = open();
    const header = () => screen.getByRole('columnheader', { name: 'Kind' });
    expect(header()).toHaveAttribute('aria-sort', 'none');
    await user.click(within(header()).getByRole('button'));
    expect(header()).toHaveAttribute('aria-sort', 'ascending');
    expect(organizationIds(container).at(0)).toBe('oeuvre-du-coeur');
    expect(organizationIds(container).at(-1)).toBe('sans-adresse');
    await user.click(within(header()).getByRole('button'));
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(organizationIds(container).at(0)).toBe('ecole-quantique');
    expect(organizationIds(container).at(-1)).toBe('sans-adresse');
  });

  it('begins with the most where numbers are sorted', async () => {
    const { container } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Agreements' }));
    expect(screen.getByRole('columnheader', { name: 'Agreements' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(organizationIds(container).at(-1)).toBe('sans-adresse');
  });

  it('says in words what ties an organization, every name a link', async () => {
    open('fr');
    const row = screen.getByRole('row', { name: /Centre de collaboration/ });
    expect(
      within(row)
        .getByText(/2\sententes/)
        .parentElement?.textContent.replaceAll('\u00a0', ' '),
    ).toBe('2 ententes, avec NY CREATES, État du Vermont et École quantique de Sherbrooke');
    await userEvent.click(within(row).getByRole('link', { name: 'État du Vermont' }));
    expect(store.getState().view.org).toBe('vermont');
    expect(screen.getByRole('row', { name: /^État du Vermont/ })).toHaveAttribute('aria-current', 'true');
  });

  it('opens the agreements that a row counts', async () => {
    open('en');
    const row = screen.getByRole('row', { name: /^MiQro/ });
    const before = within(row).getAllByRole('link').length;
    await userEvent.click(within(row).getByRole('button', { name: /^2\sagreements$/ }));
    expect(within(row).getAllByRole('link')).toHaveLength(before + 2);
  });

  it('shows unknown as unknown and says what is off the map', () => {
    open('fr');
    const row = screen.getByRole('row', { name: /^Consortium sans adresse/ });
    expect(within(row).getAllByText(/^Inconnue?s?$/)).toHaveLength(4);
    // Nobody’s founding is known: the column gives its room to the others.
    expect(screen.queryByRole('columnheader', { name: 'Fondation' })).toBeNull();
    expect(within(row).getByText('Hors carte')).toBeInTheDocument();
  });

  it('draws only a part of a long table, and says how long it is', () => {
    const organizations = Array.from({ length: 1000 }, (_, number) => organization(`o${String(number)}`));
    const { container } = renderWithData(<TableView />, {
      dataset: tinyDataset({ organizations, agreements: [] }),
    });
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '1001');
    expect(organizationIds(container).length).toBeLessThan(200);
  });

  it('draws all of it for paper', () => {
    const organizations = Array.from({ length: 400 }, (_, number) => organization(`o${String(number)}`));
    const { container } = renderWithData(<TableView />, {
      dataset: tinyDataset({ organizations, agreements: [] }),
    });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(organizationIds(container)).toHaveLength(400);
    expect(container.querySelector('tr[data-organization-id="o399"]')).toHaveAttribute('aria-rowindex');
  });
});

describe('agreements', () => {
  it('come newest first, undated last and counted', async () => {
    const { container } = open('fr');
    await userEvent.click(screen.getByRole('tab', { name: /Ententes/ }));
    expect(agreementIds(container)).toEqual([
      'corridor-mou',
      'quantum-accord',
      'heart-exchange',
      'undated-handshake',
    ]);
    expect(
      screen.getByRole('table', {
        name: /^4\sententes, dont 1\ssans date, selon «\sDate\s», du plus récent au plus ancien$/,
      }),
    ).toBeInTheDocument();
  });

  it('have the number of their parties as a number, and their table stays in front', async () => {
    const { unmount } = open('en');
    await userEvent.click(screen.getByRole('tab', { name: /Agreements/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Number of parties' }));
    const [, first] = screen.getAllByRole('row');
    expect(within(first as HTMLElement).getByText('3')).toBeInTheDocument();
    expect(screen.getByRole('table', { name: /by “Number of parties”, most first$/ })).toBeInTheDocument();
    unmount();
    expect(store.getState().chrome.resultsList).toBe('agreements');
  });

  it('are in front when one is selected, and lead', async () => {
    renderWithData(<TableView />, { view: { agreement: 'quantum-accord' } });
    expect(screen.getByRole('tab', { name: /Agreements/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('row', { name: /Quantum accord/ })).toHaveAttribute('aria-current', 'true');
    await userEvent.click(screen.getByRole('link', { name: 'Corridor memorandum' }));
    expect(store.getState().view.agreement).toBe('corridor-mou');
  });
});

it('is walked by arrow keys between its tabs', async () => {
  const user = userEvent.setup();
  open();
  act(() => screen.getByRole('tab', { name: /Organizations/ }).focus());
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: /Agreements/ })).toHaveFocus();
  expect(screen.getByRole('tab', { name: /Agreements/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Home}');
  expect(screen.getByRole('tab', { name: /Organizations/ })).toHaveFocus();
});

it('says when nothing matches, and clears the filters', async () => {
  renderWithData(<TableView />, { view: { q: 'zzzz' } });
  await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(store.getState().view.q).toBeNull();
});

it.each(['<img src=x onerror=1>', '</script>', '\u202Egnirts', 'A'.repeat(10_000)])(
  'shows hostile text literally',
  (name) => {
    const dataset = tinyDataset({
      organizations: [organization('x', { name: { en: name } })],
      agreements: [],
    });
    const { container } = renderWithData(<TableView />, { dataset });
    expect(screen.getByText(name).tagName).toBe('BDI');
    expect(container.querySelector('img, script')).toBeNull();
  },
);

describe('keys', () => {
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('tbody a, tbody button')]
      .filter(({ tabIndex }) => tabIndex === 0)
      .map((stop) => stop.closest('tr')?.getAttribute('data-organization-id'));

  it('Tab comes to the links of one row; arrows go to the same column of the next', async () => {
    open();
    const links = screen.getAllByRole('link', { name: /State of Vermont|No Address/ });
    expect(new Set(stops())).toEqual(new Set(['sans-adresse']));
    act(() => links[0]?.focus());
    const row = () => document.activeElement?.closest('tr')?.getAttribute('data-organization-id');
    const before = row();
    await userEvent.keyboard('{ArrowDown}');
    expect(row()).not.toBe(before);
    expect(document.activeElement?.closest('th')).toHaveAttribute('scope', 'row');
    expect(new Set(stops())).toEqual(new Set([row()]));
    await userEvent.keyboard('{Home}');
    expect(row()).toBe(document.querySelector('tbody tr')?.getAttribute('data-organization-id'));
  });
});
