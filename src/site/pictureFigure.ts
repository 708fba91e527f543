/** A picture of the map in a page: leads to the living map, with the colours in it named and its sources credited. */
import type { Language } from '../domain/language.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { PictureSubject } from '../picture/pagePicture.ts';
import { sectorInk } from '../picture/pageInks.ts';
import type { Content } from './markup.ts';
import { html, Markup } from './markup.ts';
import { pageTexts } from './pageTexts.ts';
import { localized } from './recordParts.ts';
import type { Site } from './site.ts';

/** More would be a legend, which the list of everything has. */
const mostColours = 6;

/** First sectors of the organizations drawn, the most frequent first. */
function coloursOf({ indexed }: Site, { shown }: PictureSubject): number[] {
  const { organizations, sectors } = indexed.dataset;
  const counts = sectors.map(() => 0);
  organizations.forEach((organization, number) => {
    if (shown.organizations[number] !== 1 && shown.context[number] !== 1) return;
    for (const id of organization.sectors) {
      const sector = sectors.findIndex((one) => one.id === id);
      if (sector >= 0) counts[sector] = (counts[sector] ?? 0) + 1;
    }
  });
  return counts
    .flatMap((count, sector) => (count > 0 ? [{ count, sector }] : []))
    .sort((a, b) => b.count - a.count || a.sector - b.sector)
    .slice(0, mostColours)
    .map(({ sector }) => sector);
}

function colourKey(site: Site, subject: PictureSubject, language: Language): Content {
  const { sectors } = site.indexed.dataset;
  const colours = coloursOf(site, subject);
  if (colours.length === 0) return null;
  return html`<ul class="picture-key">
    ${colours.map(
      (sector) =>
        html`<li>
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="5" fill="${sectorInk(sector)}" />
          </svg>
          ${localized(sectors[sector]?.name, language, '')}
        </li>`,
    )}
  </ul>`;
}

export interface FigureOf {
  readonly subject: PictureSubject;
  /** Of the living map with the same view, from the page. */
  readonly map: string;
  /** What it shows, in words. */
  readonly label: string;
  /** Its own among the pictures of the page. */
  readonly name: string;
}

export function pictureFigure(
  site: Site,
  language: Language,
  { subject, map, label, name }: FigureOf,
): Content {
  if (!site.pictures) return null;
  const texts = pageTexts[language];
  const { markup, unplacedCount } = site.pictures.draw(subject, language, name, label);
  const notes = [
    texts.pictureLinks(subject.hasAffiliations),
    ...(subject.view === 'map' && unplacedCount > 0 ? [texts.pictureUnplaced(unplacedCount)] : []),
    ...(subject.view === 'map' ? [stageMessages[language].attribution] : []),
  ];
  return html`<figure class="picture">
    <a class="picture-link" href="${map}">${new Markup(markup)}</a>
    <figcaption>
      ${colourKey(site, subject, language)}
      <p class="credit">${notes.join(' ')}</p>
    </figcaption>
  </figure>`;
}
