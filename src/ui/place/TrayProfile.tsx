import { useMemo } from 'react';
import { placeMessages } from '../../i18n/messages/place.ts';
import { selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ProfileHeader } from '../profile/ProfileHeader.tsx';
import type { ProfileProps } from '../profile/profileProps.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { ContextRows } from './ContextRows.tsx';
import { organizationsOf, trayOf } from './gatheredFacts.ts';
import { OrganizationRows } from './OrganizationRows.tsx';
import { SectorTally } from './SectorTally.tsx';
import './place.css';

const rowLimit = 150;

/** The organizations that the view has no place for, by name. */
export function TrayProfile({ indexed, headingId, headingRef, onClose }: ProfileProps) {
  const { tray, organizationCount, noSector } = useMessages(placeMessages);
  const language = useLanguage();
  const shown = useCorridorLater(selectShown);
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const hasAffiliations = useCorridorLater((state) => state.view.affiliations);
  const { organizations, context } = useMemo(() => {
    const ids = shown && trayOf(indexed, shown, { isNetwork, hasAffiliations });
    return {
      organizations: organizationsOf(indexed, ids?.shown ?? [], language),
      context: organizationsOf(indexed, ids?.context ?? [], language),
    };
  }, [indexed, shown, isNetwork, hasAffiliations, language]);
  const title = isNetwork ? tray.network : tray.map;
  return (
    <article className="profile">
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={{ [language]: title }}
        missing={title}
        sign={null}
        eyebrow={<span>{tray.eyebrow}</span>}
        onClose={onClose}
      />
      {organizations.length === 0 ? (
        <p className="record-unknown">{tray.empty}</p>
      ) : (
        <>
          <p className="place-sentence">{organizationCount(organizations.length)}</p>
          <p className="profile-small">{isNetwork ? tray.networkNote : tray.mapNote}</p>
          <SectorTally
            indexed={indexed}
            records={organizations}
            missing={noSector}
            renderRecord={(organization) => (
              <OrganizationLink key={organization.id} organization={organization} isShort />
            )}
          />
          <OrganizationRows indexed={indexed} organizations={organizations} limit={rowLimit} />
        </>
      )}
      <ContextRows indexed={indexed} organizations={context} limit={rowLimit} />
    </article>
  );
}
