import { profileMessages } from '../../i18n/messages/profile.ts';
import { clearFilters } from '../../state/actions.ts';
import { canClear } from '../../state/ownCut.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';

interface RecordHiddenProps {
  readonly type: 'organization' | 'agreement';
  readonly id: string;
}

function isLeftOut(state: AppState, { type, id }: RecordHiddenProps): boolean {
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  if (!indexed || !shown) return false;
  if (type === 'agreement') return shown.agreements[indexed.agreementIndex.get(id) ?? -1] === 0;
  return shown.organizations[indexed.organizationIndex.get(id) ?? -1] === 0;
}

/** Says why an open record is not counted or fully drawn, and how to change that. */
export function RecordHidden(props: RecordHiddenProps) {
  const messages = useMessages(profileMessages);
  const isHidden = useCorridorLater((state) => isLeftOut(state, props));
  const isClearable = useCorridorLater(canClear);
  if (!isHidden) return null;
  return (
    <p className="profile-hidden">
      {messages.hiddenByFilters}{' '}
      {isClearable && (
        <button type="button" className="record-link" onClick={clearFilters}>
          {messages.clearFilters}
        </button>
      )}
    </p>
  );
}
