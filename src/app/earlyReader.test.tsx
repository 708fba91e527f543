import { render } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { earlyReader } from './earlyReader.ts';

const firstView = (
  <div className="first">
    <div hidden>
      <input className="search-input" />
      <button title="Share" />
    </div>
    <input className="search-input" data-testid="field" />
    <button title="Share" data-testid="button" />
    <label data-testid="label">
      <input type="radio" name="view" />
      Network
    </label>
  </div>
);
const [onShare, onOther, onInput] = [vi.fn(), vi.fn(), vi.fn()];
const application = (
  <main onInput={onInput}>
    <p hidden>
      <button title="Share" onClick={onOther} />
    </p>
    <input id="search-input" className="search-input" />
    <button title="Share" onClick={onShare} />
    <label>
      <input type="radio" name="view" data-testid="network" />
      Network
    </label>
  </main>
);

/** `act` is what a reader does before the application has taken over. */
function takeOver(act: (view: ReturnType<typeof render>) => void): ReturnType<typeof render> {
  const view = render(firstView);
  act(view);
  const goOn = earlyReader(view.container);
  view.rerender(application);
  goOn();
  return view;
}

function asInput(element: HTMLElement | null): HTMLInputElement {
  if (!(element instanceof HTMLInputElement)) throw new Error('This is no input');
  return element;
}

const press = (element: HTMLElement) => element.setAttribute('data-pressed', '');

beforeEach(() => {
  vi.clearAllMocks();
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (this.closest('[hidden]') ? [] : [new DOMRect()]) as unknown as DOMRectList;
  });
});

it('goes on with what was being typed', () => {
  const { container } = takeOver(({ getByTestId }) => {
    const field = asInput(getByTestId('field'));
    field.value = 'quantum';
    field.focus();
  });
  const search = asInput(container.querySelector<HTMLElement>('#search-input'));
  expect(search.value).toBe('quantum');
  expect(document.activeElement).toBe(search);
  expect(onInput).toHaveBeenCalledTimes(1);
});

it('presses what was pressed, where it can be seen', () => {
  takeOver(({ getByTestId }) => press(getByTestId('button')));
  expect(onShare).toHaveBeenCalledTimes(1);
  expect(onOther).not.toHaveBeenCalled();
});

it('chooses what was chosen by its label', () => {
  const { getByTestId } = takeOver((view) => press(view.getByTestId('label')));
  expect(asInput(getByTestId('network')).checked).toBe(true);
  expect(onShare).not.toHaveBeenCalled();
});

it('does nothing for readers who have only looked', () => {
  takeOver(() => undefined);
  for (const heard of [onShare, onOther, onInput]) expect(heard).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});
