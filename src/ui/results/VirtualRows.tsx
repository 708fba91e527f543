import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';
import { useEffect } from 'react';
import { useRangeWith } from '../kit/rangeWith.ts';

export interface VirtualRow {
  readonly key: string;
  readonly isHeading: boolean;
  readonly render: () => ReactNode;
}

interface VirtualRowsProps {
  readonly rows: readonly VirtualRow[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selectedKey: string | null;
  /** The row that Tab comes to: in the page even where it is out of sight. */
  readonly currentKey: string | null;
  /** The row that the focus has been in: it is brought into view. */
  readonly visitedKey: string | null;
}

/** Estimated heights, CSS px; real ones are measured. */
const headingHeightPx = 36;
const rowHeightPx = 58;

/** A long list of which only what can be seen is drawn. */
export default function VirtualRows({
  rows,
  scroller,
  selectedKey,
  currentKey,
  visitedKey,
}: VirtualRowsProps) {
  const positionOf = (wanted: string | null) =>
    wanted === null ? -1 : rows.findIndex(({ key }) => key === wanted);
  const rangeExtractor = useRangeWith(positionOf(currentKey));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.isHeading ? headingHeightPx : rowHeightPx),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    // Rows beyond the edge are there already: drawing the list within the scroll itself would only hold the frame up.
    useFlushSync: false,
    rangeExtractor,
    initialRect: { width: 360, height: 800 },
  });
  const selectedRow = positionOf(selectedKey);
  const visitedRow = positionOf(visitedKey);
  useEffect(() => {
    if (selectedRow >= 0) virtualizer.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtualizer]);
  useEffect(() => {
    // The first row brings the heading above it along.
    if (visitedRow >= 0) virtualizer.scrollToIndex(visitedRow === 1 ? 0 : visitedRow, { align: 'auto' });
  }, [visitedRow, virtualizer]);
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
              {row.isHeading ? <h3 className="results-heading">{row.render()}</h3> : row.render()}
            </li>
          )
        );
      })}
    </ul>
  );
}
