/** What a host sends with the files, for the header files of operators and for the server of `npm start`. */
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

export interface BuildOrigins {
  /** `CORRIDOR_DATA_ORIGINS`: origins that `data=` may also name. */
  readonly data: string;
  /** `CORRIDOR_BASEMAP`: a style or archive of the operator's own. */
  readonly basemap: string;
}

function originsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((part) => {
    try {
      const { origin } = new URL(part);
      return origin === 'null' ? [] : [origin];
    } catch {
      return [];
    }
  });
}

/** The site's policy with the origins that the build was given. */
export function policyFor({ data, basemap }: BuildOrigins): string {
  const base = originsOf(basemap);
  const add = (policy: string, directive: string, origins: readonly string[]) =>
    origins.length === 0
      ? policy
      : policy.replace(new RegExp(`(${directive} [^;]*)`), `$1 ${[...new Set(origins)].join(' ')}`);
  return add(add(contentSecurityPolicy, 'connect-src', [...originsOf(data), ...base]), 'img-src', base);
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** With every file. Never `X-Frame-Options`: partners embed the map. */
export function commonHeaders(origins: BuildOrigins): Headers {
  return [
    ['Content-Security-Policy', policyFor(origins)],
    ['Permissions-Policy', 'geolocation=()'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    // A host page under the same policy may hold the frame: it loads nothing foreign without being let to.
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Access-Control-Allow-Origin', '*'],
  ];
}

/** How long browsers keep what; names under `assets/` change with their content, all else is asked about each time. */
export const caching = {
  page: 'no-cache',
  asset: 'public, max-age=31536000, immutable',
  script: 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

/** `path` from the site's root, as in `/assets/index.js`. */
export function cachingOf(path: string): string {
  if (path.startsWith('/assets/')) return caching.asset;
  return path === '/embed.js' ? caching.script : caching.page;
}
