import type { RefObject } from 'react';
import { useCallback, useMemo } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import type { NearCircle } from '../../domain/nearCircle.ts';
import { distanceKm } from '../../domain/nearCircle.ts';
import { compareTexts, formatNumber } from '../../i18n/format.ts';
import { lateResultsMessages } from '../../i18n/messages/lateResults.ts';
import { nameOfPoint } from '../../picture/filterPhrases.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationRow } from './OrganizationRow.tsx';
import { RowList } from './RowList.tsx';
import { shownAgreementsOf } from './shownAgreements.ts';

interface NearestResultsProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
  readonly circle: NearCircle;
  readonly scroller: RefObject<HTMLElement | null>;
}

interface Near {
  readonly organization: Organization;
  readonly index: number;
  readonly km: number;
}

const idOf = ({ organization }: Near) => organization.id;

/** Shown organizations by their distance from the middle of the circle; without a place, last. */
export function NearestResults({ indexed, shown, circle, scroller }: NearestResultsProps) {
  const language = useLanguage();
  const messages = useMessages(lateResultsMessages);
  const selected = useCorridorLater((state) => state.view.org);
  const towns = useCorridor((state) => state.towns);
  const place = nameOfPoint(indexed, towns, circle, language);
  const items = useMemo((): readonly Near[] => {
    const compare = compareTexts(language);
    const nameOf = (index: number) => textIn(indexed.dataset.organizations[index]?.name, language);
    return indexed.dataset.organizations
      .map((organization, index) => {
        const { lat = Number.NaN, lng = Number.NaN } = organization.location ?? {};
        const km = distanceKm(circle.lat, circle.lng, lat, lng);
        return { organization, index, km: Number.isNaN(km) ? Number.POSITIVE_INFINITY : km };
      })
      .filter(({ index }) => shown.organizations[index] === 1)
      .sort((a, b) => a.km - b.km || compare(nameOf(a.index), nameOf(b.index)));
  }, [indexed, shown, circle, language]);
  const groups = useMemo(() => {
    const within = items.filter(({ km }) => km <= circle.km);
    const beyond = items.filter(({ km }) => !(km <= circle.km));
    return [
      { key: 'near', items: within, words: messages.byDistance(place) },
      // Under `between` the other end may be anywhere.
      { key: 'beyond', items: beyond, words: messages.beyondCircle },
    ]
      .filter((group) => group.items.length > 0)
      .map(({ key, items: rows, words }) => ({
        key,
        items: rows,
        heading: (
          <>
            {words}
            <span className="results-heading-count">{formatNumber(rows.length, language)}</span>
          </>
        ),
      }));
  }, [items, circle.km, messages, place, language]);
  const nameOf = useCallback(
    ({ organization: { name, id } }: Near) => textIn(name, language, id),
    [language],
  );
  return (
    <RowList
      groups={groups}
      keyOf={idOf}
      nameOf={nameOf}
      renderItem={({ organization, km }, tabIndex) => (
        <OrganizationRow
          organization={organization}
          agreementCount={shownAgreementsOf(indexed, shown, organization)}
          tabIndex={tabIndex}
          distanceKm={Number.isFinite(km) ? km : undefined}
        />
      )}
      scroller={scroller}
      selectedKey={selected}
    />
  );
}
