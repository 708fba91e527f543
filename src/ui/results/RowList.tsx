import type { ReactNode, RefObject } from 'react';
import { useEffect, useMemo } from 'react';
import { bringIntoView } from '../kit/bringIntoView.ts';
import { useRovingRows } from '../kit/rovingRows.ts';
import { latePart } from '../kit/latePart.tsx';
import type { VirtualRow } from './VirtualRows.tsx';

export interface RowGroup<Item> {
  readonly key: string;
  /** Absent for a list without headings. */
  readonly heading?: ReactNode;
  readonly items: readonly Item[];
}

export interface RowListProps<Item> {
  readonly groups: readonly RowGroup<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What its row begins with, for first letters. */
  readonly nameOf: (item: Item) => string;
  readonly renderItem: (item: Item, tabIndex: 0 | -1) => ReactNode;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Brought into view when it changes. */
  readonly selectedKey: string | null;
}

/** For more rows than are drawn whole, which the published data has; where it is not there yet, the list is empty. */
export const VirtualRows = latePart(() => import('./VirtualRows.tsx'), EveryRow);

/** More rows than this are drawn only where they can be seen. */
export const mostPlainRows = 200;

/** One Tab stop, whatever the number of rows. */
export function RowList<Item>(props: RowListProps<Item>) {
  const { groups, keyOf, nameOf, renderItem, scroller, selectedKey } = props;
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const names = useMemo(() => items.map(nameOf), [items, nameOf]);
  const { currentKey, visitedKey, handlers } = useRovingRows({ keys, names, selectedKey, scroller });
  const tabIndexOf = (item: Item) => (keyOf(item) === currentKey ? 0 : -1);
  const rows = groups.flatMap(({ key, heading, items: members }): VirtualRow[] => [
    ...(heading === undefined ? [] : [{ key: `heading ${key}`, isHeading: true, render: () => heading }]),
    ...members.map((item) => ({
      key: keyOf(item),
      isHeading: false,
      render: () => renderItem(item, tabIndexOf(item)),
    })),
  ]);
  return (
    // The keys belong to the rows inside.
    <div role="presentation" {...handlers}>
      {items.length <= mostPlainRows ? (
        <PlainRows
          {...props}
          renderItem={(item) => renderItem(item, tabIndexOf(item))}
          visitedKey={visitedKey}
        />
      ) : (
        <VirtualRows
          rows={rows}
          scroller={scroller}
          selectedKey={selectedKey}
          currentKey={currentKey}
          visitedKey={visitedKey}
        />
      )}
    </div>
  );
}

/** Slower to scroll, but all there: for readers whom the code for long lists does not reach. */
function EveryRow({ rows }: { readonly rows: readonly VirtualRow[] }) {
  return (
    <ul>
      {rows.map(({ key, isHeading, render }) => (
        <li key={key}>{isHeading ? <h3 className="results-heading">{render()}</h3> : render()}</li>
      ))}
    </ul>
  );
}

/** What a group's heading covers of the list, CSS px. */
const stickyHeadingPx = 40;

interface PlainRowsProps<Item> extends Omit<RowListProps<Item>, 'renderItem' | 'nameOf'> {
  readonly renderItem: (item: Item) => ReactNode;
  readonly visitedKey: string | null;
}

function PlainRows<Item>({
  groups,
  keyOf,
  renderItem,
  scroller,
  selectedKey,
  visitedKey,
}: PlainRowsProps<Item>) {
  useEffect(() => {
    const { current: list } = scroller;
    if (!list || selectedKey === null) return;
    bringIntoView(list, list.querySelector('[aria-current="true"]'), stickyHeadingPx);
  }, [selectedKey, scroller]);
  useEffect(() => {
    const { current: list } = scroller;
    if (list && visitedKey !== null) bringIntoView(list, list.querySelector(':focus'), stickyHeadingPx);
  }, [visitedKey, scroller]);
  return groups.map(({ key, heading, items }) => (
    <section key={key} className="results-group">
      {heading !== undefined && <h3 className="results-heading">{heading}</h3>}
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>{renderItem(item)}</li>
        ))}
      </ul>
    </section>
  ));
}
