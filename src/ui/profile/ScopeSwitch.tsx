import { regionProfileMessages } from '../../i18n/messages/regionProfile.ts';
import { useMessages } from '../useMessages.ts';

interface ScopeSwitchProps {
  readonly showsAll: boolean;
  readonly onChange: (showsAll: boolean) => void;
  /** Instead of the usual sentence. */
  readonly said?: string | undefined;
}

/** Whether a card's numbers obey the filters in force: it says so, and can show all that is recorded. */
export function ScopeSwitch({ showsAll, onChange, said }: ScopeSwitchProps) {
  const messages = useMessages(regionProfileMessages);
  return (
    <label className="profile-scope">
      <input type="checkbox" checked={showsAll} onChange={() => onChange(!showsAll)} />
      <span>
        {messages.showAll}{' '}
        <span className="profile-small">{said ?? (showsAll ? messages.allShown : messages.filteredBy)}</span>
      </span>
    </label>
  );
}
