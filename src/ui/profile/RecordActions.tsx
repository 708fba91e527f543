import type { LocalizedText } from '../../domain/language.ts';
import { correctionAddress } from '../../domain/correction.ts';
import { textIn } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { isPublished } from '../../state/actions.ts';
import { recordPageOf } from '../../state/recordPage.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { ProfileIcon } from './ProfileIcon.tsx';

interface RecordActionsProps {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A link to the record's own page, which unfurls as that record; to this view where it says more than the record. */
export function CopyLinkButton() {
  const messages = useMessages(profileMessages).actions;
  const { siteAddress } = useServices();
  const address = () => {
    const { data, view } = store.getState();
    const isShipped = data.status === 'ready' && data.origin.type === 'shipped';
    const page = isShipped ? recordPageOf(view) : null;
    return page === null ? window.location.href : siteAddress(page);
  };
  return (
    <CopyButton
      label={messages.copyLink}
      confirmation={messages.linkCopied}
      icon="link"
      textToCopy={address}
    />
  );
}

/** How to have an error mended: to the operator's address, with what can be filled in. Nothing is sent from here. */
function CorrectionLink({ id, name }: RecordActionsProps) {
  const { actions, correction, opensNewTab } = useMessages(profileMessages);
  const language = useLanguage();
  const { contact } = useServices();
  const isOurs = useCorridor(({ data }) => data.status === 'ready' && isPublished(data.origin));
  // The address is taken when the link is followed: the camera may have moved.
  const addressNow = () => {
    const page = window.location.href;
    const subject = correction.subject(textIn(name, language, id), id);
    const body = [
      `${correction.page} ${page}`,
      correction.language,
      '',
      correction.wrong,
      correction.right,
      correction.source,
    ];
    return correctionAddress(contact ?? '', { id, language, page, subject, body: body.join('\n') });
  };
  if (contact === null || !isOurs) return null;
  const isForm = contact.startsWith('https:');
  return (
    <a
      className="button profile-action"
      href={addressNow()}
      target={isForm ? '_blank' : undefined}
      rel="noopener noreferrer"
      onClick={({ currentTarget }) => {
        currentTarget.href = addressNow();
      }}
    >
      <ProfileIcon name="flag" />
      <span>{actions.reportCorrection}</span>
      {isForm && <span className="visually-hidden"> {opensNewTab}</span>}
    </a>
  );
}

export function CorrectionFooter({ id, name }: RecordActionsProps) {
  return (
    <footer className="profile-footer">
      <CorrectionLink id={id} name={name} />
    </footer>
  );
}
