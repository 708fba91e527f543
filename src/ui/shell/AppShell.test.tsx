import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { changeView, selectOrganization, setChrome, setHover } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { defaultView } from '../../state/viewState.ts';
import { AppShell } from './AppShell.tsx';
import { fullPageAddress } from './EmbedChrome.tsx';

const shell = (
  <AppShell
    stage={<button type="button">the stage</button>}
    table={<p>the table</p>}
    profile={<p>the profile</p>}
    network={<p>the measures</p>}
  />
);

describe('the menu', () => {
  it('is closed by a focus that leaves it for the page, not for its own button', () => {
    const { container } = renderWithData(shell);
    const menu = container.querySelector<HTMLElement>('#header-menu');
    const hidePopover = vi.fn();
    // jsdom has no popovers.
    if (menu) Object.assign(menu, { hidePopover });
    const [first, second] = menu?.querySelectorAll('button') ?? [];
    act(() => first?.focus());
    act(() => second?.focus());
    act(() =>
      container.querySelector<HTMLElement>('[popovertarget="header-menu"]:not(#header-menu *)')?.focus(),
    );
    expect(hidePopover).not.toHaveBeenCalled();
    act(() => second?.focus());
    act(() => screen.getByRole('button', { name: 'the stage' }).focus());
    expect(hidePopover).toHaveBeenCalledOnce();
  });
});

describe('the frame', () => {
  it('has skip links first, one main landmark and headings in order', async () => {
    renderWithData(shell);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Northeast Corridor Map');
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Skip to search' })).toHaveFocus();
    expect(document.documentElement.lang).toBe('en-CA');
  });

  it('switches the language in one click and keeps the rest', async () => {
    renderWithData(shell, { view: { sector: ['quantum'] } });
    const [french, english] = screen.getByRole('group', { name: 'Language' }).querySelectorAll('button');
    expect(french).toHaveTextContent('Français');
    expect(french).toHaveAttribute('lang', 'fr-CA');
    expect(english).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(french as HTMLElement);
    expect(store.getState().view).toMatchObject({ lang: 'fr', sector: ['quantum'] });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Carte du corridor du Nord-Est');
    expect(document.title).toBe('Carte du corridor du Nord-Est');
  });

  it('puts the table in the place of the stage', async () => {
    renderWithData(shell);
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByText('the table')).toBeInTheDocument();
    expect(screen.queryByText('the stage')).not.toBeInTheDocument();
    expect(store.getState().historyMode).toBe('push');
  });

  it('opens tabs with arrow keys', async () => {
    renderWithData(shell);
    screen.getByRole('tab', { name: 'Results' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: 'Network' })).toHaveFocus();
    expect(screen.getByText('the measures')).toBeInTheDocument();
  });

  it('shows the profile while something is selected', () => {
    renderWithData(shell);
    expect(screen.queryByText('the profile')).not.toBeInTheDocument();
    act(() => selectOrganization('c2mi'));
    expect(screen.getByText('the profile')).toBeInTheDocument();
    expect(document.title).toBe('MiQro Innovation Collaborative Centre – Northeast Corridor Map');
  });
});

describe('on a phone', () => {
  beforeEach(() => {
    vi.stubGlobal('innerWidth', 390);
    vi.stubGlobal('innerHeight', 844);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('the map can be reached by keys, past the sheet that rises for who goes through it', async () => {
    renderWithData(shell, { view: { lang: 'fr' } });
    const stage = document.getElementById('stage');
    const field = screen.getByRole('combobox', { name: /^Rechercher/ });
    while (document.activeElement !== field) await userEvent.tab();
    expect(store.getState().chrome.sheet).toBe('half');
    expect(stage).not.toHaveAttribute('inert');
    await userEvent.type(field, 'c');
    expect(store.getState().chrome.sheet).toBe('full');
    expect(stage).toHaveAttribute('inert');
    screen.getByRole('link', { name: 'Aller à la carte' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(store.getState().chrome.sheet).toBe('low');
    expect(stage).not.toHaveAttribute('inert');
    expect(stage).toHaveFocus();
  });

  it('the sheet makes room for the suggestions as soon as the search is pressed', async () => {
    renderWithData(shell);
    await userEvent.click(screen.getByRole('combobox', { name: /^Search/ }));
    expect(store.getState().chrome.sheet).toBe('full');
  });

  it('the sheet rises to say which filter has emptied the map, and what letting go of each would show', async () => {
    renderWithData(shell, { view: { sector: ['quantum'] } });
    expect(store.getState().chrome.sheet).toBe('low');
    act(() => changeView({ q: 'zzz' }));
    expect(store.getState().chrome).toMatchObject({ sheet: 'half', panelTab: 'results' });
    const ways = await screen.findAllByRole('button', { name: /^Without “/ });
    for (const way of ways) expect(way).toHaveTextContent(/^Without “.+”\d+\s/);
    // Let down again it stays down.
    act(() => setChrome({ sheet: 'low' }));
    act(() => changeView({ q: 'zzzz' }));
    expect(store.getState().chrome.sheet).toBe('low');
  });
});

describe('keys', () => {
  it('Escape lets go of the hover, then of the selection', async () => {
    renderWithData(shell, { view: { org: 'c2mi' } });
    act(() => setHover({ type: 'agreement', id: 'corridor-mou' }));
    await userEvent.keyboard('{Escape}');
    expect(store.getState().hover).toEqual({ type: 'none' });
    expect(store.getState().view.org).toBe('c2mi');
    await userEvent.keyboard('{Escape}');
    expect(store.getState().view.org).toBeNull();
  });

  it('“?” opens the help from the stage only', async () => {
    renderWithData(shell);
    await userEvent.type(screen.getByRole('combobox', { name: /^Search/ }), '?');
    expect(store.getState().chrome.dialog).toBeNull();
    screen.getByText('the stage').focus();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Help and keyboard shortcuts' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByText('the stage')).toHaveFocus();
  });
});

describe('an embed', () => {
  it('keeps compact chrome and leads to the same view on the full page', async () => {
    renderWithData(shell, { view: { lang: 'fr', embed: true, sector: ['quantum'], accent: 'e4002b' } });
    const link = screen.getByRole('link', { name: /Ouvrir la carte complète/ });
    expect(link.getAttribute('href')).toMatch(/\?lang=fr&sector=quantum$/);
    expect(link).toHaveAttribute('target', '_blank');
    expect(screen.queryByRole('button', { name: 'Exporter' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Rechercher et filtrer' }));
    expect(store.getState().chrome.sheet).toBe('full');
  });

  it('always names the language in that link', () => {
    expect(fullPageAddress({ ...defaultView, lang: 'en', embed: true, live: true }, '/carte/')).toBe(
      '/carte/?lang=en',
    );
  });
});
