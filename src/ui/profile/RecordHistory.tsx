import type { RecordChange } from '../../domain/insight/releaseDifference.ts';
import { historyOf } from '../../domain/insight/releaseHistory.ts';
import { changesMessages, historyLine } from '../../i18n/messages/changes.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useReleaseSteps } from '../kit/useReleaseSteps.ts';
import { useMessages } from '../useMessages.ts';
import { ProfileSection } from './ProfileSection.tsx';

interface RecordHistoryProps {
  readonly record: RecordChange['record'];
  readonly id: string;
}

/** What the releases say of the record, up to the one on screen; nothing of a reader's own data. */
export function RecordHistory({ record, id }: RecordHistoryProps) {
  const messages = useMessages(changesMessages);
  const { value: steps } = useReleaseSteps();
  const origin = useCorridor(({ data }) => (data.status === 'ready' ? data.origin : null));
  if (steps === null || origin === null || origin.type === 'preview') return null;
  const entries = historyOf(steps, record, id).filter(
    ({ date }) => origin.type === 'shipped' || (date !== null && date <= origin.date),
  );
  if (entries.length === 0) return null;
  return (
    <ProfileSection title={messages.history}>
      <ul className="record-history">
        {entries.map((entry) => (
          <li key={entry.date ?? ''}>{historyLine(messages, entry)}</li>
        ))}
      </ul>
    </ProfileSection>
  );
}
