import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { OfflineState } from '../../state/services.ts';
import { OfflineSwitch } from './OfflineSwitch.tsx';

function show(state: OfflineState, keep = () => Promise.resolve(), lang: 'en' | 'fr' = 'en') {
  const offline = {
    state: () => Promise.resolve(state),
    keep: vi.fn(keep),
    forget: vi.fn(() => Promise.resolve()),
    startNewVersion: () => undefined,
  };
  renderWithData(<OfflineSwitch />, {
    services: { loadOffline: () => Promise.resolve(offline) },
    view: { lang },
  });
  return offline;
}

/** All that was promised has been heard. */
const settled = () => act(() => Promise.resolve());

it('keeps nothing until it is asked to, then says when all is there', async () => {
  const offline = show('off');
  const choice = await screen.findByRole('switch', { name: 'Keep available offline' });
  expect(choice).not.toBeChecked();
  expect(offline.keep).not.toHaveBeenCalled();
  await userEvent.click(choice);
  expect(offline.keep).toHaveBeenCalledOnce();
  expect(await screen.findByText('Kept: the map opens without a connection.')).toBeVisible();
  expect(choice).toBeChecked();
});

it('takes all back, in French', async () => {
  const offline = show('on', undefined, 'fr');
  const choice = await screen.findByRole('switch', { name: 'Garder disponible hors ligne' });
  expect(choice).toBeChecked();
  await userEvent.click(choice);
  expect(offline.forget).toHaveBeenCalledOnce();
  expect(choice).not.toBeChecked();
});

it('says that nothing was kept where something did not come', async () => {
  show('off', () => Promise.reject(new Error('404')));
  await userEvent.click(await screen.findByRole('switch'));
  expect(await screen.findByText(/nothing was kept\. Check the connection/)).toBeVisible();
  expect(screen.getByRole('switch')).not.toBeChecked();
});

it('stays off where it was switched off while things were coming', async () => {
  let arrive: () => void = () => undefined;
  show('off', () => new Promise<void>((resolve) => (arrive = resolve)));
  const choice = await screen.findByRole('switch');
  await userEvent.click(choice);
  await userEvent.click(choice);
  arrive();
  await settled();
  expect(choice).not.toBeChecked();
});

it('is absent in frames and in browsers that cannot keep anything', async () => {
  show('impossible');
  await settled();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});
