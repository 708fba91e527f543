import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { Count } from '../../domain/insight/figures.ts';
import { figuresOf } from '../../domain/insight/figures.ts';
import { partnersOf } from '../../domain/insight/gaps.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Mask } from '../../domain/facetMasks.ts';
import { formatNumber, localeOf } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { changeView, filterBetween, listShown, toggleFacetValue } from '../../state/actions.ts';
import { frameOf } from '../../state/frameLayout.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { useMeasures } from '../network/useMeasures.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import type { Bar } from './BarList.tsx';
import { BarList } from './BarList.tsx';
import { Completeness } from './Completeness.tsx';
import { CountingSentence } from './CountingSentence.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { usePercent, useSectorColors, useTermNames } from './insightWords.ts';
import { OrganizationList } from './OrganizationList.tsx';

function Figure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <h3 id={id} className="insight-heading">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** In the panel of results; on a phone that lies below this one, which makes room for it. */
function list(records: 'organizations' | 'agreements') {
  const { innerWidth: width, innerHeight: height } = window;
  if (frameOf({ width, height }) === 'phone') changeView({ insight: null }, 'push');
  listShown(records);
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

/** Comes a little later than the rest: it is worked out off the main thread. */
function Bridges({ indexed }: Pick<InsightProps, 'indexed'>) {
  const t = useMessages(insightMessages).figures;
  const language = useLanguage();
  const { state } = useMeasures();
  const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumSignificantDigits: 2 });
  if (state.status !== 'ready' || state.measures.bridges.length === 0) return null;
  return (
    <Figure title={t.bridges}>
      <ol className="figures-newest">
        {state.measures.bridges.map(({ id, value }) => {
          const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
          return organization ? (
            <li key={id} data-organization-id={id}>
              <span className="insight-bar-count">{share.format(value)}</span>{' '}
              <OrganizationLink organization={organization} isShort />
            </li>
          ) : null;
        })}
      </ol>
      <p className="insight-note">{t.bridgesWhat}</p>
    </Figure>
  );
}

export function FiguresPanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const names = useTermNames();
  const colorOf = useSectorColors();
  const percent = usePercent();
  const figures = useMemo(() => figuresOf(indexed, shown.organizations, shown.agreements), [indexed, shown]);
  // An embed has no list beside it.
  const isEmbed = useCorridor((state) => state.view.embed);
  const [opened, setOpened] = useState<string | null>(null);
  const t = messages.figures;
  const toggle = (key: string) => setOpened(opened === key ? null : key);
  if (figures.organizations === 0 && figures.agreements === 0)
    return <p className="insight-empty">{messages.empty}</p>;

  const { organizations, agreements } = indexed.dataset;
  const { years } = figures.timeline;
  const filledYears = years.filter(({ signed }) => signed.length > 0);
  const [first, last] = [filledYears[0], filledYears.at(-1)];
  /** A bar whose number shows what it counts. */
  const barOf =
    (
      nameOf: (id: string) => string,
      unknown: string,
      count: (number: number) => string,
      facet: 'sector' | 'region' | 'kind',
    ) =>
    ({ id, count: number }: Count): Bar => {
      const label = id === '' ? unknown : nameOf(id);
      const opening =
        id === ''
          ? {}
          : {
              onOpen: () => toggleFacetValue(facet, id),
              opens: `${formatNumber(number, language)} – ${label}, ${count(number)}`,
            };
      return {
        key: id,
        label,
        count: number,
        ...(facet === 'sector' ? { color: colorOf(id) ?? 'var(--ink-soft)' } : {}),
        ...opening,
      };
    };
  return (
    <div className="figures">
      <p className="insight-note">{messages.scope}</p>
      <div className="figures-sentences">
        <CountingSentence
          text={t.summary(figures.organizations, figures.agreements, figures.undated)}
          counts={[
            ...(isEmbed
              ? []
              : [
                  {
                    words: messages.organizations(figures.organizations),
                    onOpen: () => list('organizations'),
                  },
                  { words: messages.agreements(figures.agreements), onOpen: () => list('agreements') },
                ]),
            ...(figures.undated > 0
              ? [
                  {
                    words: formatNumber(figures.undated, language),
                    onOpen: () => toggle('undated'),
                    isOpen: opened === 'undated',
                  },
                ]
              : []),
          ]}
        />
        {opened === 'undated' && (
          <div className="insight-records">
            <AgreementList indexed={indexed} agreements={figures.timeline.undated} />
          </div>
        )}
        {figures.agreements > 0 && (
          <p>
            <button
              type="button"
              className="button-link figures-sentence"
              onClick={() => filterBetween(['CA'], ['US'])}
            >
              {t.border(
                figures.acrossBorder.length,
                percent(figures.acrossBorder.length / figures.agreements),
              )}
            </button>
          </p>
        )}
        {first && last && <p>{t.span(String(first.year), String(last.year))}</p>}
      </div>
      <div className="figures-grid">
        {years.length > 0 && (
          <Figure title={t.byYear}>
            <BarList
              bars={filledYears.map(({ year, signed }) => ({
                key: String(year),
                label: String(year),
                count: signed.length,
                onOpen: () => changeView({ from: String(year), to: String(year), asOf: null }),
                opens: `${formatNumber(signed.length, language)} – ${String(year)}, ${messages.agreements(signed.length)}`,
              }))}
            />
          </Figure>
        )}
        <Figure title={t.bySector}>
          <BarList
            bars={figures.agreementsBySector.map(
              barOf(names.sector, messages.noSector, messages.agreements, 'sector'),
            )}
          />
          <p className="insight-note">{t.sectorsMay}</p>
        </Figure>
        <Figure title={t.byRegion}>
          <BarList
            bars={figures.organizationsByRegion.map(
              barOf(names.region, messages.noRegion, messages.organizations, 'region'),
            )}
          />
        </Figure>
        <Figure title={t.byKind}>
          <BarList
            bars={figures.organizationsByKind.map(
              barOf(names.kind, messages.noKind, messages.organizations, 'kind'),
            )}
          />
        </Figure>
        <Figure title={t.connected}>
          <BarList
            bars={figures.mostConnected.flatMap(({ position, value }) => {
              const organization = organizations[position];
              return organization
                ? [
                    {
                      key: organization.id,
                      label: (
                        <span data-organization-id={organization.id}>
                          <OrganizationLink organization={organization} isShort />
                        </span>
                      ),
                      count: value,
                      onOpen: () => toggle(`partners ${organization.id}`),
                      opens: t.partners(value),
                      isOpen: opened === `partners ${organization.id}`,
                      records: (
                        <Partners indexed={indexed} agreements={shown.agreements} position={position} />
                      ),
                    },
                  ]
                : [];
            })}
          />
        </Figure>
        <Bridges indexed={indexed} />
        <Figure title={t.largest}>
          <BarList
            bars={figures.largest.flatMap(({ position, value }) => {
              const agreement = agreements[position];
              return agreement
                ? [
                    {
                      key: agreement.id,
                      label: (
                        <span data-agreement-id={agreement.id}>
                          <AgreementLink agreement={agreement} />
                        </span>
                      ),
                      count: value,
                      onOpen: () => toggle(`parties ${agreement.id}`),
                      opens: t.parties(value),
                      isOpen: opened === `parties ${agreement.id}`,
                      records: (
                        <OrganizationList indexed={indexed} positions={indexed.partiesOf[position] ?? []} />
                      ),
                    },
                  ]
                : [];
            })}
          />
        </Figure>
        <Figure title={t.newest}>
          <ol className="figures-newest">
            {figures.newest.map((position) => {
              const agreement = agreements[position];
              return agreement ? (
                <li key={agreement.id} data-agreement-id={agreement.id}>
                  <span className="insight-bar-count">{agreement.signed?.slice(0, 4)}</span>{' '}
                  <AgreementLink agreement={agreement} />
                </li>
              ) : null;
            })}
          </ol>
        </Figure>
        <Figure title={t.completeness}>
          <dl className="figures-coverage">
            <Completeness indexed={indexed} title={t.place} coverage={figures.withPlace} />
            <Completeness indexed={indexed} title={t.website} coverage={figures.withWebsite} />
            <Completeness indexed={indexed} title={t.summaryBoth} coverage={figures.withBothSummaries} />
            <Completeness indexed={indexed} title={t.date} coverage={figures.withDate} ofAgreements />
          </dl>
        </Figure>
      </div>
    </div>
  );
}
