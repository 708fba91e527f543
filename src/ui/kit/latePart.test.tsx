import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { onEvent } from '../../state/events.ts';
import { latePart, MissingDialog, MissingSilently } from './latePart.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

/** Fails as often as it is told to, then loads. */
function load(failures: number) {
  let count = 0;
  return vi.fn(() =>
    count++ < failures
      ? Promise.reject(new Error('Failed to fetch dynamically imported module'))
      : Promise.resolve({ default: Greeting }),
  );
}

// React and jsdom repeat caught errors on the console.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('a late part', () => {
  it('shows what it loads', async () => {
    const Part = latePart(load(0));
    renderWithData(<Part name="Ada" />);
    expect(await screen.findByText('Hello Ada')).toBeVisible();
  });

  it('that does not come leaves the rest, says so in the reader’s language and is fetched again when told', async () => {
    const Part = latePart(load(1));
    const heard = vi.fn();
    const stop = onEvent('error', heard);
    renderWithData(
      <>
        <p>the rest</p>
        <Part name="Ada" />
      </>,
      { view: { lang: 'fr' } },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Cette partie de la page n’a pas pu être chargée',
    );
    expect(screen.getByText('the rest')).toBeVisible();
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ code: 'part-failed' }));
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Hello Ada')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    stop();
  });

  it('can fail twice and still come', async () => {
    const Part = latePart(load(2));
    renderWithData(<Part name="Ada" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Hello Ada')).toBeVisible();
  });

  it('is fetched again when it is opened again', async () => {
    const loader = load(1);
    const Part = latePart(loader);
    const first = renderWithData(<Part name="Ada" />);
    await screen.findByRole('alert');
    first.unmount();
    renderWithData(<Part name="Ada" />);
    expect(await screen.findByText('Hello Ada')).toBeVisible();
    expect(loader).toHaveBeenCalledTimes(2);
  });

  it('that breaks while it is drawn costs itself alone', async () => {
    const Part = latePart(() =>
      Promise.resolve({
        default: (): never => {
          throw new Error('broken');
        },
      }),
    );
    renderWithData(
      <>
        <p>the rest</p>
        <Part />
      </>,
    );
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByText('the rest')).toBeVisible();
  });

  it('in place of a dialog can be closed', async () => {
    const Part = latePart<{ readonly onClose: () => void }>(
      () => Promise.reject(new Error('offline')),
      MissingDialog,
    );
    const onClose = vi.fn();
    renderWithData(<Part onClose={onClose} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('that nobody asked for is silent', async () => {
    const loader = vi.fn(() => Promise.reject(new Error('offline')));
    const Part = latePart(loader, MissingSilently);
    const { container } = renderWithData(<Part />);
    await vi.waitFor(() => expect(loader).toHaveBeenCalled());
    expect(container).toBeEmptyDOMElement();
  });
});
