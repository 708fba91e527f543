import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { changeView, setFilters } from '../../state/actions.ts';
import type { NetworkMeasures } from '../../state/services.ts';
import { store } from '../../state/store.ts';
import { NetworkPanel } from './NetworkPanel.tsx';

const measures: NetworkMeasures = {
  organizationCount: 6,
  agreementCount: 4,
  crossBorder: ['corridor-mou', 'undated-handshake'],
  mostConnected: [
    { id: 'c2mi', value: 3 },
    { id: 'sans-adresse', value: 0 },
  ],
  bridges: [{ id: 'vermont', value: 0.4167 }],
  communities: [['c2mi', 'ny-creates', 'vermont']],
  components: [
    ['ny-creates', 'c2mi'],
    ['vermont', 'sans-adresse'],
  ],
  isolated: ['oeuvre-du-coeur'],
  isSampled: false,
};

describe('measures', () => {
  it('say what they mean on an example of what is shown', async () => {
    renderWithData(<NetworkPanel />, {
      view: { lang: 'fr' },
      services: { measure: () => Promise.resolve(measures) },
    });
    const examples = await screen.findAllByText(/ici\u00a0:|ici réunit/u, {
      selector: '.measure-example',
      normalizer: (text) => text,
    });
    expect(examples.map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(/^La plus récente ici : .+\.$/),
      'Le plus grand ensemble ici réunit 2 organisations. L’une d’elles : C2MI.',
      'En tête ici : C2MI, avec 3 partenaires.',
      expect.stringMatching(/^En tête ici : .+, sur 42 % d’entre eux\.$/),
      'Le plus grand ensemble ici réunit 3 organisations. L’une d’elles : C2MI.',
      expect.stringMatching(/^Par exemple, ici : .+\.$/),
    ]);
  });

  it('are stated with their definitions, and lead to the marks', async () => {
    renderWithData(<NetworkPanel />, { services: { measure: () => Promise.resolve(measures) } });
    expect(screen.getByText('Measuring the network…')).toBeInTheDocument();
    expect(await screen.findByText('3\u00a0partners', { normalizer: (text) => text })).toBeInTheDocument();
    expect(screen.getByText('42%')).toBeInTheDocument();
    expect(screen.getByText('50% of the agreements')).toBeInTheDocument();
    expect(screen.getByText(/^By betweenness: the share of the shortest chains/)).toBeInTheDocument();
    expect(screen.queryByText('Estimated from a sample', { exact: false })).toBeNull();
    await userEvent.click(screen.getAllByRole('link', { name: 'State of Vermont' })[0] as HTMLElement);
    expect(store.getState().view.org).toBe('vermont');
  });

  it('open what they count', async () => {
    const indexed = tinyIndexed();
    const shown = applyFilters(indexed, { ...noFilters, between: 'CA..US' });
    const crossBorder = indexed.dataset.agreements.flatMap(({ id }, number) =>
      shown.agreements[number] === 1 ? [id] : [],
    );
    renderWithData(<NetworkPanel />, {
      services: { measure: () => Promise.resolve({ ...measures, crossBorder }) },
      chrome: { panelTab: 'network' },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Agreements: 4' }));
    expect(store.getState().chrome).toMatchObject({ panelTab: 'results', resultsList: 'agreements' });
    await userEvent.click(screen.getByRole('button', { name: 'Organizations: 6' }));
    expect(store.getState().chrome.resultsList).toBe('organizations');
    await userEvent.click(screen.getByRole('button', { name: /^Cross-border agreements: / }));
    expect(store.getState().view.between).toBe('CA..US');
  });

  it('open it in place where no filter lists exactly that', async () => {
    const { container } = renderWithData(<NetworkPanel />, {
      services: { measure: () => Promise.resolve({ ...measures, crossBorder: ['heart-exchange'] }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cross-border agreements: 1' }));
    expect(store.getState().view.between).toBeNull();
    const counted = () => container.querySelector('.counted');
    expect(within(counted() as HTMLElement).getAllByRole('link')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Cross-border agreements: 1' }));
    expect(counted()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Separate groups: 2' }));
    expect(counted()?.textContent).toBe(
      '1. NY CREATES and C2MI2. State of Vermont and Consortium of No Address',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Separate groups: 2' }));
    await userEvent.click(screen.getByRole('button', { name: /^3\u00a0partners$/ }));
    expect(within(counted() as HTMLElement).getAllByRole('link').length).toBeGreaterThan(0);
  });

  it('say that they are estimated where they are', async () => {
    renderWithData(<NetworkPanel />, {
      view: { lang: 'fr' },
      services: { measure: () => Promise.resolve({ ...measures, isSampled: true }) },
    });
    expect(await screen.findByText(/Estimation à partir d’un échantillon/)).toBeInTheDocument();
  });

  it('are worked out again when what is shown changes', async () => {
    const measure = vi.fn(() => Promise.resolve(measures));
    renderWithData(<NetworkPanel />, { services: { measure } });
    await waitFor(() => expect(measure).toHaveBeenCalledTimes(1));
    act(() => setFilters({ sector: ['quantum'] }));
    await waitFor(() => expect(measure).toHaveBeenCalledTimes(2));
  });

  it('stay, marked as busy, until those of what is shown now are there', async () => {
    let answer: (next: NetworkMeasures) => void = () => undefined;
    const next = new Promise<NetworkMeasures>((resolve) => (answer = resolve));
    const measure = vi.fn().mockResolvedValueOnce(measures).mockReturnValueOnce(next);
    renderWithData(<NetworkPanel />, { services: { measure } });
    const heading = await screen.findByText('Most connected');
    const measuresBox = heading.closest('[aria-busy]');
    expect(measuresBox).toHaveAttribute('aria-busy', 'false');
    act(() => setFilters({ sector: ['quantum'] }));
    expect(measuresBox).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Most connected')).toBe(heading);
    await waitFor(() => expect(measure).toHaveBeenCalledTimes(2));
    answer({ ...measures, organizationCount: 0, agreementCount: 0 });
    expect(await screen.findByText(/there is no network to measure/)).toBeInTheDocument();
    expect(measuresBox).toHaveAttribute('aria-busy', 'false');
  });

  it('can be asked for again when they fail', async () => {
    const measure = vi.fn().mockRejectedValueOnce(new Error('worker')).mockResolvedValue(measures);
    renderWithData(<NetworkPanel />, { services: { measure } });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Most connected')).toBeInTheDocument();
  });
});

it('asks how two are connected where no profile or path beside it does', async () => {
  renderWithData(<NetworkPanel />, { services: { measure: () => Promise.resolve(measures) } });
  const question = () => screen.queryByRole('heading', { name: 'How are we connected?' });
  expect(question()).not.toBeNull();
  act(() => changeView({ org: 'c2mi' }, 'push'));
  expect(question()).toBeNull();
  act(() => changeView({ org: null, path: ['c2mi', 'vermont'] }, 'push'));
  expect(question()).toBeNull();
  act(() => changeView({ path: [] }, 'push'));
  expect(question()).not.toBeNull();
  await screen.findByText('42%');
});

it('says that there is nothing to measure', async () => {
  const nothing = { ...measures, organizationCount: 0, agreementCount: 0 };
  renderWithData(<NetworkPanel />, { services: { measure: () => Promise.resolve(nothing) } });
  expect(await screen.findByText(/there is no network to measure/)).toBeInTheDocument();
});
