import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { noFilters } from '../../domain/filter.ts';
import { setFilters } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { FilterChips } from './FilterChips.tsx';
import { ShownLine } from './ShownLine.tsx';

afterEach(() => vi.useRealTimers());

const line = (container: Element) => container.querySelector('.filters-shown-text')?.textContent;

const wait = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

describe('the line of what is shown', () => {
  it.each([
    ['en', {}, '6 organizations · 4 agreements, 1 of them undated'],
    ['fr', {}, '6 organisations · 4 ententes, dont 1 sans date'],
    ['en', { from: '2024' }, '6 organizations · 2 agreements, 1 undated one hidden'],
    ['fr', { from: '2024' }, '6 organisations · 2 ententes, 1 sans date est masquée'],
    ['en', { sector: ['policy'] }, '1 organization · 0 agreements'],
    ['fr', { sector: ['policy'] }, '1 organisation · 0 entente'],
  ] as const)('%s %o', (lang, filters, expected) => {
    const { container } = renderWithData(<ShownLine />, { view: { lang, ...filters } });
    expect(line(container)?.replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('is announced once a change has stood still', () => {
    vi.useFakeTimers();
    renderWithData(<ShownLine />);
    const status = screen.getByRole('status');
    wait(2000);
    expect(status).toBeEmptyDOMElement();
    act(() => setFilters({ q: 'c2mi' }));
    wait(300);
    act(() => setFilters({ q: 'heart' }));
    wait(500);
    expect(status).toBeEmptyDOMElement();
    wait(500);
    expect(status).toHaveTextContent(/^Shown: 1\sorganization · 1\sagreement. “heart”$/);
  });

  it('has numbers that open what they count', async () => {
    renderWithData(<ShownLine />, { chrome: { panelTab: 'filters', isPanelOpen: false } });
    await userEvent.click(screen.getByRole('button', { name: /^4\sagreements$/ }));
    expect(store.getState().chrome).toMatchObject({
      panelTab: 'results',
      resultsList: 'agreements',
      isPanelOpen: true,
    });
    await userEvent.click(screen.getByRole('button', { name: /^6\sorganizations$/ }));
    expect(store.getState().chrome.resultsList).toBe('organizations');
    await userEvent.click(screen.getByRole('button', { name: /undated$/ }));
    expect(store.getState().chrome.resultsList).toBe('agreements');
  });

  it('clears everything with one button', async () => {
    renderWithData(<ShownLine />, { view: { sector: ['quantum'], from: '2024', q: 'c2mi' } });
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(store.getState().view).toMatchObject({ sector: [], from: null, q: null });
    expect(screen.queryByRole('button', { name: 'Clear all' })).not.toBeInTheDocument();
  });
});

describe('chips', () => {
  it('read as a sentence, and each part can be taken away', async () => {
    const { container } = renderWithData(<FilterChips />, {
      view: {
        lang: 'fr',
        sector: ['quantum'],
        region: ['CA-QC', 'US-VT'],
        from: '2024-04',
        q: 'cœur',
        linked: true,
      },
    });
    // The dot before a new part of the sentence is drawn by the style sheet.
    const read = [...container.querySelectorAll('li')].map(
      (item) => `${item.querySelector('.filters-chip-dot') ? '·' : ''}${item.textContent}`,
    );
    expect(read.join('').replaceAll('\u00a0', ' ')).toBe(
      '« cœur »·QQuantique·au Québecouau Vermont·ayant une entente·signées depuis avril 2024',
    );
    await userEvent.click(screen.getByRole('button', { name: 'au Vermont\u00a0: retirer ce filtre' }));
    expect(store.getState().view.region).toEqual(['CA-QC']);
    expect(screen.getAllByRole('button')).toHaveLength(5);
  });

  it('of the page that embeds this one stand there, but cannot be taken away', async () => {
    renderWithData(<FilterChips />, { view: { embed: true, sector: ['quantum'], region: ['US-VT'] } });
    act(() => store.setState({ ownCut: { ...noFilters, sector: ['quantum'] } }));
    expect(screen.getByText('Quantum')).toBeInTheDocument();
    const [chip, ...others] = screen.getAllByRole('button');
    expect(others).toEqual([]);
    await userEvent.click(chip as HTMLElement);
    expect(store.getState().view).toMatchObject({ sector: ['quantum'], region: [] });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are called by what they show', () => {
    renderWithData(<FilterChips />, {
      view: { between: 'CA-QC-05,c2mi..US-VT,US-NY', near: '45.32,-72.65,30', kind: ['company'] },
    });
    for (const button of screen.getAllByRole('button'))
      expect(button).toHaveAccessibleName(expect.stringContaining(`${button.textContent ?? ''}: `));
  });
});

it.each(['en', 'fr'] as const)('a chip is called by what stands on it first (%s)', (lang) => {
  renderWithData(<FilterChips />, { view: { lang, sector: ['quantum'], from: '2020' } });
  const chips = screen.getAllByRole('button');
  expect(chips).toHaveLength(2);
  for (const chip of chips) {
    // All that is read on it, letters of a sign too.
    const words = chip.textContent ?? '?';
    expect(chip.getAttribute('aria-label')?.startsWith(words)).toBe(true);
  }
});

it('a screen reader is told the state that is shown, and never the one before', () => {
  vi.useFakeTimers();
  renderWithData(<ShownLine />);
  const said = () => screen.getByRole('status').textContent.replaceAll('\u00a0', ' ');
  const change = (patch: Parameters<typeof setFilters>[0]) => {
    act(() => {
      setFilters(patch);
    });
    expect(said()).toBe('');
  };
  change({ sector: ['quantum'] });
  act(() => void vi.advanceTimersByTime(2000));
  expect(said()).toMatch(/2 organizations.*Quantum/);
  change({ region: ['CA-QC-05'] });
  change({ region: ['CA-QC'] });
  act(() => void vi.advanceTimersByTime(2000));
  expect(said()).toMatch(/Quantum · in Quebec/);
});
