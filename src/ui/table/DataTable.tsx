import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react';
import { tableMessages } from '../../i18n/messages/table.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useDatesInWords } from '../filters/useFilterPhrases.ts';
import { Icon } from '../kit/Icon.tsx';
import { bringIntoView } from '../kit/bringIntoView.ts';
import { useRangeWith } from '../kit/rangeWith.ts';
import { RowStop, useRovingRows } from '../kit/rovingRows.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { TableColumn, TableSort } from './sortedTable.ts';
import { filledColumns, orderOf, useSortedItems } from './sortedTable.ts';
import { SortMenu } from './SortMenu.tsx';
import { useIsPrinting } from '../kit/useIsPrinting.ts';

/**
 * Up to here all rows are in the page, so that the browser's own search and a screen reader's table commands reach
 * them; the shipped data stays below. 250 rows of six cells are laid out in about 40 ms.
 */
const largestWholeTable = 250;
const estimatedRowPx = 64;

/** A row is about one record, whatever else its columns need. */
export interface RecordRow {
  readonly record: { readonly id: string };
}

interface DataTableProps<Item extends RecordRow> {
  readonly items: readonly Item[];
  readonly columns: readonly TableColumn<Item>[];
  readonly initialSort: TableSort;
  readonly recordType: 'organization' | 'agreement';
  readonly caption: ReactNode;
}

const idOf = ({ record }: RecordRow) => record.id;
const parameterOf = { organization: 'org', agreement: 'agreement' } as const;

interface HeaderProps<Item> {
  readonly column: TableColumn<Item>;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
}

function HeaderCell<Item>({ column, sort, onSort }: HeaderProps<Item>) {
  const isSorted = sort.id === column.id;
  const next = { id: column.id, desc: isSorted ? !sort.desc : column.isDescendingFirst === true };
  return (
    <th
      role="columnheader"
      scope="col"
      className={`data-table-${column.id}`}
      aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="data-table-sort" onClick={() => onSort(next)}>
        {column.header}
        <span className={isSorted ? 'data-table-arrow is-sorted' : 'data-table-arrow'}>
          <Icon name={isSorted ? (sort.desc ? 'down' : 'up') : 'down'} sizePx={14} />
        </span>
      </button>
    </th>
  );
}

interface RowProps<Item> {
  readonly item: Item;
  readonly columns: readonly TableColumn<Item>[];
  /** 1 for the first row after the header. */
  readonly position: number;
  readonly record: Readonly<Record<`data-${string}`, string>>;
  readonly isSelected: boolean;
  /** Whether Tab comes to its links. */
  readonly isStop: boolean;
  readonly measure: ((element: Element | null) => void) | undefined;
}

function Row<Item>({ item, columns, position, record, isSelected, isStop, measure }: RowProps<Item>) {
  return (
    <tr
      role="row"
      ref={measure}
      data-index={position - 1}
      aria-rowindex={position + 1}
      aria-current={isSelected ? 'true' : undefined}
      {...record}
    >
      <RowStop value={isStop}>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} role="rowheader" scope="row" className={`data-table-${column.id}`}>
              {column.render(item)}
            </th>
          ) : (
            <td key={column.id} role="cell" className={`data-table-${column.id}`} data-label={column.header}>
              <div className="data-table-cell">{column.render(item)}</div>
            </td>
          ),
        )}
      </RowStop>
    </tr>
  );
}

/** A row as high as those that are not in the page. */
function Spacer({ heightPx, columnCount }: { readonly heightPx: number; readonly columnCount: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden="true" className="data-table-spacer">
      <td colSpan={columnCount} style={{ blockSize: `${String(heightPx)}px` }} />
    </tr>
  );
}

/**
 * A sortable table that only draws the rows in sight when it is long. Roles are spelled out because on narrow screens
 * the rows are laid out as cards, and browsers drop table roles with the table layout.
 */
export function DataTable<Item extends RecordRow & RowData>(props: DataTableProps<Item>) {
  const { items, initialSort, recordType, caption } = props;
  const selectedId = useCorridorLater(({ view }) => view[parameterOf[recordType]]);
  const columns = useMemo(() => filledColumns(props.columns, items), [props.columns, items]);
  const messages = useMessages(tableMessages);
  const language = useLanguage();
  const isPrinting = useIsPrinting();
  const captionId = useId();
  const dates = useDatesInWords();
  const [sort, setSort] = useState(initialSort);
  const scroller = useRef<HTMLDivElement>(null);
  const sortedColumn = columns.find(({ id }) => id === sort.id);
  const sorted = useSortedItems(items, columns, idOf, sort, language);

  const keys = useMemo(() => sorted.map(idOf), [sorted]);
  const names = useMemo(
    () => sorted.map((item) => String(columns[0]?.sortValue(item) ?? '')),
    [sorted, columns],
  );
  const { currentKey, visitedKey, handlers } = useRovingRows({
    keys,
    names,
    selectedKey: selectedId,
    scroller,
  });
  const visitedRow = visitedKey === null ? -1 : keys.indexOf(visitedKey);
  const rangeExtractor = useRangeWith(currentKey === null ? -1 : keys.indexOf(currentKey));

  const isWhole = sorted.length <= largestWholeTable || isPrinting;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: !isWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowPx,
    getItemKey: (index) => idOf(sorted[index] as Item),
    overscan: 8,
    rangeExtractor,
  });
  useEffect(() => {
    const { current: list } = scroller;
    if (!list || visitedRow < 0) return;
    const headerPx = list.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    bringIntoView(list, list.querySelector(':focus')?.closest('tr') ?? null, headerPx);
  }, [visitedRow]);
  const inSight = virtualizer.getVirtualItems();
  const drawn = isWhole
    ? sorted.map((_, index) => ({ index, gapPx: 0 }))
    : inSight.map(({ index, start }, position) => ({
        index,
        gapPx: start - (inSight[position - 1]?.end ?? 0),
      }));
  const below = isWhole ? 0 : virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);

  return (
    <div className="data-table-frame">
      <div className="data-table-caption">
        <p id={captionId}>
          {caption}
          {dates !== '' && `, ${dates}`}
          {sortedColumn && (
            <span className="data-table-order">
              {messages.sorted(sortedColumn.header, messages.orders[orderOf(sortedColumn, sort)])}
            </span>
          )}
        </p>
        <SortMenu columns={columns} sort={sort} onSort={setSort} label={messages.sortedBy} />
      </div>
      <div
        ref={scroller}
        className="data-table-scroller"
        tabIndex={0}
        role="region"
        aria-labelledby={captionId}
      >
        <table
          role="table"
          className="data-table"
          aria-labelledby={captionId}
          aria-rowcount={sorted.length + 1}
        >
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" {...handlers}>
            {drawn.map(({ index, gapPx }) => {
              const item = sorted[index] as Item;
              const id = idOf(item);
              return (
                <Fragment key={id}>
                  <Spacer heightPx={gapPx} columnCount={columns.length} />
                  <Row
                    item={item}
                    columns={columns}
                    position={index + 1}
                    record={{ [`data-${recordType}-id`]: id }}
                    isSelected={selectedId === id}
                    isStop={currentKey === id}
                    measure={isWhole ? undefined : virtualizer.measureElement}
                  />
                </Fragment>
              );
            })}
            <Spacer heightPx={below} columnCount={columns.length} />
          </tbody>
        </table>
      </div>
    </div>
  );
}
