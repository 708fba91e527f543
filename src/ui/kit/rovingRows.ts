/**
 * A list of rows as one Tab stop: Tab comes to its current row and leaves the list, arrow keys, Home, End, Page up and
 * down and the first letters of a name move inside it. The rows stay a list of buttons or links, which screen readers
 * read as such. https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { createContext, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { foldText } from '../../domain/foldText.ts';

/** Letters that follow each other within this are of one name. */
const typingPauseMs = 900;

/** Where a key leads from a row, or `null` where it means something else. */
export function rowAfterKey(key: string, row: number, count: number, rowsInSight: number): number | null {
  const page = Math.max(1, rowsInSight - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}

/** The next row whose name begins with what was typed; a further letter may keep the row that it is on. */
export function rowOfLetters(names: readonly string[], row: number, letters: string): number | null {
  const typed = foldText(letters);
  const first = letters.length > 1 ? row : row + 1;
  for (let step = 0; step < names.length; step++) {
    const candidate = (first + step) % names.length;
    // Space opens a row, so it cannot be typed.
    if (
      foldText(names[candidate] ?? '')
        .replaceAll(' ', '')
        .startsWith(typed)
    )
      return candidate;
  }
  return null;
}

interface Rows {
  readonly keys: readonly string[];
  /** For first letters; without them no letter moves. */
  readonly names?: readonly string[];
  readonly selectedKey: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

const rowSelector = '[data-organization-id], [data-agreement-id]';

function keyOfRow({ dataset }: HTMLElement): string | undefined {
  return dataset.organizationId ?? dataset.agreementId;
}

function rowAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(rowSelector);
}

function findRow(list: HTMLElement, key: string): HTMLElement | undefined {
  return [...list.querySelectorAll<HTMLElement>(rowSelector)].find((row) => keyOfRow(row) === key);
}

/** What takes the focus in a row: the row itself, or in a table a link of the cell below or above. */
function stopIn(row: HTMLElement, from: Element): HTMLElement | null {
  if (row.matches('button, a')) return row;
  const cells = [...(rowAround(from)?.children ?? [])];
  const cell = row.children[cells.findIndex((candidate) => candidate.contains(from))];
  return cell?.querySelector<HTMLElement>('a, button') ?? row.querySelector<HTMLElement>('a, button');
}

export interface RovingRows {
  /** The row that Tab comes to. */
  readonly currentKey: string | null;
  /** The row that the focus has been in: it is brought into view. */
  readonly visitedKey: string | null;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
}

export function useRovingRows(rows: Rows): RovingRows {
  const { keys, names, selectedKey, scroller } = rows;
  const [visited, setVisited] = useState<string | null>(null);
  const move = useRef<{ readonly from: Element } | null>(null);
  const typed = useRef({ letters: '', timeMs: 0 });
  const positions = useMemo(() => new Map(keys.map((key, position) => [key, position])), [keys]);
  const known = (key: string | null) => (key !== null && positions.has(key) ? key : null);
  const visitedKey = known(visited);
  const currentKey = visitedKey ?? known(selectedKey) ?? keys[0] ?? null;

  // A row far away is in the page only now.
  useLayoutEffect(() => {
    const { current: list } = scroller;
    const from = move.current?.from;
    move.current = null;
    if (!list || !from || visited === null) return;
    const row = findRow(list, visited);
    if (row) stopIn(row, from)?.focus({ preventScroll: true });
  }, [visited, scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || currentKey === null) return;
    const row = positions.get(currentKey) ?? 0;
    const element = rowAround(target);
    // A heading that sorts, or a row that is about to go.
    if (!element || keyOfRow(element) !== currentKey) return;
    const sightPx = scroller.current?.clientHeight ?? 0;
    const rowsInSight = Math.floor(sightPx / Math.max(1, element.offsetHeight));
    let next = rowAfterKey(key, row, keys.length, rowsInSight);
    if (next === null && names && /^[\p{L}\p{N}]$/u.test(key)) {
      const { letters, timeMs } = typed.current;
      const isOn = event.timeStamp - timeMs < typingPauseMs;
      typed.current = { letters: isOn ? letters + key : key, timeMs: event.timeStamp };
      next = rowOfLetters(names, row, typed.current.letters);
    }
    const nextKey = next === null ? undefined : keys[next];
    if (nextKey === undefined) return;
    event.preventDefault();
    if (nextKey === currentKey) return;
    move.current = { from: target };
    setVisited(nextKey);
  };

  const onFocus = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? rowAround(target) : null;
    const key = row ? keyOfRow(row) : undefined;
    if (key !== undefined) setVisited(key);
  };

  return { currentKey, visitedKey, handlers: { onKeyDown, onFocus } };
}

/** Whether Tab comes to the links of this row. */
const RowStopContext = createContext(true);
export const RowStop = RowStopContext.Provider;

/** `tabIndex` of a link or button that may stand in a row which is not the current one. */
export function useRowTabIndex(): -1 | undefined {
  return useContext(RowStopContext) ? undefined : -1;
}
