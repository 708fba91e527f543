import { useId, useMemo } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber, localeOf } from '../../i18n/format.ts';
import { networkPanelMessages } from '../../i18n/messages/networkPanel.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { listAgreementsBetween, listShown } from '../../state/actions.ts';
import { selectFilters, selectIndexed } from '../../state/selectors.ts';
import type { NetworkMeasures } from '../../state/services.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { PathFields } from '../path/PathFields.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OpenCount } from '../kit/OpenCount.tsx';
import { AgreementNames, CommunityList, IsolatedList, OrganizationGroups } from './CommunityList.tsx';
import { MeasureExample } from './MeasureExample.tsx';
import { MeasureSection } from './MeasureSection.tsx';
import { PartnerNames, RankedList } from './RankedList.tsx';
import { useMeasures } from './useMeasures.ts';
import '../profile/profile.css';
import './network.css';

/** Of some organizations the one that readers know best: the most connected, else the first. */
function mostConnectedOf({ mostConnected }: NetworkMeasures, ids: readonly string[]): string | undefined {
  return mostConnected.find(({ id }) => ids.includes(id))?.id ?? ids[0];
}

interface MeasuresProps {
  readonly indexed: IndexedDataset;
  readonly measures: NetworkMeasures;
}

/** Lists what ties the two countries, where the filter for it leaves exactly what was counted; else the number opens in place. */
function useCrossBorderList(indexed: IndexedDataset, count: number): (() => void) | undefined {
  const filters = useCorridorLater(selectFilters);
  const isSame = useMemo(
    () => applyFilters(indexed, { ...filters, between: 'CA..US' }).agreementCount === count,
    [indexed, filters, count],
  );
  return isSame && count > 0 ? () => listAgreementsBetween(['CA'], ['US']) : undefined;
}

function Figures({ indexed, measures }: MeasuresProps) {
  const messages = useMessages(networkPanelMessages);
  const language = useLanguage();
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 0 });
  const { organizationCount, agreementCount, crossBorder, components } = measures;
  const onOpenCrossBorder = useCrossBorderList(indexed, crossBorder.length);
  const [largest = []] = components;
  const figures = [
    {
      ...messages.organizations,
      value: organizationCount,
      note: null,
      example: null,
      onOpen: () => listShown('organizations'),
      counted: null,
    },
    {
      ...messages.agreements,
      value: agreementCount,
      note: null,
      example: null,
      onOpen: () => listShown('agreements'),
      counted: null,
    },
    {
      ...messages.crossBorder,
      value: crossBorder.length,
      onOpen: onOpenCrossBorder,
      counted: () => <AgreementNames indexed={indexed} ids={crossBorder} />,
      note:
        agreementCount > 0
          ? messages.crossBorder.share(percent.format(crossBorder.length / agreementCount))
          : null,
      example: <MeasureExample indexed={indexed} before={messages.example.crossBorder} id={crossBorder[0]} />,
    },
    {
      ...messages.components,
      value: components.length,
      note: null,
      onOpen: undefined,
      counted: () => <OrganizationGroups indexed={indexed} groups={components} />,
      example: (
        <MeasureExample
          indexed={indexed}
          before={messages.example.largest(largest.length)}
          id={mostConnectedOf(measures, largest)}
        />
      ),
    },
  ];
  return (
    <dl className="network-figures">
      {figures.map(({ label, what, value, note, example, onOpen, counted }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {onOpen ? (
              <button
                type="button"
                className="network-figure"
                aria-label={messages.figure(label, value)}
                onClick={onOpen}
              >
                {formatNumber(value, language)}
              </button>
            ) : value > 0 ? (
              <OpenCount
                className="network-figure"
                label={formatNumber(value, language)}
                spoken={messages.figure(label, value)}
              >
                {counted}
              </OpenCount>
            ) : (
              <span className="network-figure">{formatNumber(value, language)}</span>
            )}
            {note !== null && <span className="network-figure-note">{note}</span>}
            <span className="measure-what">
              {what} {example}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Measures({ indexed, measures }: MeasuresProps) {
  const messages = useMessages(networkPanelMessages);
  const language = useLanguage();
  // Betweenness is a share of all pairs, most often a small one: two significant digits.
  const share = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumSignificantDigits: 2 });
  if (measures.organizationCount === 0 && measures.agreementCount === 0) {
    return <p className="record-unknown">{messages.empty}</p>;
  }
  const [best] = measures.mostConnected;
  const [bridge] = measures.bridges;
  const [community = []] = measures.communities;
  return (
    <>
      <Figures indexed={indexed} measures={measures} />
      <MeasureSection
        label={messages.mostConnected.label}
        what={messages.mostConnected.what}
        example={
          best && (
            <MeasureExample
              indexed={indexed}
              before={messages.example.first}
              id={best.id}
              after={messages.example.connected(best.value)}
            />
          )
        }
      >
        <RankedList
          indexed={indexed}
          ranked={measures.mostConnected}
          formatValue={messages.mostConnected.value}
          counted={(id) => <PartnerNames indexed={indexed} of={id} />}
        />
      </MeasureSection>
      <MeasureSection
        label={messages.bridges.label}
        what={
          measures.isSampled ? `${messages.bridges.what} ${messages.bridges.sampled}` : messages.bridges.what
        }
        example={
          bridge && (
            <MeasureExample
              indexed={indexed}
              before={messages.example.first}
              id={bridge.id}
              after={messages.example.bridge(share.format(bridge.value))}
            />
          )
        }
      >
        <RankedList
          indexed={indexed}
          ranked={measures.bridges}
          formatValue={(value) => share.format(value)}
        />
      </MeasureSection>
      <MeasureSection
        label={messages.communities.label}
        what={messages.communities.what}
        example={
          <MeasureExample
            indexed={indexed}
            before={messages.example.largest(community.length)}
            id={mostConnectedOf(measures, community)}
          />
        }
      >
        <CommunityList indexed={indexed} communities={measures.communities} />
      </MeasureSection>
      <MeasureSection
        label={`${messages.isolated.label} (${formatNumber(measures.isolated.length, language)})`}
        what={messages.isolated.what}
        example={
          <MeasureExample indexed={indexed} before={messages.example.isolated} id={measures.isolated[0]} />
        }
      >
        <IsolatedList indexed={indexed} ids={measures.isolated} />
      </MeasureSection>
    </>
  );
}

/** The shape of what comes, while it is being worked out. */
function Skeleton() {
  const messages = useMessages(networkPanelMessages);
  return (
    <div className="network-skeleton" role="status">
      <span className="visually-hidden">{messages.working}</span>
      {Array.from({ length: 7 }, (_, row) => (
        <span key={row} className="network-skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}

/** About the network that is shown: figures, ranks, communities, and the way between two organizations. */
export function NetworkPanel() {
  const messages = useMessages(networkPanelMessages);
  const path = useMessages(pathMessages);
  const indexed = useCorridorLater(selectIndexed);
  // With a path its own panel has the form, and an organization's profile asks the same of it.
  const isAskedElsewhere = useCorridorLater(({ view }) => view.path.length > 0 || view.org !== null);
  const { state, retry } = useMeasures();
  const headingId = useId();
  const pathHeadingId = useId();
  if (!indexed) return <Skeleton />;
  return (
    <section className="network-panel" aria-labelledby={headingId}>
      <h2 id={headingId} className="network-title">
        {messages.heading}
      </h2>
      <p className="profile-small">{messages.scope}</p>
      {!isAskedElsewhere && (
        <section className="network-path" aria-labelledby={pathHeadingId}>
          <h3 id={pathHeadingId} className="measure-title">
            {path.heading}
          </h3>
          <PathFields indexed={indexed} />
        </section>
      )}
      {state.status === 'working' && <Skeleton />}
      {state.status === 'ready' && (
        <div className="network-measures" aria-busy={state.isBusy}>
          <Measures indexed={indexed} measures={state.measures} />
        </div>
      )}
      {state.status === 'failed' && (
        <div role="alert">
          <p>{messages.failed}</p>
          <button type="button" className="button" onClick={retry}>
            {messages.retry}
          </button>
        </div>
      )}
    </section>
  );
}
