import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { keepFocus } from './keptFocus.ts';

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

function Page({
  hasRow = true,
  hasProfile = false,
}: {
  readonly hasRow?: boolean;
  readonly hasProfile?: boolean;
}) {
  return (
    <>
      <button type="button">elsewhere</button>
      {hasRow && <button type="button">row</button>}
      <section id="stage" tabIndex={-1} aria-label="stage" />
      {hasProfile && (
        <div id="profile">
          <h2 tabIndex={-1}>profile</h2>
          <button type="button">close</button>
        </div>
      )}
    </>
  );
}

const focusOn = (name: string) => act(() => screen.getByRole('button', { name }).focus());

it('goes to the stage when what had it has gone', async () => {
  const { rerender } = renderWithData(<Page hasProfile />);
  focusOn('close');
  rerender(<Page />);
  await waitFor(() => expect(screen.getByRole('region', { name: 'stage' })).toHaveFocus());
});

it('goes to the page of what is opened instead', async () => {
  const { rerender } = renderWithData(<Page />);
  focusOn('row');
  rerender(<Page hasRow={false} hasProfile />);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'profile' })).toHaveFocus());
});

it('stays where it still is, and comes from nowhere', async () => {
  const { rerender } = renderWithData(<Page />);
  rerender(<Page hasProfile />);
  await act(() => Promise.resolve());
  expect(document.body).toHaveFocus();
  focusOn('elsewhere');
  rerender(<Page hasRow={false} />);
  await act(() => Promise.resolve());
  expect(screen.getByRole('button', { name: 'elsewhere' })).toHaveFocus();
});
