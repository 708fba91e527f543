import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { changeView, setChrome } from '../../state/actions.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { PathPanel } from '../path/PathPanel.tsx';
import { CorridorProfile } from '../place/CorridorProfile.tsx';
import { PlaceProfile } from '../place/PlaceProfile.tsx';
import { TrayProfile } from '../place/TrayProfile.tsx';
import { RegionProfile } from '../region/RegionProfile.tsx';
import { endName } from '../place/endName.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementProfile } from './AgreementProfile.tsx';
import { OrganizationProfile } from './OrganizationProfile.tsx';
import type { RecordType } from './openRecord.ts';

interface ProfileContentProps {
  readonly indexed: IndexedDataset;
  readonly type: RecordType;
  readonly id: string;
  readonly headingId: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
  /** Called when the content is in the page: by then the focus may wait for its heading. */
  readonly onArrive: () => void;
}

/** What lies under a record that was opened from it: a tie between marks, a drawn connection, the tray, a place. */
function Back({ indexed, type }: Pick<ProfileContentProps, 'indexed' | 'type'>) {
  const messages = useMessages(profileMessages);
  const { backTo, tray } = useMessages(placeMessages);
  const language = useLanguage();
  const openTie = useCorridorLater((state) => state.chrome.openCorridor);
  const corridor = type === 'corridor' ? null : openTie;
  const hasPath = useCorridorLater((state) => state.view.path.length === 2);
  const isTable = useCorridorLater((state) => state.view.view === 'table');
  const isNetwork = useCorridorLater((state) => state.view.view === 'network');
  const isTrayOpen = useCorridorLater((state) => state.chrome.isTrayOpen);
  const place = useCorridorLater((state) => state.chrome.openPlace?.name ?? null);
  const tie = corridor?.ends.map((end) => endName(indexed, end, { language, isNetwork })).join(' ↔ ');
  const under = tie ?? (isTable ? null : isTrayOpen ? (isNetwork ? tray.network : tray.map) : place);
  if (!hasPath && under === null) return null;
  const isToPath = under === null || (hasPath && tie === undefined);
  return (
    <button
      type="button"
      className="button-link profile-back"
      onClick={() => {
        setChrome({ openRegion: null, openCorridor: corridor });
        changeView({ org: null, agreement: null }, 'push');
      }}
    >
      <Icon name="left" sizePx={16} />
      {isToPath ? messages.backToPath : backTo(under)}
    </button>
  );
}

/** Nothing lies under these. */
const basesOfBack: readonly RecordType[] = ['path', 'tray', 'place'];

/** What a profile says of its record. Opened by a reader, or by a link: no part of the page's first picture. */
export function ProfileContent({ onArrive, ...props }: ProfileContentProps) {
  useLayoutEffect(onArrive);
  return (
    <>
      {!basesOfBack.includes(props.type) && <Back indexed={props.indexed} type={props.type} />}
      <Record {...props} />
    </>
  );
}

function Record({ indexed, type, id, ...rest }: Omit<ProfileContentProps, 'onArrive'>) {
  // With the record itself, not a frame before it.
  const corridor = useCorridorLater((state) => state.chrome.openCorridor);
  const place = useCorridorLater((state) => state.chrome.openPlace);
  switch (type) {
    case 'organization': {
      const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
      return (
        organization && (
          <OrganizationProfile key={id} indexed={indexed} organization={organization} {...rest} />
        )
      );
    }
    case 'agreement': {
      const agreement = indexed.dataset.agreements[indexed.agreementIndex.get(id) ?? -1];
      return agreement && <AgreementProfile key={id} indexed={indexed} agreement={agreement} {...rest} />;
    }
    case 'region': {
      const region = indexed.dataset.regions.find((candidate) => candidate.id === id);
      return region && <RegionProfile key={id} indexed={indexed} region={region} {...rest} />;
    }
    case 'corridor':
      return (
        corridor && (
          <CorridorProfile
            key={`${id}/${corridor.agreements.join(',')}`}
            indexed={indexed}
            corridor={corridor}
            {...rest}
          />
        )
      );
    case 'path':
      return <PathPanel indexed={indexed} {...rest} />;
    case 'tray':
      return <TrayProfile indexed={indexed} {...rest} />;
    case 'place':
      return place && <PlaceProfile key={id} indexed={indexed} place={place} {...rest} />;
  }
}
