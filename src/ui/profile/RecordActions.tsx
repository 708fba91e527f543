import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CopyButton } from '../kit/CopyButton.tsx';

interface RecordActionsProps {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A link to this view. */
export function CopyLinkButton() {
  const messages = useMessages(profileMessages).actions;
  return (
    <CopyButton
      label={messages.copyLink}
      confirmation={messages.linkCopied}
      icon="link"
      textToCopy={() => window.location.href}
    />
  );
}

/** How to have an error mended: the record's id and a message to be filled in, on the clipboard. */
export function CorrectionFooter({ id, name }: RecordActionsProps) {
  const { actions, correction } = useMessages(profileMessages);
  const language = useLanguage();
  const message = () =>
    [
      correction.subject(textIn(name, language, id), id),
      `${correction.page} ${window.location.href}`,
      '',
      correction.wrong,
      correction.right,
      correction.source,
    ].join('\n');
  return (
    <footer className="profile-footer">
      <CopyButton
        label={actions.reportCorrection}
        confirmation={actions.correctionCopied}
        icon="flag"
        textToCopy={message}
      />
    </footer>
  );
}
