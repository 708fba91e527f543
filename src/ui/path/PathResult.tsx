import { useId, useMemo, useState } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { SourceList } from '../profile/SourceList.tsx';
import { useServices } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import { ChainRoute } from './ChainRoute.tsx';
import { ChainLead, ChainSentence } from './ChainSentence.tsx';
import { NoChain } from './NoChain.tsx';
import { resolveChain, sourcesOfChains } from './pathChain.ts';

/** Chains shown before the rest is asked for. */
const chainLimit = 5;

interface PathResultProps {
  readonly indexed: IndexedDataset;
  readonly from: Organization;
  readonly to: Organization;
}

export function PathResult({ indexed, from, to }: PathResultProps) {
  const messages = useMessages(pathMessages);
  const profile = useMessages(profileMessages);
  const services = useServices();
  const idPrefix = useId();
  const [areAllOpen, setAreAllOpen] = useState(false);
  const chains = useMemo(
    () => services.shortestChains(from.id, to.id).flatMap((ids) => resolveChain(indexed, ids) ?? []),
    [services, indexed, from.id, to.id],
  );
  if (chains.length === 0) return <NoChain indexed={indexed} from={from} to={to} />;
  const shown = areAllOpen ? chains : chains.slice(0, chainLimit);
  const sources = sourcesOfChains(shown);
  return (
    <>
      {chains.length > 1 && (
        <p className="path-several">
          <ChainLead start={from} end={to} />
          {messages.sentence.byWays(chains[0]?.steps.length ?? 0, chains.length)}
        </p>
      )}
      <ol className="path-chains">
        {shown.map((chain) => (
          <li
            key={chain.steps
              .map(({ agreement, organization }) => `${agreement.id} ${organization.id}`)
              .join(' ')}
          >
            <ChainRoute chain={chain} />
            <ChainSentence
              chain={chain}
              sourceList={sources}
              idPrefix={idPrefix}
              hasLead={chains.length === 1}
            />
          </li>
        ))}
      </ol>
      {shown.length < chains.length && (
        <button type="button" className="button-link show-more" onClick={() => setAreAllOpen(true)}>
          {profile.showAll(chains.length)}
        </button>
      )}
      <p className="profile-small">{messages.ignoresFilters}</p>
      <h3 className="profile-section-title path-sources">{messages.sources}</h3>
      <SourceList sources={sources} idPrefix={idPrefix} />
    </>
  );
}
