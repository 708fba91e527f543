import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectOrganization, setLinkMode, showView } from '../../state/actions.ts';
import { Legend } from './Legend.tsx';

let isWide = true;
beforeEach(() => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        matches: isWide,
        media,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
});
afterEach(() => {
  isWide = true;
});
const opener = (name = 'Legend') => screen.getByRole('button', { name });

describe('the legend', () => {
  it('stands open on a wide map, and explains places, regions, bands and agreements', () => {
    renderWithData(<Legend />, { view: { lang: 'fr' } });
    expect(opener('Légende')).toHaveAttribute('aria-expanded', 'true');
    for (const text of [/^Lieu\s:/, /^Gouvernement d’un État/, /^Bande\s:/, /^Entente de plusieurs lieux/])
      expect(screen.getByText(text)).toBeInTheDocument();
  });

  it('explains no word that nothing in the data has', () => {
    const organizations = [organization('lab', { sectors: ['quantum'], kind: 'university' })];
    const tiny = tinyDataset({
      organizations,
      agreements: [agreement('tie', ['lab'], { sectors: ['policy'] })],
    });
    renderWithData(<Legend />, { dataset: tiny });
    const entries = screen.getAllByRole('button', { pressed: false, hidden: true });
    const named = new Set(['quantum', 'policy', 'university']);
    const names = [...tiny.sectors, ...tiny.organizationKinds].filter(({ id }) => named.has(id));
    expect(names).toHaveLength(3);
    expect(entries).toHaveLength(3);
  });

  it('counts all there is where nothing is shown: a place without anybody is no example', () => {
    const organizations = [organization('lab', { sectors: ['quantum'] })];
    const { container } = renderWithData(<Legend />, {
      dataset: tinyDataset({ organizations, agreements: [] }),
      view: { q: 'nowhere' },
    });
    expect(container.querySelector('.legend-place-number')).toHaveTextContent(/^1$/);
    expect(container.querySelectorAll('.legend-place-arc')).toHaveLength(1);
  });

  it('makes room for a profile and for the network, until the reader says otherwise', async () => {
    renderWithData(<Legend />);
    act(() => selectOrganization('c2mi'));
    expect(opener()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(opener());
    act(() => showView('network'));
    expect(opener()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByText(/^Band/)).not.toBeInTheDocument();
  });

  it('is folded on a small screen', () => {
    isWide = false;
    renderWithData(<Legend />);
    expect(opener()).toHaveAttribute('aria-expanded', 'false');
  });

  it('says that agreements of very many parties are rings, where pairs are drawn', () => {
    const ids = Array.from({ length: 41 }, (_, number) => `o${String(number)}`);
    renderWithData(<Legend />, {
      dataset: tinyDataset({
        organizations: ids.map((id) => organization(id)),
        agreements: [agreement('pact', ids)],
      }),
    });
    expect(screen.queryByText(/drawn as a ring/)).not.toBeInTheDocument();
    act(() => setLinkMode('pair'));
    expect(screen.getByText(/drawn as a ring/)).toBeInTheDocument();
  });
});
