import { useEffect, useMemo, useState } from 'react';
import type { Comparison, ComparisonKind, ComparisonSide, Tally } from '../../domain/insight/comparison.ts';
import { compare, comparisonKind } from '../../domain/insight/comparison.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { changeView, filterBetween, liftCompared } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { Segments } from '../kit/Segments.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import { BarList } from './BarList.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { useSectorColors, useTermNames } from './insightWords.ts';

const listLimit = 12;

function Organizations({
  indexed,
  positions,
}: {
  readonly indexed: IndexedDataset;
  readonly positions: readonly number[];
}) {
  return (
    <ShowMoreList
      items={positions.flatMap((position) => indexed.dataset.organizations[position] ?? [])}
      className="compare-organizations"
      limit={listLimit}
      renderItem={(organization) => (
        <li key={organization.id} data-organization-id={organization.id}>
          <OrganizationLink organization={organization} isShort />
        </li>
      )}
    />
  );
}

interface SideProps {
  readonly indexed: IndexedDataset;
  readonly comparison: Comparison;
  readonly side: ComparisonSide;
  readonly other: ComparisonSide;
  readonly name: string;
}

/** Highest number of either side's lists, so that both are drawn at one scale. */
function mostOf(
  comparison: Comparison,
  listOf: (side: ComparisonSide) => readonly { readonly count: number }[],
): number {
  return Math.max(1, ...comparison.sides.flatMap(listOf).map(({ count }) => count));
}

function yearsOf({ byYear }: ComparisonSide): { readonly year: number; readonly count: number }[] {
  return [...byYear]
    .flatMap(([year, count]) => (year === null ? [] : [{ year, count }]))
    .sort((a, b) => a.year - b.year);
}

function Side({ indexed, comparison, side, other, name }: SideProps) {
  const messages = useMessages(insightMessages);
  const names = useTermNames();
  const colorOf = useSectorColors();
  const t = messages.compare;
  const isRegion = comparison.kind === 'region';
  const otherName = isRegion ? names.sector : names.region;
  const bars = (
    tallies: readonly Tally[],
    nameOf: (id: string) => string,
    unknown: string,
    isColored = false,
  ) =>
    tallies.map(({ id, count }) => ({
      key: id,
      label: id === '' ? unknown : nameOf(id),
      count,
      ...(isColored ? { color: colorOf(id) ?? 'var(--ink-soft)' } : {}),
    }));
  const others = new Set(other.partners);
  const onlyHere = side.partners.filter((partner) => !others.has(partner));
  const undated = side.byYear.get(null) ?? 0;
  return (
    <section className="compare-side" aria-label={name}>
      <h3 className="compare-name">{name}</h3>
      <dl className="compare-totals">
        <div>
          <dt>{t.organizations}</dt>
          <dd>{side.organizations.length}</dd>
        </div>
        <div>
          <dt>{t.agreements}</dt>
          <dd>{side.agreements.length}</dd>
        </div>
        <div>
          <dt>{t.partners}</dt>
          <dd>{side.partners.length}</dd>
        </div>
      </dl>
      <h4 className="insight-heading">{isRegion ? t.sectorsOf : t.regionsOf}</h4>
      <BarList
        bars={bars(side.byOther, otherName, isRegion ? messages.noSector : messages.noRegion, isRegion)}
        most={mostOf(comparison, ({ byOther }) => byOther)}
      />
      <h4 className="insight-heading">{t.kinds}</h4>
      <BarList
        bars={bars(side.byKind, names.kind, messages.noKind)}
        most={mostOf(comparison, ({ byKind }) => byKind)}
      />
      <h4 className="insight-heading">{t.years}</h4>
      <BarList
        bars={yearsOf(side).map(({ year, count }) => ({ key: String(year), label: String(year), count }))}
        most={mostOf(comparison, yearsOf)}
      />
      {undated > 0 && <p className="insight-note">{messages.undated(undated)}</p>}
      <h4 className="insight-heading">{t.onlyHere(onlyHere.length)}</h4>
      <Organizations indexed={indexed} positions={onlyHere} />
    </section>
  );
}

function Choice({
  indexed,
  ids,
  kind,
}: {
  readonly indexed: IndexedDataset;
  readonly ids: readonly string[];
  readonly kind: ComparisonKind;
}) {
  const t = useMessages(insightMessages).compare;
  const names = useTermNames();
  const [chosenKind, setChosenKind] = useState(kind);
  const used = useMemo(
    () =>
      new Set<string>([
        ...indexed.regionsOf.flat(),
        ...indexed.dataset.organizations.flatMap(({ sectors }) => sectors),
      ]),
    [indexed],
  );
  const terms = chosenKind === 'region' ? indexed.dataset.regions : indexed.dataset.sectors;
  const nameOf = chosenKind === 'region' ? names.region : names.sector;
  const options = terms.filter(({ id }) => used.has(id)).map(({ id }) => id);
  const current = chosenKind === kind ? ids : options.slice(0, 2);
  const choose = (position: 0 | 1, id: string) => {
    const next = position === 0 ? [id, current[1] ?? ''] : [current[0] ?? '', id];
    // The same twice changes places.
    changeView({ compare: next[0] === next[1] ? [...current].reverse() : next }, 'replace');
  };
  return (
    <div className="insight-choices" role="group" aria-label={t.choose}>
      <Segments
        label={t.kind}
        values={['region', 'sector']}
        names={{ region: t.regions, sector: t.sectors }}
        value={chosenKind}
        onChange={(next) => {
          setChosenKind(next);
          const first = (next === 'region' ? indexed.dataset.regions : indexed.dataset.sectors)
            .filter(({ id }) => used.has(id))
            .slice(0, 2)
            .map(({ id }) => id);
          if (next !== kind && first.length === 2) changeView({ compare: first }, 'replace');
        }}
      />
      {([0, 1] as const).map((position) => (
        <label key={position} className="insight-choice">
          <span>{position === 0 ? t.first : t.second}</span>
          <select value={current[position] ?? ''} onChange={({ target }) => choose(position, target.value)}>
            {options.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

export function ComparePanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const names = useTermNames();
  const ids = useCorridor((state) => state.view.compare);
  const kind = comparisonKind(indexed, ids);
  const [first = '', second = ''] = ids;
  const comparison = useMemo(
    () => (kind ? compare(indexed, [first, second], kind, shown.organizations, shown.agreements) : null),
    [indexed, shown, kind, first, second],
  );
  // The map shows both, with whom they work.
  useEffect(() => {
    const { organizations, agreements } = indexed.dataset;
    liftCompared(
      (comparison?.sides ?? []).flatMap((side) => [
        ...[...side.organizations, ...side.partners].flatMap((position) => organizations[position]?.id ?? []),
        ...side.agreements.flatMap((position) => agreements[position]?.id ?? []),
      ]),
    );
    return () => liftCompared([]);
  }, [indexed, comparison]);
  const t = messages.compare;
  if (!kind || !comparison) return <p className="insight-empty">{t.none}</p>;
  const nameOf = kind === 'region' ? names.region : names.sector;
  const [left, right] = comparison.sides;
  return (
    <div className="compare">
      <Choice key={kind} indexed={indexed} ids={ids} kind={kind} />
      <div className="compare-sides">
        <Side indexed={indexed} comparison={comparison} side={left} other={right} name={nameOf(first)} />
        <Side indexed={indexed} comparison={comparison} side={right} other={left} name={nameOf(second)} />
      </div>
      <section aria-label={t.shared} className="compare-shared">
        <h3 className="compare-name">{t.shared}</h3>
        {kind === 'sector' && (
          <>
            <h4 className="insight-heading">
              {t.sharedOrganizations(comparison.sharedOrganizations.length)}
            </h4>
            <Organizations indexed={indexed} positions={comparison.sharedOrganizations} />
          </>
        )}
        <h4 className="insight-heading">{t.sharedPartners(comparison.sharedPartners.length)}</h4>
        <Organizations indexed={indexed} positions={comparison.sharedPartners} />
        <h4 className="insight-heading">{t.sharedAgreements(comparison.sharedAgreements.length)}</h4>
        <AgreementList indexed={indexed} agreements={comparison.sharedAgreements} />
        {kind === 'region' && (
          <button type="button" className="button" onClick={() => filterBetween([first], [second])}>
            {t.between}
          </button>
        )}
      </section>
    </div>
  );
}
