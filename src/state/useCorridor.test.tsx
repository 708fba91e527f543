import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { changeView } from './actions.ts';
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

it('asks for nothing once it is gone', () => {
  const { unmount } = render(<List name="q" />);
  unmount();
  changeView({ q: 'optics' });
  expect(due.size).toBe(0);
});
