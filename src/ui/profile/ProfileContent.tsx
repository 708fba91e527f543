import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { PathPanel } from '../path/PathPanel.tsx';
import { CorridorProfile } from '../place/CorridorProfile.tsx';
import { PlaceProfile } from '../place/PlaceProfile.tsx';
import { TrayProfile } from '../place/TrayProfile.tsx';
import { RegionProfile } from '../region/RegionProfile.tsx';
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

/** What a profile says of its record. Opened by a reader, or by a link: no part of the page's first picture. */
export function ProfileContent({ onArrive, ...props }: ProfileContentProps) {
  useLayoutEffect(onArrive);
  return <Record {...props} />;
}

function Record({ indexed, type, id, ...rest }: Omit<ProfileContentProps, 'onArrive'>) {
  const corridor = useCorridor((state) => state.chrome.openCorridor);
  const place = useCorridor((state) => state.chrome.openPlace);
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
