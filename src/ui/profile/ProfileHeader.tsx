import type { ReactNode, RefObject } from 'react';
import type { LocalizedText } from '../../domain/language.ts';
import { otherLanguage } from '../../domain/language.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { NameOrText } from '../kit/sign/NameOrText.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { shortNameBeside } from './organizationLabel.ts';
import { Icon } from '../kit/Icon.tsx';

const languageTags = { en: 'en-CA', fr: 'fr-CA' } as const;

interface ProfileHeaderProps {
  readonly headingId: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly name: LocalizedText;
  /** Of an organization or region, not a title that could be translated. */
  readonly isProperName?: boolean;
  /** The name as drawn, where it is more than its text. */
  readonly title?: ReactNode;
  /** Shown where there is no name at all. */
  readonly missing: string;
  readonly shortName?: LocalizedText;
  readonly sign: ReactNode;
  /** What it is: a kind, a region's country. */
  readonly eyebrow: ReactNode;
  readonly onClose: () => void;
}

/** The reader's language first; the name in the other language beneath, where it is another one. */
export function ProfileHeader(props: ProfileHeaderProps) {
  const { headingId, headingRef, name, title, missing, isProperName, shortName, sign, eyebrow, onClose } =
    props;
  const messages = useMessages(profileMessages);
  const language = useLanguage();
  const other = otherLanguage(language);
  const own = name[language];
  const otherName =
    own !== undefined && name[other] !== undefined && name[other] !== own ? name[other] : null;
  const newShortName = shortNameBeside({ name, shortName }, language);
  return (
    <header className="profile-header">
      <div className="profile-header-top">
        {sign}
        <div className="profile-eyebrow">{eyebrow}</div>
        <button
          type="button"
          className="button button-quiet button-icon profile-close"
          onClick={onClose}
          title={messages.close}
        >
          <Icon name="close" />
          <span className="visually-hidden">{messages.close}</span>
        </button>
      </div>
      <h2 id={headingId} ref={headingRef} tabIndex={-1} className="profile-title">
        {title ?? <NameOrText text={name} missing={missing} isProperName={isProperName} />}
      </h2>
      {(newShortName !== undefined || otherName !== null) && (
        <p className="profile-other-names">
          {newShortName !== undefined && <bdi className="profile-short-name">{newShortName}</bdi>}
          {otherName !== null && <bdi lang={languageTags[other]}>{otherName}</bdi>}
        </p>
      )}
    </header>
  );
}
