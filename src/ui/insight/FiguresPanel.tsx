import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Filters } from '../../domain/filter.ts';
import type { Figures } from '../../domain/insight/figures.ts';
import { figuresOf } from '../../domain/insight/figures.ts';
import { partnersOf } from '../../domain/insight/gaps.ts';
import type { Tally } from '../../domain/insight/tally.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Mask } from '../../domain/facetMasks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { Bar } from './BarList.tsx';
import { BarList } from './BarList.tsx';
import { Bridges } from './Bridges.tsx';
import { Completeness } from './Completeness.tsx';
import { CountedRecords } from './CountedRecords.tsx';
import { Figure } from './Figure.tsx';
import { FiguresSentences } from './FiguresSentences.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { orUnknown, useSectorColors, useTermNames } from './insightWords.ts';
import { OrganizationList } from './OrganizationList.tsx';
import { useSlices } from './useSlices.ts';

/** At most. */
const chartCount = 9;

interface PartProps {
  readonly indexed: IndexedDataset;
  readonly figures: Figures;
}

interface OpeningBarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly note?: string | undefined;
}

/** Bars of which each number lists what it counts, one at a time. */
function OpeningBars({ title, bars, note }: OpeningBarsProps) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Figure title={title}>
      <BarList
        bars={bars.map((bar) => ({
          ...bar,
          onOpen: () => setOpened(opened === bar.key ? null : bar.key),
          isOpen: opened === bar.key,
        }))}
      />
      {note !== undefined && <p className="insight-note">{note}</p>}
    </Figure>
  );
}

interface TalliesProps {
  readonly indexed: IndexedDataset;
  readonly title: string;
  readonly kind: 'organizations' | 'agreements';
  readonly tallies: readonly Tally[];
  readonly nameOf: (id: string) => string;
  readonly colorOf?: (id: string) => string | undefined;
  /** What is meant to show the records of one; none for those without. */
  readonly filterOf: (id: string) => Partial<Filters>;
  readonly note?: string;
}

function Tallies({ indexed, title, kind, tallies, nameOf, colorOf, filterOf, note }: TalliesProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const bars = tallies.map(({ id, positions }): Bar => {
    const label = nameOf(id);
    return {
      key: id,
      label,
      count: positions.length,
      ...(colorOf ? { color: colorOf(id) ?? 'var(--ink-soft)' } : {}),
      opens: `${formatNumber(positions.length, language)} – ${label}, ${messages[kind](positions.length)}`,
      records: (
        <CountedRecords
          indexed={indexed}
          kind={kind}
          positions={positions}
          filter={id === '' ? undefined : filterOf(id)}
        />
      ),
    };
  });
  return <OpeningBars title={title} bars={bars} note={note} />;
}

interface PartnersProps {
  readonly indexed: IndexedDataset;
  /** Those that are shown. */
  readonly agreements: Mask;
  /** Of the organization. */
  readonly position: number;
}

/** Worked out only where it is open. */
function Partners({ indexed, agreements, position }: PartnersProps) {
  const positions = useMemo(
    () => [...(partnersOf(indexed, agreements)[position]?.keys() ?? [])].sort((a, b) => a - b),
    [indexed, agreements, position],
  );
  return <OrganizationList indexed={indexed} positions={positions} />;
}

function MostConnected({ indexed, figures, agreements }: PartProps & Pick<PartnersProps, 'agreements'>) {
  const t = useMessages(insightMessages).figures;
  const bars = figures.mostConnected.flatMap(({ position, value }): Bar[] => {
    const organization = indexed.dataset.organizations[position];
    if (!organization) return [];
    const { id } = organization;
    return [
      {
        key: id,
        label: (
          <span data-organization-id={id}>
            <OrganizationLink organization={organization} isShort />
          </span>
        ),
        count: value,
        opens: t.partners(value),
        records: <Partners indexed={indexed} agreements={agreements} position={position} />,
      },
    ];
  });
  return <OpeningBars title={t.connected} bars={bars} note={t.tied(figures.tiedConnected) || undefined} />;
}

function Largest({ indexed, figures }: PartProps) {
  const t = useMessages(insightMessages).figures;
  const bars = figures.largest.flatMap(({ position, value }): Bar[] => {
    const agreement = indexed.dataset.agreements[position];
    if (!agreement) return [];
    const { id } = agreement;
    return [
      {
        key: id,
        label: (
          <span data-agreement-id={id}>
            <AgreementLink agreement={agreement} />
          </span>
        ),
        count: value,
        opens: t.parties(value),
        records: <OrganizationList indexed={indexed} positions={indexed.partiesOf[position] ?? []} />,
      },
    ];
  });
  return <OpeningBars title={t.largest} bars={bars} note={t.tied(figures.tiedLargest) || undefined} />;
}

function Newest({ indexed, figures }: PartProps): ReactNode {
  const t = useMessages(insightMessages).figures;
  return (
    <Figure title={t.newest}>
      <ol className="figures-newest">
        {figures.newest.map((position) => {
          const agreement = indexed.dataset.agreements[position];
          return agreement ? (
            <li key={agreement.id} data-agreement-id={agreement.id}>
              <span className="insight-bar-count">{agreement.signed?.slice(0, 4)}</span>{' '}
              <AgreementLink agreement={agreement} />
            </li>
          ) : null;
        })}
      </ol>
    </Figure>
  );
}

export function FiguresPanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const names = useTermNames();
  const colorOf = useSectorColors();
  const figures = useMemo(() => figuresOf(indexed, shown.organizations, shown.agreements), [indexed, shown]);
  const drawn = useSlices(indexed, chartCount, 1);
  const t = messages.figures;
  if (figures.organizations.length === 0 && figures.agreements.length === 0)
    return <p className="insight-empty">{messages.empty}</p>;

  const parts = { indexed, figures };
  const years = figures.timeline.years.filter(({ signed }) => signed.length > 0);
  const charts = [
    ...(years.length > 0
      ? [
          <Tallies
            key="years"
            indexed={indexed}
            title={t.byYear}
            kind="agreements"
            tallies={years.map(({ year, signed }) => ({ id: String(year), positions: signed }))}
            nameOf={(year) => year}
            filterOf={(year) => ({ from: year, to: year })}
          />,
        ]
      : []),
    <Tallies
      key="sectors"
      indexed={indexed}
      title={t.bySector}
      kind="agreements"
      tallies={figures.agreementsBySector}
      nameOf={orUnknown(names.sector, messages.noSector)}
      colorOf={colorOf}
      filterOf={(id) => ({ sector: [id] })}
      note={t.sectorsMay}
    />,
    <Tallies
      key="regions"
      indexed={indexed}
      title={t.byRegion}
      kind="organizations"
      tallies={figures.organizationsByRegion}
      nameOf={orUnknown(names.region, messages.noRegion)}
      filterOf={(id) => ({ region: [id] })}
    />,
    <Tallies
      key="kinds"
      indexed={indexed}
      title={t.byKind}
      kind="organizations"
      tallies={figures.organizationsByKind}
      nameOf={orUnknown(names.kind, messages.noKind)}
      filterOf={(id) => ({ kind: [id] })}
    />,
    <MostConnected key="connected" {...parts} agreements={shown.agreements} />,
    <Bridges key="bridges" indexed={indexed} />,
    <Largest key="largest" {...parts} />,
    <Newest key="newest" {...parts} />,
    <Figure key="completeness" title={t.completeness}>
      <dl className="figures-coverage">
        <Completeness indexed={indexed} title={t.place} coverage={figures.withPlace} />
        <Completeness indexed={indexed} title={t.website} coverage={figures.withWebsite} />
        <Completeness indexed={indexed} title={t.summaryBoth} coverage={figures.withBothSummaries} />
        <Completeness indexed={indexed} title={t.date} coverage={figures.withDate} kind="agreements" />
      </dl>
    </Figure>,
  ];
  return (
    <div className="figures">
      <p className="insight-note">{messages.scope}</p>
      <FiguresSentences {...parts} />
      <div className="figures-grid" aria-busy={drawn < chartCount || undefined}>
        {charts.slice(0, drawn)}
      </div>
    </div>
  );
}
