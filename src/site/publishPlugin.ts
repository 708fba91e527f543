/**
 * The Vite plugin for all that is published beside the application: `embed.js` with its types, a page for every
 * organization and agreement, oEmbed documents, feeds, sitemap, and headers for operators.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { indexDataset } from '../domain/indexedDataset.ts';
import { languages } from '../domain/language.ts';
import { createPagePictures } from '../picture/pagePicture.ts';
import type { DataFolder, PublishedData } from './dataFolder.ts';
import { feed, feedPath } from './feed.ts';
import { buildEmbedScript, readEmbedTypes } from './embedScript.ts';
import { compressFiles } from './compressFiles.ts';
import { type FirstPage, firstPage, withoutApplication } from './first/firstPage.ts';
import { loadFirstView } from './first/loadFirstView.ts';
import { hostingFiles } from './hosting.ts';
import { buildOfflineWorker, buildWithdrawal } from './offlineWorkers.ts';
import { notFoundPage } from './notFoundPage.ts';
import type { PageAssets } from './pageAssets.ts';
import { pageAssets } from './pageAssets.ts';
import {
  canDrawPreviews,
  measureWith,
  previewPictures,
  readFaces,
  readPictureSource,
} from './previewPicture.ts';
import type { Site } from './site.ts';
import type { BuildOrigins } from './servedHeaders.ts';
import { policyFor } from './servedHeaders.ts';
import { sitePages } from './sitePages.ts';
import { startHead } from './startHead.ts';

export interface PublishSettings extends BuildOrigins {
  /** `CORRIDOR_SITE_URL`: where the site will stand. Empty: addresses stay relative wherever they may. */
  readonly siteUrl: string;
  /** `CORRIDOR_CONTACT`, read. */
  readonly contact: string | null;
}

/** With its last slash, or `null`; a mistaken one stops the build rather than ending up in 350 pages. */
function readSiteUrl(text: string): string | null {
  if (text.trim() === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `CORRIDOR_SITE_URL is "${text}"; give the site's address, as in https://map.example.org/`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

const htmlType = 'text/html; charset=utf-8';
const servedTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: htmlType,
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

async function drawFirstView(root: string, { dataset }: PublishedData) {
  return loadFirstView(root, { dataset, measure: measureWith(await readFaces(root)) });
}

/** The style sheets that the page itself names. */
function ownStyles(page: string, bundle: Rollup.OutputBundle): string {
  const sheets = Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && output.fileName.endsWith('.css') && page.includes(output.fileName)
      ? [typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)]
      : [],
  );
  if (sheets.length === 0) throw new Error('index.html names no style sheet of the build');
  return sheets.join('');
}

export function publishPlugin(root: string, data: DataFolder, settings: PublishSettings): Plugin {
  let picture: Site['picture'] = { en: null, fr: null };
  let first: FirstPage | null = null;
  const siteOf = (assets: PageAssets): Site => {
    const { dataset, steps } = data.published();
    return {
      indexed: indexDataset(dataset),
      steps,
      url: readSiteUrl(settings.siteUrl),
      contact: settings.contact,
      policy: policyFor(settings),
      stylesheet: assets.stylesheet,
      script: assets.script,
      fonts: assets.fonts,
      picture,
      pictures: null,
    };
  };
  const assetsOf = (bundled: readonly string[]) =>
    pageAssets(root, bundled, data.published().dataset.sectors);

  async function withPictures(site: Site): Promise<Site> {
    const source = await readPictureSource(root, site.indexed);
    return { ...site, pictures: { draw: createPagePictures(source), boundaries: source.boundaries } };
  }

  async function devFile(path: string): Promise<string | undefined> {
    if (path === 'embed.js') return buildEmbedScript(root);
    if (path === 'embed.d.ts') return readEmbedTypes(root);
    if (
      !/^(?:(?:fr|en)\/$|(?:(?:fr|en)\/)?(?:[oasr]|story|figures)\/|oembed\/|assets\/|sitemap\.xml$|robots\.txt$)/.test(
        path,
      )
    )
      return undefined;
    const assets = assetsOf([]);
    if (path.startsWith('assets/')) return assets.files.get(path);
    const files = sitePages(await withPictures(siteOf(assets)), path);
    return files.get(path.endsWith('/') ? `${path}index.html` : path);
  }

  return {
    name: 'corridor-publish',
    enforce: 'post',
    async buildStart() {
      if (await canDrawPreviews()) picture = { en: 'preview-en.png', fr: 'preview-fr.png' };
      else this.info('@resvg/resvg-js has no build for this machine: links get no preview picture');
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/s, '').replace(/^\//, '');
        devFile(path).then((text) => {
          if (text === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', servedTypes[path.split('.').at(-1) ?? ''] ?? htmlType);
          response.setHeader('Access-Control-Allow-Origin', '*');
          response.setHeader('Cache-Control', 'no-store');
          response.end(text);
        }, next);
      });
    },
    // Written by hand rather than emitted: Vite would list each of the thousand files on the console.
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const assets = assetsOf(Object.keys(bundle));
      const site = await withPictures(siteOf(assets));
      const files = new Map([
        ...assets.files,
        ...(first?.files ?? []),
        ...sitePages(site),
        ...hostingFiles(settings),
      ]);
      for (const language of languages)
        files.set(feedPath(language), feed(site, data.published().releases, language));
      files.set('404.html', notFoundPage(site));
      files.set('embed.js', await buildEmbedScript(root));
      files.set('embed.d.ts', readEmbedTypes(root));
      for (const [path, text] of files) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
      }
      for (const [path, png] of await previewPictures(root, site)) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), png);
      }
      // Last, of all that is there by now: what is kept offline, then what is compressed.
      writeFileSync(join(dir, 'sw.js'), await buildOfflineWorker(root, dir));
      writeFileSync(join(dir, 'hosting', 'sw.js'), await buildWithdrawal(root));
      await compressFiles(dir, join(root, 'node_modules', '.cache', 'compressed'));
      if (site.url === null) {
        this.info('CORRIDOR_SITE_URL is not set: sitemap.xml and oembed/ name http://localhost:4173/');
      }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { server, bundle = {} }) {
        // In development Vite adds inline scripts, which the policy would stop.
        if (server) return page;
        const site = siteOf(assetsOf([]));
        first = firstPage(root, site, await drawFirstView(root, data.published()), {
          css: ownStyles(page, bundle),
          files: Object.keys(bundle),
        });
        const { head, body } = first;
        // Functions: what is put in may hold `$`.
        const { page: rest, application } = withoutApplication(page);
        return rest
          .replace(/(<meta charset[^>]*>)/, (meta) => `${meta}\n    ${startHead(site)}`)
          .replace(/(<meta name="viewport"[^>]*>)/, (meta) => `${meta}\n    ${application}\n    ${head}`)
          .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`);
      },
    },
  };
}
