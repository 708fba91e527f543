/** Static oEmbed documents (oembed.com, type "rich"): a pasted link becomes the map in WordPress and others. */
import { preferredHeight } from '../embed/height.ts';
import { frameSandbox } from '../domain/frameSandbox.ts';
import type { Language } from '../domain/language.ts';
import type { RecordFolder } from '../domain/recordPath.ts';
import { recordParameters } from '../domain/recordPath.ts';
import { shellMessages } from '../i18n/messages/shell.ts';
import { html } from './markup.ts';
import { pageTexts } from './pageTexts.ts';
import type { Site } from './site.ts';
import { localeNames } from './site.ts';

/** Where `npm start` serves: what an absolute address is made of when the build was not told the site's. */
export const localUrl = 'http://localhost:4173/';

const widthPx = 800;

export interface EmbeddedRecord {
  readonly folder: RecordFolder;
  readonly id: string;
  readonly name: string;
}

export function oEmbedDocument(site: Site, language: Language, record: EmbeddedRecord | null): string {
  const url = site.url ?? localUrl;
  const { productName } = shellMessages[language];
  const name = record?.name ?? productName;
  const selected = record ? `&${recordParameters[record.folder]}=${encodeURIComponent(record.id)}` : '';
  const height = preferredHeight(widthPx);
  const source = new URL(`?lang=${language}&embed=1${selected}`, url).href;
  const frame = html`<iframe
    src="${source}"
    width="${widthPx}"
    height="${height}"
    title="${pageTexts[language].embedTitle(name)}"
    lang="${localeNames[language]}"
    sandbox="${frameSandbox}"
    loading="lazy"
    referrerpolicy="no-referrer"
    style="border:0"
  ></iframe>`;
  const picture = site.picture[language];
  const document = {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: productName,
    provider_url: url,
    cache_age: 86_400,
    html: frame.text,
    width: widthPx,
    height,
    ...(picture === null
      ? {}
      : { thumbnail_url: new URL(picture, url).href, thumbnail_width: 1200, thumbnail_height: 630 }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
