import { useMemo, useState } from 'react';
import type { Region } from '../../domain/dataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { regionProfileMessages } from '../../i18n/messages/regionProfile.ts';
import {
  askBetween,
  listAgreementsBetween,
  listShown,
  setFilters,
  toggleFacetValue,
} from '../../state/actions.ts';
import { selectFilters } from '../../state/selectors.ts';
import { areSameFilters } from '../../state/viewState.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { AgreementCards } from '../profile/AgreementCards.tsx';
import { ProfileHeader } from '../profile/ProfileHeader.tsx';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';
import { ScopeSwitch } from '../profile/ScopeSwitch.tsx';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { RegionLink } from '../kit/RegionLink.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { partsOf, regionFacts } from './regionFacts.ts';
import { RegionOrganizations } from './RegionOrganizations.tsx';
import { RegionTies } from './RegionTies.tsx';
import type { ProfileProps } from '../profile/profileProps.ts';
import './region.css';

interface RegionProfileProps extends ProfileProps {
  readonly region: Region;
}

function FilterButton({ region }: { readonly region: string }) {
  const messages = useMessages(regionProfileMessages);
  const isFilter = useCorridor((state) => state.view.region.includes(region));
  return (
    <button
      type="button"
      className={isFilter ? 'button button-primary profile-action' : 'button profile-action'}
      aria-pressed={isFilter}
      onClick={() => toggleFacetValue('region', region)}
    >
      {isFilter && <ProfileIcon name="check" />}
      <span>{isFilter ? messages.filtered : messages.filter}</span>
    </button>
  );
}

export function RegionProfile({ indexed, region, headingId, headingRef, onClose }: RegionProfileProps) {
  const messages = useMessages(regionProfileMessages);
  const language = useLanguage();
  const current = useCorridorLater(selectFilters);
  const ownCut = useCorridorLater((state) => state.ownCut);
  const [showsAll, setShowsAll] = useState(false);
  // The region's own facet is what the card is about.
  const others = useMemo(() => ({ ...current, region: [] }), [current]);
  const filters = showsAll ? ownCut : others;
  const { organizations, agreements, ties, insideCount } = useMemo(
    () => regionFacts(indexed, filters, region.id),
    [indexed, filters, region.id],
  );
  const parts = useMemo(() => partsOf(indexed, region, filters), [indexed, region, filters]);
  const list = (resultsList: 'organizations' | 'agreements', of = region.id) => {
    setFilters({ ...(showsAll ? ownCut : {}), region: [of] });
    listShown(resultsList);
  };
  const listTies = (other: string) => {
    setFilters({ ...(showsAll ? ownCut : {}), region: [] });
    listAgreementsBetween([region.id], [other]);
  };
  return (
    <article className="profile">
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={region.name}
        isProperName
        missing={region.id}
        sign={null}
        eyebrow={
          region.parent === null ? (
            <span>{messages.eyebrow}</span>
          ) : (
            <span>
              {messages.partOf}
              <RegionLink region={region.parent} />
            </span>
          )
        }
        onClose={onClose}
      />
      <p className="region-counts">
        <button type="button" className="button-link" onClick={() => list('organizations')}>
          {messages.organizationCount(organizations.length)}
        </button>
        <button type="button" className="button-link" onClick={() => list('agreements')}>
          {messages.agreementCount(agreements.length)}
        </button>
      </p>
      {!areSameFilters(others, { ...ownCut, region: [] }) && (
        <ScopeSwitch showsAll={showsAll} onChange={setShowsAll} />
      )}
      <div className="profile-actions">
        <FilterButton region={region.id} />
        <button type="button" className="button profile-action" onClick={() => askBetween([region.id])}>
          <span>{messages.agreementsWith}</span>
        </button>
      </div>
      <ProfileSection title={messages.ties}>
        <RegionTies
          ties={ties}
          insideCount={insideCount}
          onOpen={listTies}
          onOpenInside={() => listTies(region.id)}
        />
      </ProfileSection>
      {parts.length > 0 && (
        <ProfileSection title={messages.parts}>
          <ul className="region-parts">
            {parts.map((part) => (
              <li key={part.region.id}>
                <RegionLink region={part.region.id} />
                <button
                  type="button"
                  className="button-link region-tie-count"
                  onClick={() => list('organizations', part.region.id)}
                >
                  {messages.organizationCount(part.organizations)}
                </button>
              </li>
            ))}
          </ul>
        </ProfileSection>
      )}
      <ProfileSection title={messages.organizations} count={formatNumber(organizations.length, language)}>
        <RegionOrganizations indexed={indexed} organizations={organizations} />
      </ProfileSection>
      <ProfileSection title={messages.agreements} count={formatNumber(agreements.length, language)}>
        {agreements.length === 0 ? (
          <p className="record-unknown">{messages.noAgreements}</p>
        ) : (
          <AgreementCards indexed={indexed} agreements={agreements} />
        )}
      </ProfileSection>
    </article>
  );
}
