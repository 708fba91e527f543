import { useState } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { changeView, setPath } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';
import { useMessages } from '../useMessages.ts';
import { OrganizationCombobox } from './OrganizationCombobox.tsx';
import './path.css';

type Ends = readonly [from: string | null, to: string | null];

interface PathFieldsProps {
  readonly indexed: IndexedDataset;
  /** Called when a drawn path is let go because one of its ends was taken away. */
  readonly onLetGo?: () => void;
}

export function organizationOf(indexed: IndexedDataset, id: string | null | undefined): Organization | null {
  return indexed.dataset.organizations[indexed.organizationIndex.get(id ?? '') ?? -1] ?? null;
}

/** The two ends of a path. One end alone is not a path yet, and not in any link: it waits here. */
export function PathFields({ indexed, onLetGo }: PathFieldsProps) {
  const messages = useMessages(pathMessages);
  const path = useCorridor((state) => state.view.path);
  const [draft, setDraft] = useState<Ends>([null, null]);
  const [fromId, toId]: Ends = path.length === 2 ? [path[0] ?? null, path[1] ?? null] : draft;
  const from = organizationOf(indexed, fromId);
  const to = organizationOf(indexed, toId);
  const change = (ends: Ends) => {
    const [first, second] = ends;
    if (first !== null && second !== null) {
      // The connection takes the place of what was open, in one step of the history.
      setDraft([null, null]);
      changeView({ path: [first, second], org: null, agreement: null }, 'push');
      return;
    }
    setDraft(ends);
    if (path.length === 0) return;
    onLetGo?.();
    setPath([]);
  };
  return (
    <div className="path-fields">
      <OrganizationCombobox
        indexed={indexed}
        label={messages.from}
        value={from}
        excluded={to?.id}
        onChange={(organization) => change([organization?.id ?? null, toId])}
      />
      <button
        type="button"
        className="button button-quiet button-icon path-swap"
        aria-label={messages.swap}
        title={messages.swap}
        disabled={!from && !to}
        onClick={() => change([toId, fromId])}
      >
        <ProfileIcon name="swap" />
      </button>
      <OrganizationCombobox
        indexed={indexed}
        label={messages.to}
        value={to}
        excluded={from?.id}
        onChange={(organization) => change([fromId, organization?.id ?? null])}
      />
    </div>
  );
}
