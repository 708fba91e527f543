import type { ComponentType, KeyboardEvent, RefObject } from 'react';
import { useContext, useId, useLayoutEffect, useRef } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import {
  changeView,
  clearSelection,
  openCorridor,
  openPlace,
  openRegion,
  setChrome,
  setPath,
} from '../../state/actions.ts';
import { isProfileOpen } from '../../state/frameLayout.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { stepBack } from '../../state/stepBack.ts';
import type { AppState } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { PathPanel } from '../path/PathPanel.tsx';
import { RegionProfile } from '../region/RegionProfile.tsx';
import { ServicesContext } from '../servicesContext.ts';
import { endName } from '../place/endName.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementProfile } from './AgreementProfile.tsx';
import { OrganizationProfile } from './OrganizationProfile.tsx';
import { Icon } from '../kit/Icon.tsx';
import { latePart } from '../kit/latePart.tsx';
import { useProfileFocus } from './useProfileFocus.ts';
import './profile.css';

interface ArrivalProps {
  /** Called when the content is in the page. */
  readonly onArrive: () => void;
}

function Arrival({ onArrive }: ArrivalProps) {
  useLayoutEffect(onArrive);
  return null;
}

/** A part that says when it is there: by then the focus may wait for its heading. */
function arriving<Props extends object>(Content: ComponentType<Props>) {
  return function Arriving(props: Props & ArrivalProps) {
    return (
      <>
        <Content {...props} />
        <Arrival onArrive={props.onArrive} />
      </>
    );
  };
}

/** What marks gather: opened by a reader, not with the page's first picture. */
const CorridorProfile = latePart(async () => ({
  default: arriving((await import('../place/CorridorProfile.tsx')).CorridorProfile),
}));
const PlaceProfile = latePart(async () => ({
  default: arriving((await import('../place/PlaceProfile.tsx')).PlaceProfile),
}));
const TrayProfile = latePart(async () => ({
  default: arriving((await import('../place/TrayProfile.tsx')).TrayProfile),
}));

type RecordType = 'organization' | 'agreement' | 'region' | 'corridor' | 'path' | 'tray' | 'place';
type OpenRecord = `${RecordType}:${string}`;

/** What the profile is about, as one text so that it is a stable value; `null` where it is closed. */
function selectOpenRecord({ view, chrome, data }: AppState): OpenRecord | null {
  if (data.status !== 'ready') return null;
  if (view.org !== null) return `organization:${view.org}`;
  if (view.agreement !== null) return `agreement:${view.agreement}`;
  if (chrome.openRegion !== null) return `region:${chrome.openRegion}`;
  if (chrome.openCorridor !== null)
    return `corridor:${chrome.openCorridor.ends.map(({ mark }) => mark).join('|')}`;
  if (view.path.length === 2) return `path:${view.path.join(',')}`;
  if (view.view === 'table') return null;
  if (chrome.isTrayOpen) return 'tray:';
  return chrome.openPlace === null ? null : `place:${chrome.openPlace.id}`;
}

function close(record: OpenRecord): void {
  const closing: Readonly<Record<RecordType, () => void>> = {
    organization: clearSelection,
    agreement: clearSelection,
    region: () => openRegion(null),
    corridor: () => openCorridor(null),
    path: () => setPath([]),
    tray: () => setChrome({ isTrayOpen: false }),
    place: () => openPlace(null),
  };
  closing[partsOf(record).type]();
}

/** What lies under a record that was opened from it: a tie between marks, a drawn connection, the tray, a place. */
function Back({ indexed, type }: { readonly indexed: IndexedDataset; readonly type: RecordType }) {
  const messages = useMessages(profileMessages);
  const { backTo, tray } = useMessages(placeMessages);
  const language = useLanguage();
  const openTie = useCorridor((state) => state.chrome.openCorridor);
  const corridor = type === 'corridor' ? null : openTie;
  const hasPath = useCorridor((state) => state.view.path.length === 2);
  const isTable = useCorridor((state) => state.view.view === 'table');
  const isNetwork = useCorridor((state) => state.view.view === 'network');
  const isTrayOpen = useCorridor((state) => state.chrome.isTrayOpen);
  const place = useCorridor((state) => state.chrome.openPlace?.name ?? null);
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

interface ContentProps extends ArrivalProps {
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
    corridor: () => true,
    path: () => true,
    tray: () => true,
    place: () => true,
  };
  return isIn[type]();
}

function ProfileContent({ indexed, record, onArrive, ...rest }: ContentProps) {
  const { type, id } = partsOf(record);
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
            onArrive={onArrive}
            {...rest}
          />
        )
      );
    case 'path':
      return <PathPanel indexed={indexed} {...rest} />;
    case 'tray':
      return <TrayProfile indexed={indexed} onArrive={onArrive} {...rest} />;
    case 'place':
      return place && <PlaceProfile key={id} indexed={indexed} place={place} onArrive={onArrive} {...rest} />;
  }
}

/** Nothing lies under these. */
const basesOfBack: readonly RecordType[] = ['path', 'tray', 'place'];

/** The profile of what is selected or opened, or of the connection that is drawn; else nothing. */
export function Profile() {
  const record = useCorridor(selectOpenRecord);
  const indexed = useCorridor(selectIndexed);
  const services = useContext(ServicesContext);
  const headingId = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { returnFocus, arrive } = useProfileFocus(record, headingRef, () => services?.stage.focus());
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
      {!basesOfBack.includes(partsOf(record).type) && <Back indexed={indexed} type={partsOf(record).type} />}
      <ProfileContent
        indexed={indexed}
        record={record}
        headingId={headingId}
        headingRef={headingRef}
        onClose={onClose}
        onArrive={arrive}
      />
    </section>
  );
}
