import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { organization, tinyDataset, tinyIndexed } from '../../../test/helpers.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { setDataState, setFilters } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { ResultsPanel } from './ResultsPanel.tsx';

const idsOf = (container: Element, name: 'organization' | 'agreement') =>
  [...container.querySelectorAll(`[data-${name}-id]`)].map((row) => row.getAttribute(`data-${name}-id`));
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('organizations', () => {
  it('are grouped by region, Quebec first, those without a place last', () => {
    const { container } = renderWithData(<ResultsPanel />);
    expect(headings()).toEqual(['Estrie2', 'Montréal1', 'New York1', 'Vermont1', 'Not on the map1']);
    expect(idsOf(container, 'organization')).toEqual([
      'c2mi',
      'ecole-quantique',
      'oeuvre-du-coeur',
      'ny-creates',
      'vermont',
      'sans-adresse',
    ]);
    expect(screen.getByRole('button', { name: /No Address/ })).toHaveTextContent('Not on the map');
  });

  it('are grouped as the view gathers them, then by region', async () => {
    const groups = [
      { id: 'place:estrie', name: 'Bromont', organizations: ['ecole-quantique', 'c2mi'] },
      { id: 'place:albany', name: 'Albany', organizations: ['ny-creates'] },
    ];
    renderWithData(<ResultsPanel />, { view: { lang: 'fr' }, services: { placeGroups: () => groups } });
    expect(headings().map((text) => text?.replaceAll('\u00a0', ' '))).toEqual([
      'Bromont2',
      'Montréal : autres lieux1',
      'New York : autres lieux1',
      'Vermont : autres lieux1',
      'Hors carte1',
    ]);
    expect(screen.getByRole('option', { name: 'lieu', selected: true })).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox'), 'région');
    expect(headings()[0]).toBe('Estrie2');
  });

  describe('in communities', () => {
    const places = [{ id: 'place:estrie', name: 'Estrie place', organizations: ['c2mi', 'ecole-quantique'] }];
    const communities = [{ id: 'community:c2mi', name: 'Chips', organizations: ['c2mi', 'ny-creates'] }];

    it('are what the network gathers, once it is known, with those in none of them last', async () => {
      let isKnown = false;
      const findCommunities = vi.fn(() => {
        isKnown = true;
        return Promise.resolve();
      });
      renderWithData(<ResultsPanel />, {
        view: { view: 'network' },
        services: {
          placeGroups: () => places,
          communityGroups: () => (isKnown ? communities : null),
          findCommunities,
        },
      });
      expect(headings()[0]).toBe('Estrie place2');
      await waitFor(() => expect(headings()).toEqual(['Chips2', 'In no community4']));
      expect(screen.getByRole('option', { name: 'community', selected: true })).toBeInTheDocument();
      expect(findCommunities).toHaveBeenCalledTimes(1);
    });

    it('stay places where they cannot be found', async () => {
      renderWithData(<ResultsPanel />, {
        view: { view: 'network' },
        services: { placeGroups: () => places, findCommunities: () => Promise.reject(new Error('lost')) },
      });
      await act(() => Promise.resolve());
      expect(headings()[0]).toBe('Estrie place2');
    });

    it('are not those of the map, where nobody asks for them, known or not', () => {
      const findCommunities = vi.fn(() => Promise.resolve());
      for (const known of [null, communities]) {
        const { unmount } = renderWithData(<ResultsPanel />, {
          services: { placeGroups: () => places, communityGroups: () => known, findCommunities },
        });
        expect(headings()[0]).toBe('Estrie place2');
        unmount();
      }
      expect(findCommunities).not.toHaveBeenCalled();
    });
  });

  // Field case 10.
  it.each([
    ['en', 'Elsewhere1', 'Not on the map1'],
    ['fr', 'Ailleurs1', 'Hors carte1'],
  ] as const)('with coordinates alone are elsewhere, not off the map (%s)', (lang, elsewhere, notOnMap) => {
    const organizations = [
      organization('far', { location: { lng: 2, lat: 48 } }),
      organization('nowhere', { location: { place: 'Nowhere' } }),
    ];
    renderWithData(<ResultsPanel />, {
      dataset: tinyDataset({ organizations, agreements: [] }),
      view: { lang },
    });
    expect(headings()).toEqual([elsewhere, notOnMap]);
  });

  it('can be grouped by kind', async () => {
    renderWithData(<ResultsPanel />, { view: { lang: 'fr' } });
    await userEvent.selectOptions(screen.getByRole('combobox'), 'type');
    expect(headings()).toEqual([
      'Centre de recherche2',
      'Université1',
      'Entreprise1',
      'Gouvernement1',
      'Type inconnu1',
    ]);
  });

  it('are in step with hover and selection', async () => {
    renderWithData(<ResultsPanel />);
    const row = screen.getByRole('button', { name: /Quantum School/ });
    await userEvent.hover(row);
    expect(store.getState().hover).toEqual({ type: 'organization', id: 'ecole-quantique' });
    await userEvent.click(row);
    expect(store.getState().view.org).toBe('ecole-quantique');
    expect(row).toHaveAttribute('aria-current', 'true');
  });

  it('leave context out, and give a foreign name with its language', () => {
    const { container } = renderWithData(<ResultsPanel />, { view: { lang: 'fr', region: ['US-NY'] } });
    expect(idsOf(container, 'organization')).toEqual(['ny-creates']);
    expect(container.querySelector('[lang="en-CA"]')).toHaveTextContent('NY CREATES');
    expect(screen.queryByTitle('(en anglais)')).toBeNull();
  });

  it('are drawn only where they can be seen when there are many', () => {
    const organizations = Array.from({ length: 5000 }, (_, index) => organization(`o-${String(index)}`));
    const { container } = renderWithData(<ResultsPanel />, { dataset: tinyDataset({ organizations }) });
    expect(idsOf(container, 'organization').length).toBeLessThan(200);
    expect(within(screen.getByRole('group', { name: 'Lists' })).getByText('5,000')).toBeInTheDocument();
  });
});

describe('keys', () => {
  const tabStops = (container: Element) =>
    [...container.querySelectorAll('[data-organization-id]:not([tabindex="-1"])')].map((row) =>
      row.getAttribute('data-organization-id'),
    );
  const focused = () => document.activeElement?.getAttribute('data-organization-id');

  it('go to one row by Tab, and from row to row by arrows, Home, End and first letters', async () => {
    const { container } = renderWithData(<ResultsPanel />);
    expect(tabStops(container)).toEqual(['c2mi']);
    await userEvent.click(screen.getByRole('combobox'));
    await userEvent.tab();
    expect(focused()).toBe('c2mi');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('c2mi');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('oeuvre-du-coeur');
    expect(store.getState().hover).toEqual({ type: 'organization', id: 'oeuvre-du-coeur' });
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('sans-adresse');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('c2mi');
    await userEvent.keyboard('st');
    expect(focused()).toBe('vermont');
    expect(tabStops(container)).toEqual(['vermont']);
    await userEvent.keyboard('{Enter}');
    expect(store.getState().view.org).toBe('vermont');
    await userEvent.tab();
    expect(focused()).toBeFalsy();
    await userEvent.tab({ shift: true });
    expect(focused()).toBe('vermont');
  });

  it('join letters that follow each other, accents aside, and begin anew after a pause', () => {
    renderWithData(<ResultsPanel />, { view: { lang: 'fr' } });
    const press = (key: string, atMs: number) => {
      const row = document.activeElement ?? document.body;
      const event = createEvent.keyDown(row, { key });
      Object.defineProperty(event, 'timeStamp', { value: atMs });
      fireEvent(row, event);
    };
    act(() => screen.getByRole('button', { name: /^Centre de collaboration/ }).focus());
    press('e', 10_000);
    expect(focused()).toBe('ecole-quantique');
    press('t', 10_500);
    expect(focused()).toBe('vermont');
    press('o', 12_000);
    expect(focused()).toBe('oeuvre-du-coeur');
  });

  it('leave chords to the browser', async () => {
    renderWithData(<ResultsPanel />);
    act(() => screen.getByRole('button', { name: /^MiQro/ }).focus());
    await userEvent.keyboard('{Control>}{ArrowDown}s{/Control}{Alt>}{End}{/Alt}{Meta>}{ArrowDown}{/Meta}');
    expect(focused()).toBe('c2mi');
  });

  it('begin at the row that is selected', () => {
    const { container } = renderWithData(<ResultsPanel />, { view: { org: 'vermont' } });
    expect(tabStops(container)).toEqual(['vermont']);
  });

  it('have no row to come to where nothing is shown, and the first one again once something is', () => {
    const { container } = renderWithData(<ResultsPanel />, { view: { q: 'zzzz' } });
    expect(tabStops(container)).toEqual([]);
    act(() => setFilters({ q: null }));
    expect(tabStops(container)).toEqual(['c2mi']);
  });

  it('leave one row to come to when the row that had the focus is filtered away', async () => {
    const { container } = renderWithData(<ResultsPanel />);
    await userEvent.click(screen.getByRole('button', { name: /State of Vermont/ }));
    act(() => setFilters({ sector: ['quantum'] }));
    expect(tabStops(container)).toEqual([idsOf(container, 'organization')[0]]);
  });
});

describe('agreements', () => {
  it('come newest first, undated last', async () => {
    const { container } = renderWithData(<ResultsPanel />);
    await userEvent.click(screen.getByRole('radio', { name: /^Agreements/ }));
    expect(idsOf(container, 'agreement')).toEqual([
      'corridor-mou',
      'quantum-accord',
      'heart-exchange',
      'undated-handshake',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Handshake/ }));
    expect(store.getState().view.agreement).toBe('undated-handshake');
  });
});

describe('around a place', () => {
  it('organizations come by distance, and say it', async () => {
    const { container } = renderWithData(<ResultsPanel />, {
      view: { lang: 'fr', near: '45.32,-72.65,100' },
    });
    expect(await screen.findByText('Par distance de Bromont')).toBeInTheDocument();
    expect(idsOf(container, 'organization')).toEqual(['c2mi', 'ecole-quantique', 'oeuvre-du-coeur']);
    expect(screen.getByRole('button', { name: /Quantique|quantique/ })).toHaveTextContent(/60\skm/);
  });
});

it('around a place, those at the other end of a tie are told apart from those near', async () => {
  renderWithData(<ResultsPanel />, { view: { near: '45.32,-72.65,30', between: 'CA..US' } });
  await waitFor(() =>
    expect(headings()).toEqual(['By distance from Bromont1', 'At the other end, farther away2']),
  );
  // Each distance counts all that it would show, as every option does.
  expect(await screen.findByRole('radio', { name: /^30\skm.*3\sorganizations$/ })).toBeChecked();
});

it('a distance keeps what is searched for, as its number does', async () => {
  renderWithData(<ResultsPanel />, { view: { near: '45.32,-72.65,10', q: 'quantum' } });
  await userEvent.click(await screen.findByRole('radio', { name: /^100\skm.*1\sorganization$/ }));
  expect(store.getState().view).toMatchObject({ q: 'quantum', near: '45.32,-72.65,100' });
  expect(screen.getByRole('radio', { name: /^Organizations 1$/ })).toBeChecked();
});

it('a row counts the agreements that are shown', () => {
  renderWithData(<ResultsPanel />, { view: { agreementKind: ['research'] } });
  expect(screen.getByRole('button', { name: /MiQro/ })).toHaveTextContent(/1\sagreement$/);
});

describe('states', () => {
  it('an empty list names the filter to let go of', async () => {
    renderWithData(<ResultsPanel />);
    act(() => setFilters({ sector: ['policy'], region: ['CA'] }));
    expect(screen.getByText('No organization matches all of these filters.')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: /Without “Canada”/ }));
    expect(store.getState().view).toMatchObject({ sector: ['policy'], region: [] });
  });

  it('an empty search offers the filters that its words name, counted as they will be', async () => {
    renderWithData(<ResultsPanel />, { view: { q: 'semiconductors Quebec New York' } });
    const offers = await screen.findAllByRole('button', {
      name: /between Quebec and New York|^Semiconductors/,
    });
    expect(offers.map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).toEqual([
      'Semiconductors · between Quebec and New York1 agreement',
      'Semiconductors2 organizations',
      'between Quebec and New York1 agreement',
    ]);
    await userEvent.click(offers[0] as HTMLElement);
    expect(store.getState().view).toMatchObject({
      q: null,
      sector: ['semiconductors'],
      between: 'CA-QC..US-NY',
    });
    expect(store.getState().chrome.resultsList).toBe('agreements');
    expect(screen.getByRole('radio', { name: /^Agreements 1$/ })).toBeChecked();
  });

  it('a failure says what to do', async () => {
    const reloadData = vi.fn();
    renderWithData(<ResultsPanel />, { view: { lang: 'fr' }, services: { reloadData } });
    act(() => setDataState({ status: 'failed', failure: 'network', detail: null }));
    expect(screen.getByRole('alert')).toHaveTextContent('Vérifiez la connexion, puis réessayez.');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(reloadData).toHaveBeenCalledOnce();
  });

  it('loading has a shape', () => {
    renderWithData(<ResultsPanel />);
    act(() => setDataState({ status: 'loading' }));
    expect(screen.getByText('Loading the data…')).toBeInTheDocument();
  });
});

describe('two regions', () => {
  it('offer the agreements that tie the one to the other, counted as they will be', async () => {
    renderWithData(<ResultsPanel />, { view: { region: ['CA-QC', 'US-VT'] } });
    const count = applyFilters(tinyIndexed(), { ...noFilters, between: 'CA-QC..US-VT' }).agreementCount;
    const offer = await screen.findByRole('button', { name: /^Only the .* Quebec and Vermont$/ });
    expect(offer.textContent.replaceAll('\u00a0', ' ')).toContain(`${String(count)} agreement`);
    await userEvent.click(offer);
    expect(store.getState().view).toMatchObject({ region: [], between: 'CA-QC..US-VT' });
    expect(store.getState().chrome.resultsList).toBe('agreements');
    expect(screen.queryByRole('button', { name: /^Only the/ })).not.toBeInTheDocument();
  });

  it('or more say what they ask for, and offer what ties either side of the border', async () => {
    renderWithData(<ResultsPanel />, { view: { region: ['US-NY', 'CA-QC', 'US-VT'] } });
    expect(
      await screen.findByText(/^These are the organizations in New York or Quebec or Vermont\./),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Only the .* Quebec and New York or Vermont$/ }),
    );
    expect(store.getState().view).toMatchObject({ region: [], between: 'CA-QC..US-NY,US-VT' });
  });

  it('say so where nothing ties them', async () => {
    renderWithData(<ResultsPanel />, {
      view: { lang: 'fr', region: ['CA-QC', 'US-VT'], agreementKind: ['none-such'] },
    });
    expect(await screen.findByText(/Aucune entente ne lie le Québec et le Vermont\.$/)).toBeInTheDocument();
  });
});

it('where the page that embeds this one leaves nothing, offers only what is the reader’s to take away', () => {
  renderWithData(<ResultsPanel />, { view: { embed: true, q: 'zzzz', sector: ['quantum'] } });
  const offered = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(offered()).toHaveLength(2);
  act(() => store.setState({ ownCut: { ...noFilters, q: 'zzzz' } }));
  expect(offered()).toHaveLength(1);
  act(() => store.setState({ ownCut: { ...noFilters, q: 'zzzz', sector: ['quantum'] } }));
  expect(screen.queryByRole('button')).toBeNull();
});
