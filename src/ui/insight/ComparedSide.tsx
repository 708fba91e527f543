import { useState } from 'react';
import type { Comparison, ComparisonSide } from '../../domain/insight/comparison.ts';
import type { Tally } from '../../domain/insight/tally.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { Bar } from './BarList.tsx';
import { BarList } from './BarList.tsx';
import { CountedRecords } from './CountedRecords.tsx';
import { orUnknown, useSectorColors, useTermNames } from './insightWords.ts';
import { OrganizationList } from './OrganizationList.tsx';

interface ComparedSideProps {
  readonly indexed: IndexedDataset;
  readonly comparison: Comparison;
  readonly side: ComparisonSide;
  readonly other: ComparisonSide;
  readonly name: string;
}

type RecordKind = 'organizations' | 'agreements';

/** Highest number of either side's lists, so that both are drawn at one scale. */
function mostOf(comparison: Comparison, listOf: (side: ComparisonSide) => readonly Tally[]): number {
  return Math.max(1, ...comparison.sides.flatMap(listOf).map(({ positions }) => positions.length));
}

/** One of the two. Each of its numbers lists below it what it counts, one number at a time. */
export function ComparedSide({ indexed, comparison, side, other, name }: ComparedSideProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const names = useTermNames();
  const colorOf = useSectorColors();
  const [opened, setOpened] = useState<string | null>(null);
  const t = messages.compare;
  const isRegion = comparison.kind === 'region';
  const toggle = (key: string) => setOpened(opened === key ? null : key);
  const listOf = (kind: RecordKind, positions: readonly number[]) => (
    <CountedRecords indexed={indexed} kind={kind} positions={positions} />
  );
  const bars = (
    list: string,
    kind: RecordKind,
    tallies: readonly Tally[],
    nameOf: (id: string) => string,
    isColored = false,
  ) =>
    tallies.map(({ id, positions }): Bar => {
      const key = `${list} ${id}`;
      const label = nameOf(id);
      return {
        key,
        label,
        count: positions.length,
        ...(isColored ? { color: colorOf(id) ?? 'var(--ink-soft)' } : {}),
        onOpen: () => toggle(key),
        opens: `${formatNumber(positions.length, language)} – ${label}, ${messages[kind](positions.length)}`,
        isOpen: opened === key,
        records: listOf(kind, positions),
      };
    });
  const otherName = isRegion
    ? orUnknown(names.sector, messages.noSector)
    : orUnknown(names.region, messages.noRegion);
  const others = new Set(other.partners);
  const onlyHere = side.partners.filter((partner) => !others.has(partner));
  const totals: readonly { title: string; kind: RecordKind; positions: readonly number[] }[] = [
    { title: t.organizations, kind: 'organizations', positions: side.organizations },
    { title: t.agreements, kind: 'agreements', positions: side.agreements },
    { title: t.partners, kind: 'organizations', positions: side.partners },
  ];
  const openedTotal = totals.find(({ title }) => opened === title);
  return (
    <section className="compare-side" aria-label={name}>
      <h3 className="compare-name">{name}</h3>
      <dl className="compare-totals">
        {totals.map(({ title, positions }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {positions.length === 0 ? (
                formatNumber(0, language)
              ) : (
                <button
                  type="button"
                  className="button-link"
                  aria-label={`${formatNumber(positions.length, language)} – ${title}`}
                  aria-expanded={opened === title}
                  onClick={() => toggle(title)}
                >
                  {formatNumber(positions.length, language)}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {openedTotal && (
        <div className="insight-records">{listOf(openedTotal.kind, openedTotal.positions)}</div>
      )}
      <h4 className="insight-heading">{isRegion ? t.sectorsOf : t.regionsOf}</h4>
      <BarList
        bars={bars('other', 'organizations', side.byOther, otherName, isRegion)}
        most={mostOf(comparison, ({ byOther }) => byOther)}
      />
      <h4 className="insight-heading">{t.kinds}</h4>
      <BarList
        bars={bars('kind', 'organizations', side.byKind, orUnknown(names.kind, messages.noKind))}
        most={mostOf(comparison, ({ byKind }) => byKind)}
      />
      <h4 className="insight-heading">{t.years}</h4>
      <BarList
        bars={bars('year', 'agreements', side.byYear, (year) => year)}
        most={mostOf(comparison, ({ byYear }) => byYear)}
      />
      {side.undated.length > 0 && (
        <>
          <button
            type="button"
            className="button-link compare-undated"
            aria-expanded={opened === 'undated'}
            onClick={() => toggle('undated')}
          >
            {messages.undated(side.undated.length)}
          </button>
          {opened === 'undated' && (
            <div className="insight-records">{listOf('agreements', side.undated)}</div>
          )}
        </>
      )}
      <h4 className="insight-heading">{t.onlyHere(onlyHere.length)}</h4>
      <OrganizationList indexed={indexed} positions={onlyHere} />
    </section>
  );
}
