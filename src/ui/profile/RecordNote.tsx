import type { LocalizedText } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useMessages } from '../useMessages.ts';
import { ProfileSection } from './ProfileSection.tsx';

/** What a reader must know about a doubtful fact; nothing where there is no doubt. */
export function RecordNote({ note }: { readonly note: LocalizedText | undefined }) {
  const messages = useMessages(profileMessages);
  if (note === undefined) return null;
  return (
    <ProfileSection title={messages.note}>
      <p className="record-note">
        <FallbackText text={note} />
      </p>
    </ProfileSection>
  );
}
