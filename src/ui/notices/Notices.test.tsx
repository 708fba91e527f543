import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { addNotice, changeView, setChecking, setDataState } from '../../state/actions.ts';
import type { DataOrigin } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { Banners } from './Banners.tsx';
import { Notices } from './Notices.tsx';
import { BannersOnDemand } from './NoticesOnDemand.tsx';

describe('notices', () => {
  it('say what to do next, and go when told', async () => {
    const retryGraphics = vi.fn();
    renderWithData(<Notices />, { services: { retryGraphics } });
    act(() => addNotice({ type: 'graphics-lost', canRetry: true }));
    expect(screen.getByRole('alert')).toHaveTextContent('Lists, filters and profiles still work.');
    await userEvent.click(screen.getByRole('button', { name: 'Restart the map' }));
    expect(retryGraphics).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('name ids that are gone, in French', async () => {
    renderWithData(<Notices />, { view: { lang: 'fr' } });
    act(() => addNotice({ type: 'unknown-ids', cause: 'link', ids: ['ancien'] }));
    expect(screen.getByRole('status')).toHaveTextContent(
      /Ce lien mentionne 1\sélément qui n’est plus dans les données \(ancien\)/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Fermer cet avis' }));
    expect(store.getState().notices).toEqual([]);
  });

  const standing: readonly [DataOrigin, string, string][] = [
    [{ type: 'shipped' }, 'the published data stays', 'les données publiées restent'],
    [
      { type: 'release', date: '2025-06-01' },
      'as published on June 1, 2025 stays',
      'publiées le 1er juin 2025',
    ],
    [
      { type: 'preview', name: 'mine.json' },
      'the preview of “mine.json” stays',
      'l’aperçu de «\u00a0mine.json',
    ],
  ];
  it.each(standing)('of what could not be shown say what stands: %j', (origin, english, french) => {
    renderWithData(<Notices />);
    act(() => setDataState({ status: 'ready', indexed: tinyIndexed(), origin }));
    act(() => addNotice({ type: 'data-refused', name: 'bad.json', failure: 'not-json', detail: null }));
    expect(screen.getByRole('alert').textContent).toContain(english);
    act(() => changeView({ lang: 'fr' }));
    expect(screen.getByRole('alert').textContent).toContain(french);
  });

  it('show text from data as text', () => {
    renderWithData(<Notices />);
    const detail = { en: '<img src=x onerror=alert(1)>' };
    act(() => addNotice({ type: 'data-refused', name: '<b>', failure: 'not-json', detail }));
    expect(screen.getByRole('alert')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('banners', () => {
  const show = (origin: DataOrigin) =>
    act(() => setDataState({ status: 'ready', indexed: tinyIndexed(), origin }));

  it.each([
    ['en', 'preview'],
    ['fr', 'aperçu'],
  ] as const)('in %s a preview says “%s” and leads back', async (lang, word) => {
    const reloadData = vi.fn();
    renderWithData(<Banners />, { view: { lang, data: '/brouillon.json' }, services: { reloadData } });
    show({ type: 'preview', name: 'brouillon.json' });
    expect(screen.getByRole('status')).toHaveTextContent(new RegExp(`\\b${word}\\b.*brouillon\\.json`));
    await userEvent.click(screen.getByRole('button'));
    expect(reloadData).toHaveBeenCalledOnce();
  });

  it('a release prints its date', () => {
    renderWithData(<Banners />, { view: { lang: 'fr' } });
    show({ type: 'release', date: '2025-06-01' });
    expect(screen.getByRole('status')).toHaveTextContent('Données telles que publiées le 1er juin 2025.');
  });

  it.each([
    ['en', 'Checking “mine.csv”…', '43%', 'Cancel'],
    ['fr', 'Vérification de « mine.csv »…', '43 %', 'Annuler'],
  ] as const)(
    'in %s say over published data how far a check is, and call it off',
    async (lang, words, share, cancel) => {
      const cancelCheck = vi.fn();
      renderWithData(<BannersOnDemand />, { view: { lang }, services: { cancelCheck } });
      act(() => setChecking({ name: 'mine.csv', share: 0.43 }));
      expect(await screen.findByRole('status')).toHaveTextContent(words);
      expect(screen.getByRole('progressbar')).toHaveValue(0.43);
      expect(screen.getByText(share)).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: cancel }));
      expect(cancelCheck).toHaveBeenCalledOnce();
    },
  );

  it('of a check over a preview stand together, one place of the page for both', async () => {
    const { container } = renderWithData(<BannersOnDemand />, { view: { lang: 'fr' } });
    show({ type: 'preview', name: 'ententes.csv' });
    act(() => setChecking({ name: 'parties.csv', share: 0 }));
    expect(await screen.findByText('Annuler')).toBeInTheDocument();
    expect(screen.getByText(/aperçu/)).toBeInTheDocument();
    expect(container.children).toHaveLength(1);
  });

  it('published data needs none', () => {
    renderWithData(<BannersOnDemand />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
});
