import { useState } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { changeView, setPath } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { ProfileIcon } from '../profile/ProfileIcon.tsx';
import { takeFocusAlong } from '../profile/useProfileFocus.ts';
import { useMessages } from '../useMessages.ts';
import { OrganizationCombobox } from './OrganizationCombobox.tsx';
import './path.css';

type Ends = readonly [from: string | null, to: string | null];

interface PathFieldsProps {
  readonly indexed: IndexedDataset;
  /** The path stays drawn while one of its ends is being chosen anew, as where its panel would close without it. */
  readonly keepsPath?: boolean;
  /** Told whether an end of the path is missing. */
  readonly onEditing?: (isEditing: boolean) => void;
}

export function organizationOf(indexed: IndexedDataset, id: string | null | undefined): Organization | null {
  return indexed.dataset.organizations[indexed.organizationIndex.get(id ?? '') ?? -1] ?? null;
}

/** The two ends of a path. One end alone is not a path yet, and not in any link: it waits here. */
export function PathFields({ indexed, keepsPath = false, onEditing }: PathFieldsProps) {
  const messages = useMessages(pathMessages);
  const path = useCorridor((state) => state.view.path);
  // A draft is about the path it began with; another path, chosen elsewhere, ends it.
  const [draft, setDraft] = useState<{ readonly ends: Ends; readonly path: readonly string[] } | null>(null);
  const [fromId, toId]: Ends = draft?.path === path ? draft.ends : [path[0] ?? null, path[1] ?? null];
  const from = organizationOf(indexed, fromId);
  const to = organizationOf(indexed, toId);
  const change = (ends: Ends) => {
    const [first, second] = ends;
    const isWhole = first !== null && second !== null;
    onEditing?.(!isWhole);
    if (isWhole) {
      setDraft(null);
      takeFocusAlong();
      // The connection takes the place of what was open, in one step of the history.
      changeView({ path: [first, second], org: null, agreement: null }, 'push');
      return;
    }
    if (!keepsPath && path.length > 0) setPath([]);
    setDraft({ ends, path: store.getState().view.path });
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
