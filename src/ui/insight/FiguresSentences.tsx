import { useState } from 'react';
import type { Figures } from '../../domain/insight/figures.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { changeView, listShown } from '../../state/actions.ts';
import { frameOf } from '../../state/frameLayout.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CountedRecords } from './CountedRecords.tsx';
import type { SentenceCount } from './CountingSentence.tsx';
import { CountingSentence } from './CountingSentence.tsx';
import { usePercent } from './insightWords.ts';

type RecordKind = 'organizations' | 'agreements';

const acrossBorder = { between: 'CA..US' };

/** In the panel of results; on a phone that lies below this one, which makes room for it. */
function list(records: RecordKind) {
  const { innerWidth: width, innerHeight: height } = window;
  if (frameOf({ width, height }) === 'phone') changeView({ insight: null }, 'push');
  listShown(records);
}

interface FiguresSentencesProps {
  readonly indexed: IndexedDataset;
  readonly figures: Figures;
}

/** What the figures come to, in words. Each number opens what it counts. */
export function FiguresSentences({ indexed, figures }: FiguresSentencesProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const percent = usePercent();
  // An embed has no list beside it.
  const isEmbed = useCorridor((state) => state.view.embed);
  const [opened, setOpened] = useState<string | null>(null);
  const t = messages.figures;
  const { organizations, agreements, timeline } = figures;
  const { undated } = timeline;
  const years = timeline.years.filter(({ signed }) => signed.length > 0);
  const [first, last] = [years[0], years.at(-1)];

  const counted = (
    key: string,
    words: string,
    kind: RecordKind,
    positions: readonly number[],
    filter?: typeof acrossBorder,
  ): SentenceCount => ({
    words,
    onOpen: () => setOpened(opened === key ? null : key),
    isOpen: opened === key,
    records: <CountedRecords indexed={indexed} kind={kind} positions={positions} filter={filter} />,
  });
  const all = (kind: RecordKind, positions: readonly number[]): readonly SentenceCount[] => {
    const words = messages[kind](positions.length);
    if (positions.length === 0) return [];
    return [isEmbed ? counted(kind, words, kind, positions) : { words, onOpen: () => list(kind) }];
  };
  const border = t.border(
    figures.acrossBorder.length,
    percent(figures.acrossBorder.length / agreements.length),
  );
  return (
    <div className="figures-sentences">
      <CountingSentence
        text={t.summary(organizations.length, agreements.length, undated.length)}
        counts={[
          ...all('organizations', organizations),
          ...all('agreements', agreements),
          ...(undated.length > 0
            ? [counted('undated', formatNumber(undated.length, language), 'agreements', undated)]
            : []),
        ]}
      />
      {agreements.length > 0 && (
        <CountingSentence
          text={border}
          counts={
            figures.acrossBorder.length > 0
              ? [
                  counted(
                    'border',
                    messages.agreements(figures.acrossBorder.length),
                    'agreements',
                    figures.acrossBorder,
                    acrossBorder,
                  ),
                ]
              : []
          }
        />
      )}
      {first && last && (
        <CountingSentence
          text={t.span(String(first.year), String(last.year))}
          counts={[
            counted('first', String(first.year), 'agreements', first.signed),
            counted('last', String(last.year), 'agreements', last.signed),
          ]}
        />
      )}
    </div>
  );
}
