import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useContext, useId, useRef, useState } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { changeView, clearSelection, openRegion, setPath } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { PathPanel } from '../path/PathPanel.tsx';
import { RegionProfile } from '../region/RegionProfile.tsx';
import { ServicesContext } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import { AgreementProfile } from './AgreementProfile.tsx';
import { OrganizationProfile } from './OrganizationProfile.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useProfileFocus } from './useProfileFocus.ts';
import './profile.css';

type OpenRecord = `${'organization' | 'agreement' | 'region' | 'path'}:${string}`;

/** What the profile is about, as one text so that it is a stable value; `null` where it is closed. */
export function selectOpenRecord({ view, chrome, data }: AppState): OpenRecord | null {
  if (data.status !== 'ready') return null;
  if (view.org !== null) return `organization:${view.org}`;
  if (view.agreement !== null) return `agreement:${view.agreement}`;
  if (chrome.openRegion !== null) return `region:${chrome.openRegion}`;
  return view.path.length === 2 ? `path:${view.path.join(',')}` : null;
}

function letPathGo(): void {
  if (store.getState().view.path.length > 0) setPath([]);
}

function close(record: OpenRecord): void {
  if (record.startsWith('region:')) openRegion(null);
  else if (record.startsWith('path:')) letPathGo();
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
  readonly onPathLetGo: () => void;
}

/** `null` for an id that the data does not have: the notice about it says so. */
function contentOf({ indexed, record, onPathLetGo, ...rest }: ContentProps): ReactNode {
  const id = record.slice(record.indexOf(':') + 1);
  switch (record.slice(0, record.indexOf(':'))) {
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
    default:
      return <PathPanel indexed={indexed} onLetGo={onPathLetGo} {...rest} />;
  }
}

/** The profile of what is selected, of the open region, or of the connection that is drawn; else nothing. */
export function Profile() {
  const openRecord = useCorridor(selectOpenRecord);
  // Taking away one end of a path does not close its panel: the reader is choosing another.
  const [isPathHeld, setIsPathHeld] = useState(false);
  const record = openRecord ?? (isPathHeld ? 'path:' : null);
  const indexed = useCorridor(selectIndexed);
  const services = useContext(ServicesContext);
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { returnFocus } = useProfileFocus(record, headingRef, () => services?.stage.focus());
  if (record === null || !indexed) return null;

  const onClose = () => {
    setIsPathHeld(false);
    close(record);
    returnFocus();
  };
  const content = contentOf({
    indexed,
    record,
    headingId,
    headingRef,
    onClose,
    onPathLetGo: () => setIsPathHeld(true),
  });
  if (!content) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // The keys are those of the controls inside; Escape closes from any of them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="profile-frame" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      {!record.startsWith('path:') && <BackToPath />}
      {content}
    </section>
  );
}
