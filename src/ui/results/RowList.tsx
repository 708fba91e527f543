import type { ReactNode, RefObject } from 'react';
import { useEffect } from 'react';
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
  readonly renderItem: (item: Item) => ReactNode;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Brought into view when it changes. */
  readonly selectedKey: string | null;
}

/** For more rows than are drawn whole, which the published data has; where it is not there yet, the list is empty. */
export const VirtualRows = latePart(() => import('./VirtualRows.tsx'), EveryRow);

/** More rows than this are drawn only where they can be seen. */
export const mostPlainRows = 200;

export function RowList<Item>(props: RowListProps<Item>) {
  const rowCount = props.groups.reduce((sum, { items }) => sum + items.length, 0);
  if (rowCount <= mostPlainRows) return <PlainRows {...props} />;
  const { groups, keyOf, renderItem, scroller, selectedKey } = props;
  const rows = groups.flatMap(({ key, heading, items }): VirtualRow[] => [
    ...(heading === undefined ? [] : [{ key: `heading ${key}`, isHeading: true, render: () => heading }]),
    ...items.map((item) => ({ key: keyOf(item), isHeading: false, render: () => renderItem(item) })),
  ]);
  return <VirtualRows rows={rows} scroller={scroller} selectedKey={selectedKey} />;
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
