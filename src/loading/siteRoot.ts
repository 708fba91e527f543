/** The folder the site is served from, wherever the page itself stands (`/`, `/fr/o/c2mi/`, a sub-folder of a host). */
export const siteRoot: URL = import.meta.env.DEV
  ? new URL('/', window.location.href)
  : new URL('../', import.meta.url);

export function siteUrl(path: string): string {
  return new URL(path, siteRoot).href;
}
