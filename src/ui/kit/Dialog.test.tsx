import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { Dialog } from './Dialog.tsx';

it('closes by its button and by a press beside it, not by one inside', async () => {
  const onClose = vi.fn();
  renderWithData(
    <Dialog title="About" onClose={onClose}>
      <p>what it says</p>
    </Dialog>,
  );
  await userEvent.click(screen.getByText('what it says'));
  expect(onClose).not.toHaveBeenCalled();
  // The backdrop is the dialog itself.
  await userEvent.click(screen.getByRole('dialog'));
  expect(onClose).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledTimes(2);
});
