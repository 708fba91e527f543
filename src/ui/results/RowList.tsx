import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';
import { useEffect } from 'react';

export interface RowGroup<Item> {
  readonly key: string;
  /** Absent for a list without headings. */
  readonly heading?: ReactNode;
  readonly items: readonly Item[];
}

interface RowListProps<Item> {
  readonly groups: readonly RowGroup<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Brought into view when it changes. */
  readonly selectedKey: string | null;
}

/** More rows than this are drawn only where they can be seen. */
export const mostPlainRows = 200;

export function RowList<Item>(props: RowListProps<Item>) {
  const rowCount = props.groups.reduce((sum, { items }) => sum + items.length, 0);
  return rowCount > mostPlainRows ? <VirtualRows {...props} /> : <PlainRows {...props} />;
}

/** What a group's heading covers of the list, CSS px. */
const stickyHeadingPx = 40;

/** Not `scrollIntoView`: it would scroll every frame around the list, too. */
function bringCurrentIntoView(list: HTMLElement): void {
  const row = list.querySelector('[aria-current="true"]')?.getBoundingClientRect();
  if (!row) return;
  const view = list.getBoundingClientRect();
  const above = row.top - view.top - stickyHeadingPx;
  const below = row.bottom - view.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}

function PlainRows<Item>({ groups, keyOf, renderItem, scroller, selectedKey }: RowListProps<Item>) {
  useEffect(() => {
    if (selectedKey === null) return;
    if (scroller.current) bringCurrentIntoView(scroller.current);
  }, [selectedKey, scroller]);
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

/** Estimated heights, CSS px; real ones are measured. */
const headingHeightPx = 36;
const rowHeightPx = 58;

function VirtualRows<Item>({ groups, keyOf, renderItem, scroller, selectedKey }: RowListProps<Item>) {
  const rows = groups.flatMap(({ key, heading, items }) => [
    ...(heading === undefined ? [] : [{ type: 'heading' as const, key: `heading ${key}`, heading }]),
    ...items.map((item) => ({ type: 'item' as const, key: keyOf(item), item })),
  ]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'heading' ? headingHeightPx : rowHeightPx),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    initialRect: { width: 360, height: 800 },
  });
  const selectedRow = selectedKey === null ? -1 : rows.findIndex(({ key }) => key === selectedKey);
  useEffect(() => {
    if (selectedRow >= 0) virtualizer.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtualizer]);
  return (
    <ul className="results-virtual" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="results-virtual-row"
              style={{ transform: `translateY(${String(start)}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {row.type === 'heading' ? (
                <h3 className="results-heading">{row.heading}</h3>
              ) : (
                renderItem(row.item)
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}
