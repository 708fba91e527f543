import type { KeyboardEvent } from 'react';
import { memo, useContext, useEffect, useId, useRef } from 'react';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import {
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
import { store } from '../../state/store.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { ServicesContext } from '../servicesContext.ts';
import { latePart, MissingPanel } from '../kit/latePart.tsx';
import type { OpenRecord, RecordType } from './openRecord.ts';
import { isKnown, partsOf, selectOpenRecord } from './openRecord.ts';
import { useProfileFocus } from './useProfileFocus.ts';
import './profile.css';

/** Opened by a reader, or by a link: no part of the page's first picture. */
export const ProfileContent = latePart(
  async () => ({ default: (await import('./ProfileContent.tsx')).ProfileContent }),
  MissingPanel,
);

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

/** The profile of what is selected or opened, or of the connection that is drawn; else nothing. */
export function Profile() {
  const record = useCorridorLater(selectOpenRecord);
  const indexed = useCorridorLater(selectIndexed);
  // A link that opens a record asks for its content together with the data.
  const isAskedFor = useCorridor(
    ({ view }) => view.org !== null || view.agreement !== null || view.path.length === 2,
  );
  useEffect(() => {
    if (isAskedFor) void ProfileContent.preload();
  }, [isAskedFor]);
  return <Opened record={record} indexed={indexed} />;
}

interface OpenedProps {
  readonly record: OpenRecord | null;
  readonly indexed: IndexedDataset | null;
}

/** Drawn anew only with another record: closing it is answered by the control and the map first. */
const Opened = memo(function Opened({ record, indexed }: OpenedProps) {
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
      <ProfileContent
        indexed={indexed}
        {...partsOf(record)}
        headingId={headingId}
        headingRef={headingRef}
        onClose={onClose}
        onArrive={arrive}
      />
    </section>
  );
});
