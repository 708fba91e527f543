/**
 * The first view in `index.html`, in both languages: whole without any script, taken over by the application when that
 * is there. One picture serves both; `first.js` and `first.css` choose the language, the theme and the screen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../domain/language.ts';
import { languages } from '../../domain/language.ts';
import { Markup, html } from '../markup.ts';
import { named, ownFaces } from '../pageAssets.ts';
import { fontLinks } from '../pageFrame.ts';
import { pageTexts } from '../pageTexts.ts';
import { agreementLink, organizationLink } from '../recordParts.ts';
import type { Site } from '../site.ts';
import { localeNames } from '../site.ts';
import { createTints, frameStyles, inkStyles } from './firstStyles.ts';
import type { FirstTexts, FirstView } from '../../picture/first/firstTexts.ts';

export interface FirstPage {
  /** For the head: before the application's own style sheet, so that nothing is painted without them. */
  readonly head: string;
  /** What stands in `#app`. */
  readonly body: string;
  /** Text by path from the site's root. */
  readonly files: ReadonlyMap<string, string>;
}

/** Both languages are in the page: what must be there once is not, and radio buttons choose within their language. */
function madeDouble(markup: string, language: Language): string {
  return markup
    .replace(
      / (?:id|for|aria-controls|aria-labelledby|aria-describedby|popovertarget|popoverTarget)="(?!\w*first)[^"]*"/g,
      '',
    )
    .replace(/ name="([^"]*)"/g, ` name="$1-${language}"`);
}

function part(language: Language, content: Markup): Markup {
  return html`<div class="first-part first-${language}" lang="${localeNames[language]}">${content}</div>`;
}

/** Two decimals of a px are more than can be seen; scales keep theirs. */
function coarser(picture: string): string {
  return picture.replace(/ d="[^"]*"|translate\([^)]*\)/g, (part) => part.replace(/(\.\d)\d+/g, '$1'));
}

function panelOf({ panel, rows }: FirstTexts, language: Language): string {
  const more = html`<a class="first-more" href="${language}/">${pageTexts[language].start}</a>`.text;
  // The list itself comes with the application: its box is empty here.
  const list = '<div class="results-scroller"><div role="presentation"></div></div>';
  if (!panel.includes(list)) throw new Error('The first view has no place for its rows');
  return panel.replace(list, () => `<div class="results-scroller">${rows}${more}</div>`);
}

/** Everything on the map as a list, below the frame: for readers whom no script reaches. */
function listOf(site: Site, language: Language): Markup {
  const { organizations, agreements } = site.indexed.dataset;
  const texts = pageTexts[language];
  return html`<h2>${texts.organizations}</h2>
    <ul>
      ${organizations.map((organization) => html`<li data-organization-id="${organization.id}">${organizationLink('', organization, language)}</li>`)}
    </ul>
    <h2>${texts.agreements}</h2>
    <ul>
      ${agreements.map((agreement) => html`<li data-agreement-id="${agreement.id}">${agreementLink('', agreement, language)}</li>`)}
    </ul>`;
}

/** What the application is made of and starts with: modules, those they need, and data. */
const applicationTag = /\s*<(?:script type="module"[^>]*><\/script>|link rel="(?:module)?preload"[^>]*>)/g;

/**
 * Takes the application out of `page`: a template is inert, and `first.js` puts what it holds into the page as soon as
 * that does not hold up the first view.
 */
export function withoutApplication(page: string): { readonly page: string; readonly application: string } {
  const tags = page.match(applicationTag) ?? [];
  if (!tags.some((tag) => tag.includes('<script'))) throw new Error('index.html names no module script');
  // Scripts that are put in later are otherwise fetched after all else.
  const urgent = tags.map((tag) => tag.trim().replace('<script ', '<script fetchpriority="high" '));
  return {
    page: page.replace(applicationTag, ''),
    application: `<template id="application">${urgent.join('\n      ')}</template>`,
  };
}

interface Built {
  /** The application's own style sheet. */
  readonly css: string;
  /** Paths of what the build has written. */
  readonly files: readonly string[];
}

export function firstPage(root: string, site: Site, view: FirstView, { css, files }: Built): FirstPage {
  const tints = createTints();
  const each = (content: (language: Language, texts: FirstTexts) => Markup) =>
    languages.map((language) => part(language, content(language, view.texts[language])));
  const raw = (markup: string, language: Language) => new Markup(madeDouble(tints.apply(markup), language));
  const body = html`<div
      class="shell first"
      data-frame="first"
      data-sheet="low"
      data-panel="open"
      data-view="map"
    >
      ${each((language, { header }) => raw(header, language))}
      <div class="first-way">
        ${each(
          (language) =>
            html`<p>
              ${pageTexts[language].noScript}
              <a href="${language}/" hreflang="${language}">${pageTexts[language].list}</a>
            </p>`,
        )}
      </div>
      <main class="shell-main">
        ${each((language, texts) => raw(panelOf(texts, language), language))}
        <section class="shell-stage">
          <div class="stage">${new Markup(coarser(view.picture))}</div>
          ${each((language, { overMap }) => raw(overMap, language))}
        </section>
      </main>
    </div>
    <div class="first-list">${each((language) => listOf(site, language))}</div>`.text;
  const script = readFileSync(join(root, 'src/site/first/first.js'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const styles = [
    frameStyles(css),
    inkStyles(view.inks),
    tints.styles(),
    readFileSync(join(root, 'src/site/first/first.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  ]
    .join('\n')
    .replace(/\s+/g, ' ');
  const [scriptPath, stylePath] = [named('first', 'js', script), named('first', 'css', styles)];
  return {
    head: html`<script async fetchpriority="high" src="./${scriptPath}"></script>
      <link rel="stylesheet" href="./${stylePath}" />
      ${fontLinks('./', ownFaces(files))}`.text,
    body,
    files: new Map([
      [scriptPath, script],
      [stylePath, styles],
    ]),
  };
}
