import { languages } from '../../domain/language.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setLanguage } from '../../state/actions.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** Each language names itself, in itself. */
const ownNames = { fr: 'Français', en: 'English' } as const;
const tags = { fr: 'fr-CA', en: 'en-CA' } as const;

/** One click, French first, both the same size. */
export function LanguageSwitch() {
  const messages = useMessages(shellMessages);
  const current = useLanguage();
  return (
    <div className="segments shell-languages" role="group" aria-label={messages.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="segment"
          lang={tags[language]}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          <span className="shell-language-short">{language.toUpperCase()}</span>
          <span className="shell-language-long">{ownNames[language]}</span>
        </button>
      ))}
    </div>
  );
}
