/**
 * Headers for operators, from one description: Netlify and Cloudflare Pages read `_headers`, Apache `.htaccess`; for
 * nginx, Vercel and Azure there are files to copy under `hosting/`. Never `X-Frame-Options`: partners embed the map.
 */
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

/** For hosts that let nobody set headers; a `meta` element cannot say `frame-ancestors`. */
export function policyForMeta(origins: BuildOrigins): string {
  return policyFor(origins).replace(/; frame-ancestors [^;]*/, '');
}

type Headers = readonly (readonly [name: string, value: string])[];

function commonHeaders(origins: BuildOrigins): Headers {
  return [
    ['Content-Security-Policy', policyFor(origins)],
    ['Permissions-Policy', 'geolocation=()'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Access-Control-Allow-Origin', '*'],
  ];
}

/** How long browsers keep what; names under `assets/` change with their content. */
const caching = {
  page: 'no-cache',
  asset: 'public, max-age=31536000, immutable',
  data: 'public, max-age=300, must-revalidate',
  script: 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

function underscoreHeaders(headers: Headers): string {
  const rule = (path: string, entries: Headers) =>
    `${path}\n${entries.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;
  // Rules add up; a more exact one first takes the general value away (`!`).
  const cached = (path: string, value: string) => `${path}\n  ! Cache-Control\n  Cache-Control: ${value}\n`;
  return [
    '# Netlify, Cloudflare Pages. In a sub-folder, put the folder before each path.',
    rule('/*', [...headers, ['Cache-Control', caching.page]]),
    cached('/assets/*', caching.asset),
    cached('/data/*', caching.data),
    cached('/geo/*', caching.data),
    cached('/embed.js', caching.script),
  ].join('\n');
}

function htaccess(headers: Headers): string {
  return `# Apache 2.4 with mod_headers. Works where it lies, also in a sub-folder.
Options -Indexes
DirectoryIndex index.html
AddType application/geo+json .geojson
AddType text/plain .ts
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header always unset X-Frame-Options
  Header set Cache-Control "${caching.page}"
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${caching.asset}"
  </If>
  <If "%{REQUEST_URI} =~ m#/(data|geo)/#">
    Header set Cache-Control "${caching.data}"
  </If>
  <If "%{REQUEST_URI} =~ m#/embed\\.js$#">
    Header set Cache-Control "${caching.script}"
  </If>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/geo+json image/svg+xml application/xml
</IfModule>
`;
}

function nginx(headers: Headers): string {
  const lines = (indent: string, cache: string) =>
    [...headers, ['Cache-Control', cache] as const]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  const location = (pattern: string, cache: string) => `location ${pattern} {\n${lines('  ', cache)}\n}`;
  return `# Inside a server { } block whose root is the folder of the site. nginx does not add headers of an outer block
# to a location that has its own, so that each location has them all.
index index.html;
charset utf-8;
gzip on;
gzip_types text/css text/javascript application/javascript application/json application/geo+json image/svg+xml application/xml;

${location('/', caching.page)}
${location('~ ^/(.+/)?assets/', caching.asset)}
${location('~ ^/(.+/)?(data|geo)/', caching.data)}
${location('~ ^/(.+/)?embed\\.js$', caching.script)}
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function vercel(headers: Headers): string {
  const rule = (source: string, entries: Headers) => ({
    source,
    headers: entries.map(([key, value]) => ({ key, value })),
  });
  return json({
    trailingSlash: true,
    headers: [
      rule('/(.*)', [...headers, ['Cache-Control', caching.page]]),
      rule('/assets/(.*)', [['Cache-Control', caching.asset]]),
      rule('/(data|geo)/(.*)', [['Cache-Control', caching.data]]),
      rule('/embed.js', [['Cache-Control', caching.script]]),
    ],
  });
}

function azure(headers: Headers): string {
  const route = (path: string, cache: string) => ({ route: path, headers: { 'Cache-Control': cache } });
  return json({
    globalHeaders: Object.fromEntries([...headers, ['Cache-Control', caching.page]]),
    routes: [
      route('/assets/*', caching.asset),
      route('/data/*', caching.data),
      route('/geo/*', caching.data),
      route('/embed.js', caching.script),
    ],
    mimeTypes: { '.geojson': 'application/geo+json', '.gexf': 'application/gexf+xml' },
  });
}

/** By path from the site's root. */
export function hostingFiles(origins: BuildOrigins): Map<string, string> {
  const headers = commonHeaders(origins);
  return new Map([
    ['_headers', underscoreHeaders(headers)],
    ['.htaccess', htaccess(headers)],
    // GitHub Pages would otherwise leave files with a low line out.
    ['.nojekyll', ''],
    ['hosting/nginx.conf', nginx(headers)],
    ['hosting/vercel.json', vercel(headers)],
    ['hosting/staticwebapp.config.json', azure(headers)],
  ]);
}
