/** What the tables' columns are, and the TanStack table that sorts their rows. */
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Language } from '../../domain/language.ts';
import { compareTexts } from '../../i18n/format.ts';

export interface TableColumn<Item> {
  readonly id: string;
  readonly header: string;
  /** Unknown values (`undefined`) come last in both directions. */
  readonly sortValue: (item: Item) => string | number | undefined;
  /** Numbers and dates: the first press shows the most, the newest. */
  readonly isDescendingFirst?: boolean;
  readonly isDate?: boolean;
  readonly render: (item: Item) => ReactNode;
}

export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** Columns that say something of at least one row; the others give their room to these. */
export function filledColumns<Item>(
  columns: readonly TableColumn<Item>[],
  items: readonly Item[],
): readonly TableColumn<Item>[] {
  return columns.filter(
    ({ sortValue }, position) => position === 0 || items.some((item) => sortValue(item) !== undefined),
  );
}

/** Which of the orders that can be said in words a sort is. */
export function orderOf<Item>(
  { isDate = false, isDescendingFirst = false }: TableColumn<Item>,
  { desc }: TableSort,
): 'aToZ' | 'zToA' | 'newest' | 'oldest' | 'most' | 'fewest' {
  if (isDate) return desc ? 'newest' : 'oldest';
  if (isDescendingFirst) return desc ? 'most' : 'fewest';
  return desc ? 'zToA' : 'aToZ';
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

function compareValues(a: unknown, b: unknown, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compare(String(a), String(b));
}

/** The items in the order of `sort`; equal ones keep the order they come in. */
export function useSortedItems<Item extends RowData>(
  items: readonly Item[],
  columns: readonly TableColumn<Item>[],
  idOf: (item: Item) => string,
  sort: TableSort,
  language: Language,
): readonly Item[] {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.sortValue,
        sortUndefined: 'last' as const,
        sortFn: (
          rowA: { getValue: (id: string) => unknown },
          rowB: { getValue: (id: string) => unknown },
          columnId: string,
        ) => compareValues(rowA.getValue(columnId), rowB.getValue(columnId), compareTexts(language)),
      })),
    [columns, language],
  );
  const sorting = useMemo(() => [{ ...sort }], [sort]);
  const data = useMemo(() => [...items], [items]);
  const table = useTable({ features, columns: definitions, data, state: { sorting }, getRowId: idOf });
  return table.getRowModel().rows.map((row) => row.original);
}
