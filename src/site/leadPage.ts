/** `o/<id>/`, `a/<id>/`, `figures/` and others: lead to the page in the reader's language; without JavaScript, to choose from. */
import type { LocalizedText } from '../domain/language.ts';
import { languages, textIn } from '../domain/language.ts';
import type { RecordFolder } from '../domain/recordPath.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { html } from './markup.ts';
import { alternateLinks, feedLink, oEmbedLink, pageHead } from './pageFrame.ts';
import { localized, properName } from './recordParts.ts';
import type { Site } from './site.ts';
import { localeNames, rootFrom } from './site.ts';

/** `about` says in a sentence what it is, for previews: the page belongs to neither language. */
export function leadPage(
  site: Site,
  /** `null`: a page of its own, at the first level. */
  folder: RecordFolder | null,
  id: string,
  name: LocalizedText,
  about?: LocalizedText,
): string {
  const path = folder === null ? `${id}/` : `${folder}/${id}/`;
  const root = rootFrom(path);
  const title = [...new Set(languages.map((language) => textIn(name, language, id)))].join(' · ');
  const description =
    [...new Set(languages.flatMap((language) => about?.[language] ?? []))].join(' · ') || title;
  return html`<!doctype html>
    <html lang="fr-CA">
      ${pageHead({
        site,
        path,
        language: 'fr',
        title,
        description,
        links: [
          alternateLinks(site, path, path),
          ...languages.flatMap((language) => [
            oEmbedLink(site, path, language, path),
            feedLink(site, path, language),
          ]),
        ],
        rest: null,
      })}
      <body>
        <main class="page-main lead">
          <h1>${title}</h1>
          <ul class="records">
            ${languages.map(
              (language) =>
                html`<li lang="${localeNames[language]}">
                  <p class="record-name">
                    <a href="${root}${language}/${path}" hreflang="${language}" data-lead="${language}"
                      >${folder === 'o' ? properName(name, language, id) : localized(name, language, id)}</a
                    >
                  </p>
                  <p class="credit">${shellMessages[language].productName}</p>
                </li>`,
            )}
          </ul>
        </main>
      </body>
    </html> `.text;
}
