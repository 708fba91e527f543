import type { KeyboardEvent, RefObject } from 'react';
import { useContext, useId, useRef } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { changeView, clearSelection, openRegion, setPath } from '../../state/actions.ts';
import { isProfileOpen } from '../../state/frameLayout.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { stepBack } from '../../state/stepBack.ts';
import type { AppState } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { PathPanel } from '../path/PathPanel.tsx';
import { RegionProfile } from '../region/RegionProfile.tsx';
import { ServicesContext } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import { AgreementProfile } from './AgreementProfile.tsx';
import { OrganizationProfile } from './OrganizationProfile.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useProfileFocus } from './useProfileFocus.ts';
import './profile.css';

type RecordType = 'organization' | 'agreement' | 'region' | 'path';
type OpenRecord = `${RecordType}:${string}`;

/** What the profile is about, as one text so that it is a stable value; `null` where it is closed. */
function selectOpenRecord({ view, chrome, data }: AppState): OpenRecord | null {
  if (data.status !== 'ready') return null;
  if (view.org !== null) return `organization:${view.org}`;
  if (view.agreement !== null) return `agreement:${view.agreement}`;
  if (chrome.openRegion !== null) return `region:${chrome.openRegion}`;
  return view.path.length === 2 ? `path:${view.path.join(',')}` : null;
}

function close(record: OpenRecord): void {
  const { type } = partsOf(record);
  if (type === 'region') openRegion(null);
  else if (type === 'path') setPath([]);
  else clearSelection();
}

/** While a connection is drawn, a record opened from it leads back to it. */
function BackToPath() {
  const messages = useMessages(profileMessages);
  const hasPath = useCorridor((state) => state.view.path.length === 2);
  if (!hasPath) return null;
  return (
    <button
      type="button"
      className="button-link profile-back"
      onClick={() => {
        openRegion(null);
        changeView({ org: null, agreement: null }, 'push');
      }}
    >
      <Icon name="left" sizePx={16} />
      {messages.backToPath}
    </button>
  );
}

interface ContentProps {
  readonly indexed: IndexedDataset;
  readonly record: OpenRecord;
  readonly headingId: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
}

function partsOf(record: OpenRecord): { readonly type: RecordType; readonly id: string } {
  const colon = record.indexOf(':');
  return { type: record.slice(0, colon) as RecordType, id: record.slice(colon + 1) };
}

/** A region can be asked for that the data does not list; the view's own ids are always known. */
function isKnown(indexed: IndexedDataset, record: OpenRecord): boolean {
  const { type, id } = partsOf(record);
  const isIn: Readonly<Record<RecordType, () => boolean>> = {
    organization: () => indexed.organizationIndex.has(id),
    agreement: () => indexed.agreementIndex.has(id),
    region: () => indexed.dataset.regions.some((region) => region.id === id),
    path: () => true,
  };
  return isIn[type]();
}

function ProfileContent({ indexed, record, ...rest }: ContentProps) {
  const { type, id } = partsOf(record);
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
    case 'path':
      return <PathPanel indexed={indexed} {...rest} />;
  }
}

/** The profile of what is selected, of the open region, or of the connection that is drawn; else nothing. */
export function Profile() {
  const record = useCorridor(selectOpenRecord);
  const indexed = useCorridor(selectIndexed);
  const services = useContext(ServicesContext);
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { returnFocus } = useProfileFocus(record, headingRef, () => services?.stage.focus());
  if (record === null || !indexed || !isKnown(indexed, record)) return null;

  const onClose = () => {
    close(record);
    returnFocus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!stepBack(() => undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    // Focus goes back once there is nothing left to read here.
    if (!isProfileOpen(store.getState())) returnFocus();
  };
  return (
    // The keys are those of the controls inside; Escape closes from any of them.
    <section className="profile-frame" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      {partsOf(record).type !== 'path' && <BackToPath />}
      <ProfileContent
        indexed={indexed}
        record={record}
        headingId={headingId}
        headingRef={headingRef}
        onClose={onClose}
      />
    </section>
  );
}
