import { useState } from 'react';
import type { Coverage } from '../../domain/insight/figures.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CountedRecords } from './CountedRecords.tsx';
import { CountingSentence } from './CountingSentence.tsx';
import { usePercent } from './insightWords.ts';

interface CompletenessProps {
  readonly indexed: IndexedDataset;
  readonly title: string;
  readonly coverage: Coverage;
  readonly kind?: 'organizations' | 'agreements';
}

/** Of how many something is known; these and the others are listed where they are asked for. */
export function Completeness({ indexed, title, coverage, kind = 'organizations' }: CompletenessProps) {
  const t = useMessages(insightMessages).figures;
  const language = useLanguage();
  const percent = usePercent();
  const [opened, setOpened] = useState<'known' | 'missing' | null>(null);
  const { all, known, missing } = coverage;
  const count = formatNumber(known.length, language);
  const share = t.ofAll(count, formatNumber(all, language), percent(all && known.length / all));
  const parts = [
    { part: 'known', words: count },
    { part: 'missing', words: t.missing(missing.length) },
  ] as const;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <CountingSentence
          text={missing.length > 0 ? `${share} · ${t.missing(missing.length)}` : share}
          counts={parts
            .filter(({ part }) => coverage[part].length > 0)
            .map(({ part, words }) => ({
              words,
              onOpen: () => setOpened(opened === part ? null : part),
              isOpen: opened === part,
              records: <CountedRecords indexed={indexed} kind={kind} positions={coverage[part]} />,
            }))}
        />
      </dd>
    </div>
  );
}
