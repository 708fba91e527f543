/** Between a change and the frame after it, in which profiles follow (`useCorridorLater`). */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { indexDataset } from '../../domain/indexedDataset.ts';
import { setFilters, showData } from '../../state/actions.ts';
import { Profile, ProfileContent } from './Profile.tsx';

const { due } = vi.hoisted(() => ({ due: new Set<() => void>() }));
vi.mock('../../state/afterNextFrame.ts', () => ({ afterNextFrame: (run: () => void) => due.add(run) }));

function drawNextFrame(): void {
  const now = [...due];
  due.clear();
  act(() => {
    for (const run of now) run();
  });
}

beforeAll(ProfileContent.preload);
beforeEach(() => due.clear());

it('a region stays as it was counted in the data before, and then is counted in the new', () => {
  const { container } = renderWithData(<Profile />, {
    view: { sector: ['quantum'] },
    chrome: { openRegion: 'CA-QC-05' },
  });
  const counts = () => container.querySelector('.region-counts')?.textContent.replaceAll('\u00a0', ' ');
  expect(counts()).toBe('1 organization1 agreement');
  const location = { lng: -72, lat: 45, region: 'CA-QC-05' };
  // It knows no quantum: the filter is let go.
  const other = tinyDataset({
    organizations: ['a', 'b', 'c'].map((id) => organization(id, { location })),
    agreements: [],
    affiliations: [],
    sectors: [],
  });
  act(() => showData({ status: 'ready', indexed: indexDataset(other), origin: { type: 'shipped' } }));
  expect(counts()).toBe('1 organization1 agreement');
  drawNextFrame();
  expect(counts()).toBe('3 organizations0 agreements');
});

it('the link that is copied is of the view as it is when the button is pressed', async () => {
  const user = userEvent.setup();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  renderWithData(<Profile />, { view: { org: 'c2mi' } });
  act(() => setFilters({ sector: ['semiconductors'] }));
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(writeText).toHaveBeenLastCalledWith(window.location.href);
});
