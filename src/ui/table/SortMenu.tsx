import { useId } from 'react';
import { tableMessages } from '../../i18n/messages/table.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import type { TableColumn, TableSort } from './sortedTable.ts';

interface SortMenuProps<Item> {
  readonly columns: readonly TableColumn<Item>[];
  readonly sort: TableSort;
  readonly label: string;
  readonly onSort: (sort: TableSort) => void;
}

/** On narrow screens, where the column headings have no room, the same choice as a list. */
export function SortMenu<Item>({ columns, sort, label, onSort }: SortMenuProps<Item>) {
  const messages = useMessages(tableMessages);
  const selectId = useId();
  const direction = sort.desc ? messages.sortDescending : messages.sortAscending;
  const choose = (id: string) => {
    const column = columns.find((candidate) => candidate.id === id);
    onSort({ id, desc: column?.isDescendingFirst === true });
  };
  return (
    <div className="sort-menu">
      <label htmlFor={selectId}>{label}</label>
      <select id={selectId} value={sort.id} onChange={(event) => choose(event.target.value)}>
        {columns.map((column) => (
          <option key={column.id} value={column.id}>
            {column.header}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button-icon"
        title={direction}
        aria-label={direction}
        onClick={() => onSort({ ...sort, desc: !sort.desc })}
      >
        <Icon name={sort.desc ? 'down' : 'up'} sizePx={16} />
      </button>
    </div>
  );
}
