import { useMemo, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { splitShown } from '../../domain/splitShown.ts';
import { formatNumber } from '../../i18n/format.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { askBetween, openCorridor } from '../../state/actions.ts';
import { selectShown } from '../../state/selectors.ts';
import type { Corridor, GatheredMark } from '../../state/store.ts';
import { hasFilters } from '../../state/viewState.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShareBar } from '../kit/ShareBar.tsx';
import { AgreementCards } from '../profile/AgreementCards.tsx';
import { ProfileHeader } from '../profile/ProfileHeader.tsx';
import { ScopeSwitch } from '../profile/ScopeSwitch.tsx';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { ContextRows } from './ContextRows.tsx';
import { endName } from './endName.ts';
import { agreementsOf, agreementsWith, countShared, everyoneAt, organizationsOf } from './gatheredFacts.ts';
import { OrganizationRows } from './OrganizationRows.tsx';
import { SectorTally } from './SectorTally.tsx';
import type { ProfileProps } from '../profile/profileProps.ts';
import './place.css';

/** Places that a place works with, before the rest is asked for. */
const corridorLimit = 8;
/** A place of more is a city of cities: its list is still one press long. */
const organizationLimit = 150;

interface CorridorRowsProps {
  readonly indexed: IndexedDataset;
  readonly corridors: readonly Corridor[];
}

/** Other marks by number of agreements, as bars to compare; each opens its corridor. */
function CorridorRows({ indexed, corridors }: CorridorRowsProps) {
  const messages = useMessages(placeMessages);
  const language = useLanguage();
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const most = Math.max(1, ...corridors.map(({ agreements }) => agreements.length));
  return (
    <ShowMoreList
      items={corridors}
      className="place-corridors"
      limit={corridorLimit}
      renderItem={(corridor) => {
        const [, partner] = corridor.ends;
        if (!partner) return null;
        const name = endName(indexed, partner, { language, isNetwork });
        const sharedCount = countShared(indexed, corridor);
        return (
          <li key={partner.mark}>
            <button
              type="button"
              className="place-corridor"
              title={messages.openCorridor(name)}
              onClick={() => openCorridor(corridor)}
            >
              <bdi className="place-corridor-name">{name}</bdi>{' '}
              <span className="place-count">
                {messages.agreementCount(corridor.agreements.length)}
                {sharedCount > 0 && sharedCount < corridor.agreements.length && (
                  <> · {messages.shared(sharedCount)}</>
                )}
              </span>
              <ShareBar share={corridor.agreements.length / most} />
            </button>
          </li>
        );
      }}
    />
  );
}

interface PlaceProfileProps extends ProfileProps {
  readonly place: GatheredMark;
}

/** What an opened mark of a place or community fans out, as a list. */
export function PlaceProfile({ indexed, place, headingId, headingRef, onClose }: PlaceProfileProps) {
  const messages = useMessages(placeMessages);
  const language = useLanguage();
  const shown = useCorridorLater(selectShown);
  const { corridorsOf } = useServices();
  const all = useMemo(() => everyoneAt(indexed, place), [indexed, place]);
  const [wantsAll, setShowsAll] = useState(false);
  const isCut = useCorridorLater(({ view }) => hasFilters(view)) && place.kind === 'place';
  const showsAll = isCut && wantsAll;
  const { organizations, context } = useMemo(() => {
    const ids =
      showsAll || !shown
        ? { shown: showsAll ? all : place.organizations, context: [] }
        : splitShown(indexed, shown, place.organizations);
    return {
      organizations: organizationsOf(indexed, ids.shown, language),
      context: organizationsOf(indexed, ids.context, language),
    };
  }, [indexed, shown, all, place, showsAll, language]);
  const agreementsOfAll = useMemo(
    () => (showsAll ? agreementsWith(indexed, organizations) : []),
    [indexed, organizations, showsAll],
  );
  // With the filters (`shown`) the ties of a place change, not only what it holds.
  const corridors = useMemo(() => (shown ? corridorsOf(place.id) : []), [corridorsOf, place, shown]);
  const inside = useMemo(() => agreementsOf(indexed, place.agreements), [indexed, place]);
  const isCommunity = place.kind === 'community';
  return (
    <article className="profile">
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={{ [language]: place.name }}
        missing={place.name}
        sign={null}
        eyebrow={<span>{isCommunity ? messages.community : messages.place}</span>}
        onClose={onClose}
      />
      <p className="place-sentence">{messages.organizationCount(organizations.length)}</p>
      {isCut && <ScopeSwitch showsAll={showsAll} onChange={setShowsAll} />}
      <SectorTally
        indexed={indexed}
        records={organizations}
        missing={messages.noSector}
        renderRecord={(organization) => (
          <OrganizationLink key={organization.id} organization={organization} isShort />
        )}
      />
      <div className="profile-actions">
        <button
          type="button"
          className="button profile-action"
          onClick={() => askBetween([...organizations, ...context].map(({ id }) => id))}
        >
          <span>{messages.agreementsWith}</span>
        </button>
      </div>
      {showsAll ? (
        <ProfileSection title={messages.agreements} count={formatNumber(agreementsOfAll.length, language)}>
          <AgreementCards indexed={indexed} agreements={agreementsOfAll} />
        </ProfileSection>
      ) : (
        <ProfileSection title={messages.corridors}>
          {corridors.length === 0 ? (
            <p className="record-unknown">{messages.noCorridors}</p>
          ) : (
            <CorridorRows indexed={indexed} corridors={corridors} />
          )}
        </ProfileSection>
      )}
      <ProfileSection title={messages.organizations} count={formatNumber(organizations.length, language)}>
        <OrganizationRows indexed={indexed} organizations={organizations} limit={organizationLimit} />
      </ProfileSection>
      <ContextRows indexed={indexed} organizations={context} limit={organizationLimit} />
      {!showsAll && inside.length > 0 && (
        <ProfileSection
          title={isCommunity ? messages.insideCommunity : messages.inside}
          count={formatNumber(inside.length, language)}
        >
          <AgreementCards indexed={indexed} agreements={inside} />
        </ProfileSection>
      )}
    </article>
  );
}
