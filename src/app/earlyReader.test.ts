// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { earlyReader } from './earlyReader.ts';

const firstView = `<div class="first">
  <div hidden><input class="search-input" /><button title="Share"></button></div>
  <input class="search-input" />
  <button title="Share"></button>
  <label><input type="radio" name="view" />Network</label>
</div>`;
const application = `<div>
  <p hidden><button id="other" title="Share"></button></p>
  <input id="search-input" class="search-input" />
  <button id="share" title="Share"></button>
  <label><input id="network" type="radio" name="view" />Network</label>
</div>`;

const root = document.createElement('div');

function find<Found extends HTMLElement>(selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

beforeEach(() => {
  document.body.replaceChildren(root);
  root.innerHTML = firstView;
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (this.closest('[hidden]') ? [] : [new DOMRect()]) as unknown as DOMRectList;
  });
});

it('goes on with what was being typed', () => {
  const field = find<HTMLInputElement>('.first > .search-input');
  field.value = 'quantum';
  field.focus();
  const goOn = earlyReader(root);
  root.innerHTML = application;
  const search = find<HTMLInputElement>('#search-input');
  const onInput = vi.fn();
  search.addEventListener('input', onInput);
  goOn();
  expect(search.value).toBe('quantum');
  expect(document.activeElement).toBe(search);
  expect(onInput).toHaveBeenCalledTimes(1);
});

it('presses what was pressed, where it can be seen', () => {
  find('.first > button').dataset['pressed'] = '';
  const goOn = earlyReader(root);
  root.innerHTML = application;
  const [onShare, onOther] = [vi.fn(), vi.fn()];
  find('#share').addEventListener('click', onShare);
  find('#other').addEventListener('click', onOther);
  goOn();
  expect(onShare).toHaveBeenCalledTimes(1);
  expect(onOther).not.toHaveBeenCalled();
});

it('chooses what was chosen by its label', () => {
  find('.first label').dataset['pressed'] = '';
  const goOn = earlyReader(root);
  root.innerHTML = application;
  goOn();
  expect(find<HTMLInputElement>('#network').checked).toBe(true);
});

it('does nothing for readers who have only looked', () => {
  const goOn = earlyReader(root);
  root.innerHTML = application;
  const onEvent = vi.fn();
  for (const name of ['input', 'click', 'focusin']) root.addEventListener(name, onEvent);
  goOn();
  expect(onEvent).not.toHaveBeenCalled();
});
