import type { Language } from '../domain/language.ts';
import { localeOf } from '../i18n/format.ts';

/** Givers of map data whose names are words of one language. */
const namesIn: Readonly<Record<string, Language>> = {
  'Gouvernement du Québec': 'fr',
  'US Census Bureau': 'en',
  'Natural Earth': 'en',
};
const names = new RegExp(`(${Object.keys(namesIn).join('|')})`, 'u');

interface AttributionProps {
  readonly text: string;
  readonly language: Language;
}

/** Who the map's data comes from; names in the other language are marked as such. */
export function Attribution({ text, language }: AttributionProps) {
  return (
    <p className="stage-attribution">
      {text.split(names).map((part, index) => {
        const own = namesIn[part];
        return (
          <span key={index} lang={own === undefined || own === language ? undefined : localeOf[own]}>
            {part}
          </span>
        );
      })}
    </p>
  );
}
