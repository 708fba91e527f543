import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { ViewState } from '../../state/viewState.ts';
import { GapsPanel } from './GapsPanel.tsx';

function Panel() {
  const indexed = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  return indexed && shown ? <GapsPanel indexed={indexed} shown={shown} /> : null;
}

const at = (id: string, region: string, sector: string) =>
  organization(id, { sectors: [sector], location: { lng: -72, lat: 45, region } });
/** All work with `hub`; `a`, `b` and `c` are of one sector, `d` of another. */
const dataset = tinyDataset({
  organizations: [
    at('hub', 'CA-QC-06', 'policy'),
    at('c', 'US-VT', 'quantum'),
    at('a', 'CA-QC-05', 'quantum'),
    at('b', 'CA-QC-06', 'quantum'),
    at('d', 'US-NY', 'semiconductors'),
  ],
  agreements: ['a', 'b', 'c', 'd'].map((id) => agreement(`with-${id}`, ['hub', id])),
});

const show = (view: Partial<ViewState> = {}) => renderWithData(<Panel />, { dataset, view });
const pairs = () => [...document.querySelectorAll('[data-gap]')].map((row) => row.getAttribute('data-gap'));

describe('who is missing', () => {
  it('is a row for each pair, named by both ids; its ends are named by theirs, and nothing else in it is', () => {
    show();
    expect(pairs().sort()).toEqual(['a,b', 'a,c', 'b,c']);
    for (const row of document.querySelectorAll('[data-gap]')) {
      const ends = [...row.querySelectorAll('.gap-end')].map((end) =>
        end.getAttribute('data-organization-id'),
      );
      expect(ends.join()).toBe(row.getAttribute('data-gap'));
    }
    expect(screen.getByRole('status')).toHaveTextContent(/^3\s/);
  });

  it('tells on demand through whom, each agreement of the way with its link', async () => {
    show();
    const row = document.querySelector<HTMLElement>('[data-gap="a,b"]');
    const chains = within(row as HTMLElement).getByRole('button');
    expect(chains).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(chains);
    expect(chains).toHaveAttribute('aria-expanded', 'true');
    expect(row?.querySelector('.gap-ways')?.textContent).toBe('awith-ahubwith-bb');
    await userEvent.click(chains);
    expect(row?.querySelector('.gap-ways')).toBeNull();
  });

  it('leaves out a pair with an agreement that the filters hide, and says so', () => {
    const signed = (id: string, year: string) => agreement(id, ['hub', id], { signed: year });
    const tied = {
      ...dataset,
      agreements: [
        ...['a', 'b', 'c', 'd'].map((id) => signed(id, '2020')),
        agreement('earlier', ['a', 'b'], { signed: '2010' }),
      ],
    };
    renderWithData(<Panel />, { dataset: tied, view: { from: '2019' } });
    expect(pairs().sort()).toEqual(['a,c', 'b,c']);
    expect(screen.getByText(/no agreement together anywhere in this data/)).toBeInTheDocument();
  });

  it('is of organizations shown: one that the filters leave out introduces others, and is in no pair', () => {
    show({ region: ['CA-QC-05', 'US-VT'] });
    expect(pairs()).toEqual(['a,c']);
  });

  it('says where the filters leave out the organization that it is asked of', () => {
    show({ org: 'c', region: ['CA-QC'] });
    expect(pairs()).toEqual([]);
    expect(screen.getByText(/The filters leave out c;/)).toBeInTheDocument();
  });

  it('is of the selected organization alone until everyone is asked for', async () => {
    show({ org: 'c' });
    expect(pairs().sort()).toEqual(['a,c', 'b,c']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'With' }), 'all');
    expect(pairs()).toHaveLength(3);
  });

  it('is cut by sector, region, common partners and the border; nobody left is said, in either language', async () => {
    show({ lang: 'fr' });
    await userEvent.click(screen.getByRole('checkbox'));
    expect(pairs().sort()).toEqual(['a,c', 'b,c']);
    const [sector, region, partners] = screen.getAllByRole('combobox') as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    await userEvent.selectOptions(region, 'CA-QC-05');
    expect(pairs()).toEqual(['a,c']);
    await userEvent.selectOptions(sector, 'semiconductors');
    expect(pairs()).toEqual([]);
    await userEvent.selectOptions(sector, 'quantum');
    await userEvent.selectOptions(partners, '2');
    expect(pairs()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('Aucune paire ne répond à ces choix.');
  });
});
