/** `fr/feed.xml`, `en/feed.xml` (Atom, RFC 4287): records that are new, changed or ended, release by release. */
import { escapeXml } from '../domain/escape.ts';
import { differenceOf, type RecordChange } from '../domain/insight/releaseDifference.ts';
import type { Release } from '../domain/insight/releaseHistory.ts';
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { recordPath } from '../domain/recordPath.ts';
import { changesMessages, fieldNames } from '../i18n/messages/changes.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { localUrl } from './oEmbed.ts';
import { pageTexts } from './pageTexts.ts';
import type { Site } from './site.ts';
import { localeNames } from './site.ts';

export function feedPath(language: Language): string {
  return `${language}/feed.xml`;
}

/** Readers keep what they have seen: the newest two releases' worth is enough. */
const releasesInFeed = 2;

function nameOf({ dataset }: Release, { record, id }: RecordChange, language: Language): string | null {
  const found =
    record === 'organization'
      ? dataset.organizations.find((one) => one.id === id)?.name
      : dataset.agreements.find((one) => one.id === id)?.title;
  return found ? textIn(found, language, id) : null;
}

/** Atom wants a time of day; a release has none. */
const instant = (date: string) => `${date}T00:00:00Z`;

export function feed(site: Site, releases: readonly Release[], language: Language): string {
  const url = site.url ?? localUrl;
  const address = (path: string) => escapeXml(new URL(path, url).href);
  const texts = pageTexts[language];
  const newestFirst = [...releases].sort((a, b) => (a.date < b.date ? 1 : -1));
  const entries = newestFirst.slice(0, releasesInFeed).flatMap((release, index) => {
    const before = newestFirst[index + 1];
    if (!before) return [];
    return differenceOf(before.dataset, release.dataset).flatMap((change) => {
      const name = nameOf(release, change, language);
      if (name === null) return [];
      const page = recordPath(language, change.record === 'organization' ? 'o' : 'a', change.id);
      const summary =
        change.fields.length === 0
          ? ''
          : `<summary>${escapeXml(texts.changedFields(fieldNames(changesMessages[language], change.fields)))}</summary>`;
      return [
        `<entry><id>${address(`${page}#${release.date}`)}</id><title>${escapeXml(texts.change[change.change](name, change.record))}</title><updated>${instant(release.date)}</updated><link href="${address(page)}"/>${summary}</entry>`,
      ];
    });
  });
  const updated = newestFirst[0]?.date ?? site.indexed.dataset.updated ?? '1970-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeNames[language]}">
<id>${address(feedPath(language))}</id>
<title>${escapeXml(shellMessages[language].productName)}</title>
<updated>${instant(updated)}</updated>
<author><name>${escapeXml(shellMessages[language].productName)}</name></author>
<link rel="self" href="${address(feedPath(language))}"/>
<link href="${address(`${language}/`)}"/>
${entries.join('\n')}
</feed>
`;
}
