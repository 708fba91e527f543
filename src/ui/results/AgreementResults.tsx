import type { RefObject } from 'react';
import { memo, useCallback, useMemo } from 'react';
import type { Agreement } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import { compareTexts, formatNumber } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementRow } from './AgreementRow.tsx';
import { RowList } from './RowList.tsx';

/** Newest first, undated last, then by title. */
export function sortAgreements(
  indexed: IndexedDataset,
  shown: Shown,
  language: Language,
): readonly Agreement[] {
  const compare = compareTexts(language);
  return indexed.dataset.agreements
    .filter((_, index) => shown.agreements[index] === 1)
    .sort(
      (a, b) =>
        compareNewestFirst(a.signed, b.signed) ||
        compare(textIn(a.title, language, a.id), textIn(b.title, language, b.id)),
    );
}

const idOf = ({ id }: Agreement) => id;

interface AgreementResultsProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
  readonly scroller: RefObject<HTMLElement | null>;
}

export const AgreementResults = memo(function AgreementResults({
  indexed,
  shown,
  scroller,
}: AgreementResultsProps) {
  const language = useLanguage();
  const messages = useMessages(resultsMessages);
  const selected = useCorridorLater((state) => state.view.agreement);
  const groups = useMemo(() => {
    const agreements = sortAgreements(indexed, shown, language);
    const undated = agreements.filter(({ signed }) => signed === undefined);
    const dated = { key: 'dated', items: agreements.filter(({ signed }) => signed !== undefined) };
    const heading = (
      <>
        <span id="results-undated">{messages.undated}</span>
        <span className="results-heading-count">{formatNumber(undated.length, language)}</span>
      </>
    );
    return undated.length === 0 ? [dated] : [dated, { key: 'undated', items: undated, heading }];
  }, [indexed, shown, language, messages]);
  const nameOf = useCallback(({ title, id }: Agreement) => textIn(title, language, id), [language]);
  return (
    <RowList
      groups={groups}
      keyOf={idOf}
      nameOf={nameOf}
      renderItem={(agreement, tabIndex) => <AgreementRow agreement={agreement} tabIndex={tabIndex} />}
      scroller={scroller}
      selectedKey={selected}
    />
  );
});
