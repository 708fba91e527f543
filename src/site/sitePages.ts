/** All static pages of the site, by path. Deterministic: the same data give the same bytes. */
import type { Language, LocalizedText } from '../domain/language.ts';
import { languages, textIn } from '../domain/language.ts';
import type { RecordFolder } from '../domain/recordPath.ts';
import { isPathSafe, recordPath } from '../domain/recordPath.ts';
import { agreementPage } from './agreementPage.ts';
import { cutPage, cutsOf } from './cutPage.ts';
import { figuresFolder, figuresPage, figuresTitle } from './figuresPage.ts';
import { leadPage } from './leadPage.ts';
import { oEmbedDocument } from './oEmbed.ts';
import { organizationPage } from './organizationPage.ts';
import { oEmbedPath } from './pageFrame.ts';
import type { Site } from './site.ts';
import { robots, sitemap } from './sitemap.ts';
import { startPage } from './startPage.ts';
import { storyPage } from './storyPage.ts';

/** `only`: the folder of the one page that is asked for; others stay without pictures, whose drawing takes a while. */
export function sitePages(whole: Site, only?: string): Map<string, string> {
  const site: Site = only === undefined ? whole : { ...whole, pictures: null };
  const siteFor = (path: string) => (path === only ? whole : site);
  const { organizations, agreements } = site.indexed.dataset;
  const files = new Map<string, string>();
  const commonPaths = [''];

  const add = (
    folder: RecordFolder,
    record: { readonly id: string },
    name: Parameters<typeof leadPage>[3],
    write: (site: Site, language: Language) => string,
    about?: LocalizedText,
  ) => {
    const { id } = record;
    if (!isPathSafe(id)) return;
    commonPaths.push(`${folder}/${id}/`);
    files.set(`${folder}/${id}/index.html`, leadPage(site, folder, id, name, about));
    for (const language of languages) {
      const path = recordPath(language, folder, id);
      files.set(`${path}index.html`, write(siteFor(path), language));
      const embedded = { folder, id, name: textIn(name, language, id) };
      files.set(oEmbedPath(language, `${folder}/${id}/`), oEmbedDocument(site, language, embedded));
    }
  };

  for (const language of languages) {
    files.set(`${language}/index.html`, startPage(siteFor(`${language}/`), language));
    files.set(oEmbedPath(language, ''), oEmbedDocument(site, language, null));
  }
  for (const organization of organizations)
    add(
      'o',
      organization,
      organization.name,
      (of, language) => organizationPage(of, organization, language),
      organization.summary,
    );
  for (const agreement of agreements)
    add('a', agreement, agreement.title, (of, language) => agreementPage(of, agreement, language));
  for (const cut of cutsOf(site))
    add(cut.folder, cut.term, cut.term.name, (of, language) => cutPage(of, cut, language));
  for (const story of site.indexed.dataset.stories ?? [])
    add('story', story, story.title, (of, language) => storyPage(of, story, language), story.summary);
  const figures = `${figuresFolder}/`;
  commonPaths.push(figures);
  files.set(`${figures}index.html`, leadPage(site, null, figuresFolder, figuresTitle));
  for (const language of languages) {
    files.set(`${language}/${figures}index.html`, figuresPage(site, language));
    files.set(oEmbedPath(language, figures), oEmbedDocument(site, language, null));
  }
  files.set('sitemap.xml', sitemap(site, commonPaths));
  files.set('robots.txt', robots(site));
  return files;
}
