import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { setFilters } from '../../state/actions.ts';
import type { Services, ViewGroup } from '../../state/services.ts';
import type { Corridor } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { NetworkOutline } from './NetworkOutline.tsx';
import { buildOutline, rootId } from './outlineTree.ts';

// jsdom has no layout: the frame is given a size for the rows in sight.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(480);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(320);
});

async function open(lang: 'en' | 'fr' = 'en', services: Partial<Services> = {}) {
  const user = userEvent.setup();
  renderWithData(<NetworkOutline />, { view: { lang }, services });
  await user.click(screen.getByRole('button', { name: lang === 'en' ? 'Outline' : 'Plan' }));
  await screen.findAllByRole('treeitem');
  return user;
}

const names = () =>
  screen
    .getAllByRole('treeitem')
    .map((item) =>
      [...item.querySelectorAll('.outline-name, .outline-note')]
        .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))
        .join(''),
    );

describe('the tree', () => {
  it('holds organizations, their agreements, and the other parties', () => {
    const indexed = tinyIndexed();
    const outline = buildOutline(indexed, applyFilters(indexed, noFilters), 'fr');
    const [first = ''] = outline.getChildren(rootId);
    const agreements = outline.getChildren(first);
    expect(agreements.map((id) => outline.getItem(id))).toMatchObject([
      { type: 'agreement', number: 0, childCount: 2 },
      { type: 'agreement', number: 1, childCount: 1 },
    ]);
    expect(outline.getChildren(agreements[0] ?? '').map((id) => outline.getItem(id))).toMatchObject([
      { type: 'organization', number: 4, childCount: 0 },
      { type: 'organization', number: 3, childCount: 0 },
    ]);
  });

  it('marks parties that the filters leave out', () => {
    const indexed = tinyIndexed();
    const outline = buildOutline(
      indexed,
      applyFilters(indexed, { ...noFilters, region: ['CA-QC-05'] }),
      'en',
    );
    expect(outline.getChildren(rootId)).toHaveLength(2);
    expect(outline.getItem('0/0/3')).toMatchObject({ type: 'organization', isContext: true });
  });
});

describe('by keyboard', () => {
  it('moves the highlight, opens, closes and selects', async () => {
    const user = await open();
    const [first] = screen.getAllByRole('treeitem');
    act(() => first?.focus());
    expect(store.getState().hover).toEqual({ type: 'organization', id: 'sans-adresse' });
    await user.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(store.getState().hover).toEqual({ type: 'organization', id: 'oeuvre-du-coeur' }),
    );
    await user.keyboard('{ArrowRight}');
    expect(names()).toContain('Exchange on heart research, 2020, 1 other party');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(store.getState().hover).toEqual({ type: 'agreement', id: 'heart-exchange' }));
    await user.keyboard('{Enter}');
    expect(store.getState().view.agreement).toBe('heart-exchange');
    expect(screen.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '2');
  });

  it('is one tab stop', async () => {
    await open();
    expect(screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0)).toHaveLength(1);
  });
});

describe('places', () => {
  const estrie: ViewGroup = {
    id: 'place:estrie',
    name: 'Estrie',
    organizations: ['c2mi', 'ecole-quantique'],
  };
  const tie: Corridor = {
    ends: [
      { mark: 'place:estrie', name: 'Estrie', organizations: ['c2mi'] },
      { mark: 'place:albany', name: 'Albany', organizations: ['ny-creates'] },
    ],
    agreements: ['corridor-mou'],
  };

  it('come first, with their sectors; opened, they hold their organizations and their ties to others', async () => {
    const openGroup = vi.fn();
    const user = await open('en', {
      placeGroups: () => [estrie],
      corridorsOf: () => [tie],
      openGroup,
    });
    expect(names()[0]).toMatch(/^Estrie, 2 organizations: \w+ \d/);
    // Each organization stands in one place.
    expect(names().filter((name) => name.startsWith('MiQro'))).toEqual([]);
    const [first] = screen.getAllByRole('treeitem');
    act(() => first?.focus());
    expect(store.getState().hover).toMatchObject({ type: 'mark', mark: { id: 'place:estrie' } });
    await user.keyboard('{Enter}');
    expect(openGroup).toHaveBeenCalledWith(estrie);
    await user.keyboard('{ArrowRight}');
    expect(names().slice(1, 4)).toEqual([
      expect.stringMatching(/^MiQro/),
      expect.stringMatching(/^Quantum School/),
      'with Albany, 1 agreement',
    ]);
    await user.click(screen.getByText('with Albany'));
    expect(store.getState().chrome.openCorridor).toBe(tie);
  });

  it('are communities in the network, once they are known', async () => {
    let isKnown = false;
    const user = userEvent.setup();
    renderWithData(<NetworkOutline />, {
      view: { view: 'network' },
      services: {
        placeGroups: () => [estrie],
        communityGroups: () => (isKnown ? [{ ...estrie, id: 'community:c2mi', name: 'Quantum' }] : null),
        findCommunities: () => {
          isKnown = true;
          return Promise.resolve();
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Outline' }));
    await waitFor(() => expect(names()[0]).toMatch(/^Quantum, 2 organizations/));
  });
});

it('names everything in the reader’s language, with what it holds', async () => {
  await open('fr');
  expect(names()[0]).toBe('Centre de collaboration MiQro Innovation, 2 ententes');
  expect(screen.getByRole('tree')).toHaveAttribute(
    'aria-label',
    'Lieux, leurs organisations et leurs ententes',
  );
});

it('holds only what is shown', async () => {
  await open();
  act(() => setFilters({ sector: ['policy'] }));
  await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(1));
});
