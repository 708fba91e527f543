import { act, render, screen } from '@testing-library/react';
import { ErrorBoundary } from 'react-error-boundary';
import { beforeEach, expect, it, vi } from 'vitest';
import { changeView } from './actions.ts';
import type { AppState } from './store.ts';
import { initialState, store } from './store.ts';
import { useCorridor, useCorridorLater } from './useCorridor.ts';

const { due } = vi.hoisted(() => ({ due: new Set<() => void>() }));
vi.mock('./afterNextFrame.ts', () => ({ afterNextFrame: (run: () => void) => void due.add(run) }));

function passFrame(): void {
  act(() => {
    const runs = [...due];
    due.clear();
    for (const run of runs) run();
  });
}

function Query() {
  return <output aria-label="query">{useCorridor(({ view }) => view.q)}</output>;
}
function List({ name }: { readonly name: 'q' | 'org' }) {
  return <output aria-label="list">{useCorridorLater(({ view }) => view[name])}</output>;
}

beforeEach(() => {
  due.clear();
  store.setState(initialState, true);
});

it('answers in the control at once, in what is drawn later after the frame', () => {
  changeView({ q: 'quantum' });
  render(
    <>
      <Query />
      <List name="q" />
    </>,
  );
  expect(screen.getByLabelText('list')).toHaveTextContent('quantum');
  act(() => changeView({ q: 'photonics' }));
  expect(screen.getByLabelText('query')).toHaveTextContent('photonics');
  expect(screen.getByLabelText('list')).toHaveTextContent('quantum');
  passFrame();
  expect(screen.getByLabelText('list')).toHaveTextContent('photonics');
});

it('follows when it is asked for something else', () => {
  changeView({ q: 'quantum', org: 'ibm' });
  const { rerender } = render(<List name="q" />);
  rerender(<List name="org" />);
  passFrame();
  expect(screen.getByLabelText('list')).toHaveTextContent('ibm');
});

it('fails where it is drawn, and keeps nothing else from following', () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  changeView({ q: 'quantum' });
  const readOnly = ({ view }: AppState) => {
    if (view.q !== 'quantum') throw new Error('not to be read');
    return view.q;
  };
  function Faulty() {
    return <p>{useCorridorLater(readOnly)}</p>;
  }
  render(
    <>
      <ErrorBoundary fallback={<p>failed</p>}>
        <Faulty />
      </ErrorBoundary>
      <List name="q" />
    </>,
  );
  act(() => changeView({ q: 'photonics' }));
  passFrame();
  expect(screen.getByText('failed')).toBeInTheDocument();
  expect(screen.getByLabelText('list')).toHaveTextContent('photonics');
});

it('asks for nothing once it is gone', () => {
  const { unmount } = render(<List name="q" />);
  unmount();
  changeView({ q: 'optics' });
  expect(due.size).toBe(0);
});
