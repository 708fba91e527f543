import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, organization, tinyDataset, tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { openCorridor, setFilters } from '../../state/actions.ts';
import { selectShown } from '../../state/selectors.ts';
import type { Corridor, GatheredMark } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { Profile, ProfileContent } from '../profile/Profile.tsx';

beforeAll(ProfileContent.preload);

const indexed = tinyIndexed();
const [first = '', second = '', third = ''] = (
  indexed.partiesOf[indexed.agreementIndex.get('corridor-mou') ?? -1] ?? []
).map((party) => indexed.dataset.organizations[party]?.id ?? '');

const corridor: Corridor = {
  ends: [
    { mark: 'place:here', name: 'Bromont', organizations: [first] },
    { mark: 'place:there', name: 'Albany', organizations: [second] },
  ],
  agreements: ['corridor-mou'],
};
const place: GatheredMark = {
  id: 'place:here',
  kind: 'place',
  name: 'Bromont',
  organizations: [first, third],
  agreements: ['corridor-mou'],
};

describe('a corridor', () => {
  it('names its ends, counts its agreements and lists them with the organizations on either side', async () => {
    const { container } = renderWithData(<Profile />, { chrome: { openCorridor: corridor } });
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Bromont ↔ Albany');
    expect(screen.getByText('1 agreement, 2025')).toBeInTheDocument();
    expect(container.querySelectorAll('[data-agreement-id="corridor-mou"]')).toHaveLength(1);
    for (const id of [first, second])
      expect(container.querySelector(`button[data-organization-id="${id}"]`)).not.toBeNull();
  });

  it('filters by its two ends and lets go again', async () => {
    renderWithData(<Profile />, { chrome: { openCorridor: corridor } });
    await userEvent.click(await screen.findByRole('button', { name: 'Filter by this corridor' }));
    expect(store.getState().view.between).toBe(`${first}..${second}`);
    await userEvent.click(screen.getByRole('button', { name: 'Filtered by this corridor' }));
    expect(store.getState().view.between).toBeNull();
  });

  it('between regions has their names and is filtered by them; within one, lists its side once', async () => {
    const end = { mark: 'CA-QC', name: '', organizations: [first] };
    const regions: Corridor = {
      ...corridor,
      ends: [end, { ...end, mark: 'US-NY', organizations: [second] }],
    };
    const { container } = renderWithData(<Profile />, {
      view: { lang: 'fr' },
      chrome: { openCorridor: regions },
    });
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Québec ↔ New York');
    await userEvent.click(screen.getByRole('button', { name: 'Filtrer par ce corridor' }));
    expect(store.getState().view.between).toBe('CA-QC..US-NY');
    act(() => openCorridor({ ...regions, ends: [end, end] }));
    expect(container.querySelectorAll('.place-end')).toHaveLength(1);
  });

  it('says how many its filter shows where those are not the ones listed', async () => {
    const end = { mark: 'CA-QC', name: '', organizations: [first] };
    renderWithData(<Profile />, {
      chrome: {
        openCorridor: { ends: [end, { ...end, mark: 'US-VT' }], agreements: ['corridor-mou'] },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Filter by this corridor: 2\sagreements$/ }),
    );
    expect(selectShown(store.getState())?.agreementCount).toBe(2);
  });

  it('says what the filters leave out, and offers what ties other places as well', async () => {
    const wider: Corridor = { ...corridor, agreements: ['corridor-mou', 'heart-exchange'] };
    renderWithData(<Profile />, {
      view: { lang: 'fr' },
      chrome: { openCorridor: corridor },
      services: { corridorsOf: () => [wider] },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /1\s+autre entente entre ces lieux et d’autres/ }),
    );
    expect(store.getState().chrome.openCorridor).toBe(wider);
    act(() => setFilters({ from: '2024' }));
    expect(screen.getByText(/Les filtres écartent 1\s+entente de ce corridor\./)).toBeInTheDocument();
  });

  it('closes with Escape', async () => {
    renderWithData(<Profile />, { chrome: { openCorridor: corridor } });
    (await screen.findByRole('button', { name: 'Close' })).focus();
    await userEvent.keyboard('{Escape}');
    expect(store.getState().chrome.openCorridor).toBeNull();
  });

  it('opened by keyboard has the focus on its heading once it is there', async () => {
    renderWithData(
      <>
        <button type="button" onClick={() => openCorridor(corridor)}>
          band
        </button>
        <Profile />
      </>,
    );
    screen.getByRole('button', { name: 'band' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2 })).toHaveFocus();
  });
});

describe('an opened place', () => {
  it('says that it obeys the filters, and shows all where it is asked to', async () => {
    const bromont: GatheredMark = { ...place, organizations: ['c2mi'], agreements: [] };
    const dataset = tinyDataset({
      organizations: ['c2mi', 'other', 'elsewhere'].map((id) =>
        organization(id, {
          location: { lng: -72.6, lat: 45.3, place: id === 'elsewhere' ? 'Granby' : 'Bromont' },
        }),
      ),
      agreements: [agreement('known', ['other', 'elsewhere'])],
    });
    renderWithData(<Profile />, {
      dataset,
      view: { q: 'c2mi', place: bromont.id },
      chrome: { openPlace: bromont },
    });
    expect(
      await screen.findByText('1\u00a0organization', { normalizer: (text) => text }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /obey the filters/ }));
    expect(screen.getByText('2\u00a0organizations', { normalizer: (text) => text })).toBeInTheDocument();
    expect(document.querySelectorAll('[data-agreement-id="known"]')).toHaveLength(1);
  });

  it('lists its sectors, corridors, organizations and the agreements within', async () => {
    const { container } = renderWithData(<Profile />, {
      chrome: { openPlace: place },
      services: { corridorsOf: (mark) => (mark === place.id ? [corridor] : []) },
    });
    expect(await screen.findByRole('heading', { level: 2, name: 'Bromont' })).toBeInTheDocument();
    expect(screen.getByText('2 organizations')).toBeInTheDocument();
    expect(container.querySelectorAll('button[data-organization-id]')).toHaveLength(2);
    expect(container.querySelector('[data-agreement-id="corridor-mou"]')).not.toBeNull();
    const works = screen.getByRole('region', { name: 'Works with' });
    await userEvent.click(within(works).getByRole('button', { name: /Albany/ }));
    expect(store.getState().chrome.openCorridor).toEqual(corridor);
  });

  it('counts who is shown, and lists parties outside the filters apart', async () => {
    renderWithData(<Profile />, {
      view: { region: ['CA-QC-05'], place: place.id },
      chrome: { openPlace: { ...place, organizations: ['c2mi', 'vermont'] } },
    });
    const profile = await screen.findByRole('article');
    expect(within(profile).getByText('1 organization')).toBeInTheDocument();
    const context = within(profile).getByRole('region', { name: 'Parties outside the filters' });
    const rows = [...profile.querySelectorAll('.place-rows [data-organization-id]')];
    expect(rows.map((row) => row.getAttribute('data-organization-id'))).toEqual(['c2mi', 'vermont']);
    expect(rows.map((row) => context.contains(row))).toEqual([false, true]);
  });

  it('leads back to itself from one of its organizations', async () => {
    const { container } = renderWithData(<Profile />, { chrome: { openPlace: place } });
    await screen.findByRole('heading', { level: 2, name: 'Bromont' });
    await userEvent.click(container.querySelector(`button[data-organization-id="${first}"]`) as HTMLElement);
    expect(store.getState().view.org).toBe(first);
    await userEvent.click(screen.getByRole('button', { name: 'Back to Bromont' }));
    expect(screen.getByRole('heading', { level: 2, name: 'Bromont' })).toBeInTheDocument();
  });

  it('is not beside the table, which has no marks', () => {
    const { container } = renderWithData(<Profile />, {
      view: { view: 'table' },
      chrome: { openPlace: place, isTrayOpen: true },
    });
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the tray', () => {
  it('lists who is not on the map, and closes', async () => {
    const { container } = renderWithData(<Profile />, { chrome: { isTrayOpen: true } });
    expect(await screen.findByRole('heading', { level: 2, name: 'Not on the map' })).toBeInTheDocument();
    expect(container.querySelector('button[data-organization-id="sans-adresse"]')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(store.getState().chrome.isTrayOpen).toBe(false);
  });

  it('counts who is shown alone; parties outside the filters are a group of their own', async () => {
    const dataset = tinyDataset({
      organizations: [
        organization('shown', { sectors: ['quantum'] }),
        organization('party', { sectors: ['policy'] }),
      ],
      agreements: [agreement('known', ['shown', 'party'], { sectors: ['quantum'] })],
    });
    renderWithData(<Profile />, { dataset, view: { sector: ['quantum'] }, chrome: { isTrayOpen: true } });
    const tray = await screen.findByRole('article');
    expect(within(tray).getByText('1 organization')).toBeInTheDocument();
    const idsIn = (element: HTMLElement) =>
      [...element.querySelectorAll('.place-rows [data-organization-id]')].map((row) =>
        row.getAttribute('data-organization-id'),
      );
    expect(idsIn(tray)).toEqual(['shown', 'party']);
    const context = within(tray).getByRole('region', { name: 'Parties outside the filters' });
    expect(idsIn(context)).toEqual(['party']);
  });
});
