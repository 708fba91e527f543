/** Between a change and the frame after it: what takes long to build or to let go of waits (`useCorridorLater`). */
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectOrganization, showView } from '../../state/actions.ts';
import { AppShell } from './AppShell.tsx';

const { due } = vi.hoisted(() => ({ due: new Set<() => void>() }));
vi.mock('../../state/afterNextFrame.ts', () => ({ afterNextFrame: (run: () => void) => due.add(run) }));

function drawNextFrame(): void {
  const now = [...due];
  due.clear();
  act(() => {
    for (const run of now) run();
  });
}

const shell = <AppShell stage={<p>the stage</p>} table={<p>the table</p>} profile={<p>the profile</p>} />;
const legend = () => screen.getByRole('button', { name: 'Legend' });

beforeEach(() => {
  due.clear();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) =>
      ({
        matches: true,
        media,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
});

it('the table stands at once; the stage under it goes when it is on screen, and is there again at once', () => {
  renderWithData(shell);
  act(() => showView('table'));
  expect(screen.getByText('the table')).toBeInTheDocument();
  expect(screen.getByText('the stage')).toBeInTheDocument();
  drawNextFrame();
  expect(screen.queryByText('the stage')).not.toBeInTheDocument();
  act(() => showView('map'));
  expect(screen.getByText('the stage')).toBeInTheDocument();
  expect(screen.queryByText('the table')).not.toBeInTheDocument();
});

it('a page that opens on the table has no stage', () => {
  renderWithData(shell, { view: { view: 'table' } });
  expect(screen.queryByText('the stage')).not.toBeInTheDocument();
});

it('the legend folds together with the profile that it makes room for', () => {
  renderWithData(shell);
  act(() => selectOrganization('c2mi'));
  expect(legend()).toHaveAttribute('aria-expanded', 'true');
  expect(screen.queryByText('the profile')).not.toBeInTheDocument();
  drawNextFrame();
  expect(legend()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('the profile')).toBeInTheDocument();
});

it('a legend that comes with a link to a record never stands open', () => {
  renderWithData(shell, { view: { org: 'c2mi' } });
  expect(legend()).toHaveAttribute('aria-expanded', 'false');
});
