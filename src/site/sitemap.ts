/** `sitemap.xml`, with each page's other language, and `robots.txt`. */
import { languages } from '../domain/language.ts';
import { escapeHtml } from '../domain/escape.ts';
import { localUrl } from './oEmbed.ts';
import type { Site } from './site.ts';

/** `commonPaths`: what stands after the language, `''` for the start pages. */
export function sitemap(site: Site, commonPaths: readonly string[]): string {
  const url = site.url ?? localUrl;
  const address = (path: string) => escapeHtml(new URL(path, url).href);
  const { updated } = site.indexed.dataset;
  // The protocol wants whole days or months; a bare year is one too (W3C date and time formats).
  const modified = updated === undefined ? '' : `<lastmod>${updated}</lastmod>`;
  const entries = commonPaths.flatMap((commonPath) => {
    const alternates = [
      ...languages.map((language) => [language, `${language}/${commonPath}`] as const),
      ['x-default', commonPath] as const,
    ]
      .map(([name, path]) => `<xhtml:link rel="alternate" hreflang="${name}" href="${address(path)}"/>`)
      .join('');
    return languages.map(
      (language) => `<url><loc>${address(`${language}/${commonPath}`)}</loc>${modified}${alternates}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** Frames of partners are not pages of their own. */
export function robots(site: Site): string {
  const map = site.url === null ? '' : `\nSitemap: ${new URL('sitemap.xml', site.url).href}\n`;
  return `User-agent: *\nDisallow: /*embed=1\n${map}`;
}
