import { Fragment, useMemo, useState } from 'react';
import { writeBetween } from '../../domain/betweenEnds.ts';
import type { Agreement } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import { agreementsBetween, applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { filterBetween, openCorridor } from '../../state/actions.ts';
import { selectFilters, selectShown } from '../../state/selectors.ts';
import type { Corridor } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { lastingQuery } from '../../state/url.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { AgreementCards } from '../profile/AgreementCards.tsx';
import { ScopeSwitch } from '../profile/ScopeSwitch.tsx';
import { ProfileHeader } from '../profile/ProfileHeader.tsx';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { endName, idsOfEnd } from './endName.ts';
import { agreementsOf, countShared, organizationsOf, yearsOf } from './gatheredFacts.ts';
import { OrganizationRows } from './OrganizationRows.tsx';
import { SectorTally } from './SectorTally.tsx';
import type { ProfileProps } from '../profile/profileProps.ts';
import './place.css';

/** Rows of an end before the rest is asked for. */
const endLimit = 12;

interface CorridorProfileProps extends ProfileProps {
  readonly corridor: Corridor;
}

/** The same ends with what ties them together with other places: hubs beside the band that was opened. */
function useWider(indexed: IndexedDataset, corridor: Corridor): Corridor | null {
  const { corridorsOf } = useServices();
  return useMemo(() => {
    const [first, second, ...others] = corridor.ends;
    // What a filter counts has them all.
    if (!first || !second || others.length > 0 || corridor.between !== undefined) return null;
    const found = corridorsOf(first.mark).find(({ ends }) => ends.some(({ mark }) => mark === second.mark));
    if (!found) return null;
    const known = (ids: readonly string[]) => ids.filter((id) => indexed.agreementIndex.has(id)).length;
    return known(found.agreements) > known(corridor.agreements) ? found : null;
  }, [corridorsOf, indexed, corridor]);
}

interface ActionsProps extends Pick<CorridorProfileProps, 'indexed' | 'corridor'> {
  /** What is listed. */
  readonly agreements: readonly Agreement[];
}

function Actions({ indexed, corridor, agreements }: ActionsProps) {
  const messages = useMessages(placeMessages);
  const filters = useCorridorLater(selectFilters);
  const [first, second, ...others] = corridor.ends;
  // A link and a filter know two ends.
  const ends =
    first && second && others.length === 0
      ? { first: idsOfEnd(indexed, first), second: idsOfEnd(indexed, second) }
      : null;
  const between = ends && writeBetween(ends);
  const filtered = useMemo(
    () => (between === null ? null : applyFilters(indexed, { ...filters, between })),
    [indexed, filters, between],
  );
  if (!ends || between === null || !filtered) return null;
  const isFilter = filters.between === between;
  const isWhatIsListed =
    filtered.agreementCount === agreements.length &&
    agreements.every(({ id }) => filtered.agreements[indexed.agreementIndex.get(id) ?? -1] === 1);
  const address = () => {
    const { view } = store.getState();
    return new URL(
      lastingQuery({ ...view, between, org: null, agreement: null }) || '?',
      window.location.href,
    ).href;
  };
  return (
    <div className="profile-actions">
      {(isFilter || filtered.agreementCount > 0) && (
        <button
          type="button"
          className={isFilter ? 'button button-primary profile-action' : 'button profile-action'}
          aria-pressed={isFilter}
          onClick={() => (isFilter ? filterBetween([], []) : filterBetween(ends.first, ends.second))}
        >
          {isFilter && <ProfileIcon name="check" />}
          <span>
            {isFilter
              ? messages.filtered
              : isWhatIsListed
                ? messages.filter
                : messages.filterShows(filtered.agreementCount)}
          </span>
        </button>
      )}
      <CopyButton
        label={messages.copyLink}
        confirmation={messages.linkCopied}
        icon="link"
        textToCopy={address}
      />
    </div>
  );
}

/** "Montréal ↔ Boston", the arrow drawn: not every font has it. */
export function EndNames({ names }: { readonly names: readonly string[] }) {
  const { between } = useMessages(placeMessages);
  return names.map((name, position) => (
    // Two ends can have one name; their order is all that tells them apart.
    <Fragment key={`${String(position)}/${name}`}>
      {position > 0 && (
        <>
          <span className="visually-hidden">{between}</span>
          <svg
            className="place-arrow"
            width="0.95em"
            height="0.7em"
            viewBox="0 0 19 14"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M1.5 7h16M5.5 3l-4 4l4 4M13.5 3l4 4l-4 4" />
          </svg>
        </>
      )}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}

/** "6 agreements, 2012 to 2026". */
function Sentence({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const messages = useMessages(placeMessages);
  const { years, undatedCount } = yearsOf(agreements);
  const parts = [
    messages.agreementCount(agreements.length),
    years ? messages.years(years) : agreements.length > 0 && messages.allUndated,
    years && undatedCount > 0 && messages.undated(undatedCount),
  ].filter((part) => typeof part === 'string');
  return <p className="place-sentence">{parts.join(', ')}</p>;
}

/** The agreements of the corridor, and of them those that the filters in use leave. */
function useAgreements(indexed: IndexedDataset, corridor: Corridor, shown: Shown | null) {
  const filters = useCorridorLater(selectFilters);
  return useMemo(() => {
    const { agreements, between } = corridor;
    const left = between === undefined ? shown?.agreements : agreementsBetween(indexed, filters, between);
    const isLeft = ({ id }: Agreement) => left?.[indexed.agreementIndex.get(id) ?? -1] === 1;
    const joined = between === undefined ? [] : indexed.dataset.agreements.filter(isLeft).map(({ id }) => id);
    const all = agreementsOf(indexed, [...new Set([...agreements, ...joined])]);
    return { all, left: all.filter(isLeft) };
  }, [indexed, corridor, filters, shown]);
}

/** What ties places (or communities) together: its agreements, sectors, and who stands at its ends. */
export function CorridorProfile({ indexed, corridor, headingId, headingRef, onClose }: CorridorProfileProps) {
  const messages = useMessages(placeMessages);
  const language = useLanguage();
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const shown = useCorridorLater(selectShown);
  const wider = useWider(indexed, corridor);
  const { all, left } = useAgreements(indexed, corridor, shown);
  const [showsAll, setShowsAll] = useState(false);
  const agreements = showsAll ? all : left;
  const names = corridor.ends.map((end) => endName(indexed, end, { language, isNetwork }));
  const title = names.join(messages.between);
  // Of a hub, the ends are all the places there are; who is not drawn is among the parties below.
  const sharedCount = corridor.ends.length === 2 ? countShared(indexed, corridor) : 0;
  const leftOutCount = all.length - left.length;
  return (
    <article className="profile">
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={{ [language]: title }}
        title={<EndNames names={names} />}
        missing={title}
        sign={null}
        eyebrow={<span>{messages.corridor}</span>}
        onClose={onClose}
      />
      <Sentence agreements={agreements} />
      {sharedCount > 0 && <p className="profile-small">{messages.withOthers(sharedCount)}</p>}
      {leftOutCount > 0 && (
        <ScopeSwitch
          showsAll={showsAll}
          onChange={setShowsAll}
          said={showsAll ? undefined : messages.leftOut(leftOutCount)}
        />
      )}
      {wider && (
        <button type="button" className="button-link place-wider" onClick={() => openCorridor(wider)}>
          {messages.addShared(wider.agreements.length - corridor.agreements.length)}
        </button>
      )}
      <Actions indexed={indexed} corridor={corridor} agreements={agreements} />
      <ProfileSection title={messages.sectors}>
        <SectorTally
          indexed={indexed}
          records={agreements}
          missing={messages.noSector}
          renderRecord={(agreement) => <AgreementLink key={agreement.id} agreement={agreement} />}
        />
      </ProfileSection>
      <ProfileSection title={messages.agreements} count={formatNumber(agreements.length, language)}>
        <AgreementCards indexed={indexed} agreements={agreements} />
      </ProfileSection>
      <ProfileSection title={corridor.ends.length === 2 ? messages.sides : messages.sidesOfMany}>
        {corridor.ends.map((end, position) =>
          // Within one region both ends are the same.
          corridor.ends.findIndex(({ mark }) => mark === end.mark) < position ? null : (
            <div key={end.mark} className="place-end">
              <h4 className="party-role">
                <bdi>{names[position]}</bdi>{' '}
                <span className="profile-section-count">
                  {formatNumber(end.organizations.length, language)}
                </span>
              </h4>
              <OrganizationRows
                indexed={indexed}
                organizations={organizationsOf(indexed, end.organizations, language)}
                limit={endLimit}
              />
            </div>
          ),
        )}
      </ProfileSection>
    </article>
  );
}
