import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { ComparisonKind } from '../../domain/insight/comparison.ts';
import { compare, comparisonKind } from '../../domain/insight/comparison.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { comparisonCsv } from '../../export/insightCsv.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { changeView, filterBetween, liftCompared } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Segments } from '../kit/Segments.tsx';
import { useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import { ComparedSide } from './ComparedSide.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { useTermNames } from './insightWords.ts';
import { OrganizationList } from './OrganizationList.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { useSlices } from './useSlices.ts';

interface ChoiceProps {
  readonly indexed: IndexedDataset;
  readonly ids: readonly string[];
  readonly kind: ComparisonKind;
  /** At the end of the row. */
  readonly children: ReactNode;
}

function Choice({ indexed, ids, kind, children }: ChoiceProps) {
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
      {children}
    </div>
  );
}

export function ComparePanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const names = useTermNames();
  const [last, setLast] = useState<readonly string[]>([]);
  // Another panel that is asked for takes this one's place a little later than it takes its ids: not drawn anew for that.
  const ids = useCorridor(({ view }) => (view.compare.length === 2 ? view.compare : last));
  if (ids !== last) setLast(ids);
  const kind = comparisonKind(indexed, ids);
  const [first = '', second = ''] = ids;
  const comparison = useMemo(
    () => (kind ? compare(indexed, [first, second], kind, shown.organizations, shown.agreements) : null),
    [indexed, shown, kind, first, second],
  );
  // The map shows both, with whom they work; parties inside that the filters leave out are ends of links, too.
  useEffect(() => {
    const { organizations, agreements } = indexed.dataset;
    liftCompared(
      (comparison?.sides ?? []).flatMap((side) => [
        ...[
          ...side.organizations,
          ...side.agreements.flatMap((agreement) => indexed.partiesOf[agreement] ?? []),
        ].flatMap((position) => organizations[position]?.id ?? []),
        ...side.agreements.flatMap((position) => agreements[position]?.id ?? []),
      ]),
    );
    return () => liftCompared([]);
  }, [indexed, comparison]);
  /** The one, the other, what they share. */
  const drawn = useSlices(indexed, 3, 1);
  const t = messages.compare;
  if (!kind || !comparison) return <p className="insight-empty">{t.none}</p>;
  const nameOf = kind === 'region' ? names.region : names.sector;
  const [left, right] = comparison.sides;
  return (
    <div className="compare" aria-busy={drawn < 3 || undefined}>
      <Choice key={kind} indexed={indexed} ids={ids} kind={kind}>
        <SaveCsv name="comparison.csv" write={(separator) => comparisonCsv(indexed, comparison, separator)} />
      </Choice>
      <div className="compare-sides">
        {[
          { id: first, side: left, other: right },
          { id: second, side: right, other: left },
        ]
          .slice(0, drawn)
          .map(({ id, ...sides }) => (
            <ComparedSide key={id} indexed={indexed} comparison={comparison} name={nameOf(id)} {...sides} />
          ))}
      </div>
      {drawn > 2 && (
        <section aria-label={t.shared} className="compare-shared">
          <h3 className="compare-name">{t.shared}</h3>
          {kind === 'sector' && (
            <>
              <h4 className="insight-heading">
                {t.sharedOrganizations(comparison.sharedOrganizations.length)}
              </h4>
              <OrganizationList indexed={indexed} positions={comparison.sharedOrganizations} />
            </>
          )}
          <h4 className="insight-heading">{t.sharedPartners(comparison.sharedPartners.length)}</h4>
          <OrganizationList indexed={indexed} positions={comparison.sharedPartners} />
          <h4 className="insight-heading">{t.sharedAgreements(comparison.sharedAgreements.length)}</h4>
          <AgreementList indexed={indexed} agreements={comparison.sharedAgreements} />
          {kind === 'region' && (
            <button type="button" className="button" onClick={() => filterBetween([first], [second])}>
              {t.between}
            </button>
          )}
        </section>
      )}
    </div>
  );
}
