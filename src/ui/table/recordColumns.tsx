/** The columns that both tables have: what the row is about, a term of a vocabulary, sectors, a date. */
import { type ReactNode, useMemo } from 'react';
import type { PartialDate } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { tableMessages } from '../../i18n/messages/table.ts';
import { SectorNames } from '../kit/SectorList.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { vocabularyOf } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { RecordRow } from './DataTable.tsx';
import type { TableColumn } from './sortedTable.ts';

export interface TableProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

type ColumnId = keyof (typeof tableMessages)['en']['columns'];

interface RecordColumns<Item extends RecordRow> {
  /** A vocabulary's names by id. */
  readonly vocabulary: ReturnType<typeof vocabularyOf>;
  readonly headers: Readonly<Record<ColumnId, string>>;
  nameOf(text: LocalizedText | undefined, fallback?: string): string;
  /** What the row is about: its sign, and its link. */
  name(
    id: ColumnId,
    textOf: (item: Item) => LocalizedText | undefined,
    parts: {
      readonly sign: (item: Item) => ReactNode;
      readonly link: (item: Item) => ReactNode;
    },
  ): TableColumn<Item>;
  term(
    id: ColumnId,
    terms: ReadonlyMap<string, { readonly name: LocalizedText }>,
    termOf: (item: Item) => string | undefined,
  ): TableColumn<Item>;
  sectors(sectorsOf: (item: Item) => readonly string[]): TableColumn<Item>;
  /** `beside` follows a known date: what kind of date it is. */
  date(
    id: ColumnId,
    dateOf: (item: Item) => PartialDate | undefined,
    beside?: (item: Item) => ReactNode,
  ): TableColumn<Item>;
}

/** Stable until the data or the language changes, so that columns may be kept by it. */
export function useRecordColumns<Item extends RecordRow>(indexed: IndexedDataset): RecordColumns<Item> {
  const messages = useMessages(tableMessages);
  const language = useLanguage();
  return useMemo(() => {
    const vocabulary = vocabularyOf(indexed);
    const headers = messages.columns;
    const nameOf = (text: LocalizedText | undefined, fallback?: string) => textIn(text, language, fallback);
    return {
      vocabulary,
      headers,
      nameOf,
      name: (id, textOf, { sign, link }) => ({
        id,
        header: headers[id],
        sortValue: (item) => nameOf(textOf(item), item.record.id),
        render: (item) => (
          <span className="data-table-record">
            {sign(item)}
            <span>{link(item)}</span>
          </span>
        ),
      }),
      term: (id, terms, termOf) => {
        const named = (term: string | undefined) => terms.get(term ?? '')?.name;
        return {
          id,
          header: headers[id],
          sortValue: (item) => nameOf(named(termOf(item))) || undefined,
          render: (item) => {
            const term = termOf(item);
            return term === undefined ? (
              <span className="record-unknown">{messages.unknown}</span>
            ) : (
              <FallbackText text={named(term)} missing={term} />
            );
          },
        };
      },
      sectors: (sectorsOf) => ({
        id: 'sectors',
        header: headers.sectors,
        sortValue: (item) => {
          const [first] = sectorsOf(item);
          return first === undefined ? undefined : nameOf(vocabulary.sectors.get(first)?.name, first);
        },
        render: (item) => <SectorNames sectors={sectorsOf(item)} missing={messages.unknownSectors} />,
      }),
      date: (id, dateOf, beside) => ({
        id,
        header: headers[id],
        isDescendingFirst: true,
        isDate: true,
        sortValue: dateOf,
        render: (item) => {
          const date = dateOf(item);
          return date === undefined ? (
            <span className="record-unknown">{messages.undatedCell}</span>
          ) : (
            <>
              <time dateTime={date}>{formatPartialDate(date, language)}</time> {beside?.(item)}
            </>
          );
        },
      }),
    };
  }, [indexed, messages, language]);
}
