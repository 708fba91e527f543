/**
 * Headers for operators, from one description: Netlify and Cloudflare Pages read `_headers`, Apache `.htaccess`; for
 * nginx, Vercel and Azure there are files to copy under `hosting/`. Never `X-Frame-Options`: partners embed the map.
 */
import type { BuildOrigins, Headers } from './servedHeaders.ts';
import { caching, commonHeaders } from './servedHeaders.ts';

function underscoreHeaders(headers: Headers): string {
  const rule = (path: string, entries: Headers) =>
    `${path}\n${entries.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;
  // Rules add up; a more exact one first takes the general value away (`!`).
  const cached = (path: string, value: string) => `${path}\n  ! Cache-Control\n  Cache-Control: ${value}\n`;
  return [
    '# Netlify, Cloudflare Pages. In a sub-folder, put the folder before each path.',
    rule('/*', [...headers, ['Cache-Control', caching.page]]),
    cached('/assets/*', caching.asset),
    cached('/embed.js', caching.script),
  ].join('\n');
}

function htaccess(headers: Headers): string {
  return `# Apache 2.4 with mod_headers. Works where it lies, also in a sub-folder.
Options -Indexes
DirectoryIndex index.html
# At a domain's root; elsewhere put the folder before it.
# ErrorDocument 404 /404.html
AddType application/geo+json .geojson
AddType text/plain .ts
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .js .json .xml
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header always unset X-Frame-Options
  Header merge Vary Accept-Encoding
  Header set Cache-Control "${caching.page}"
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${caching.asset}"
  </If>
  <If "%{REQUEST_URI} =~ m#/embed\\.js(\\.(br|gz))?$#">
    Header set Cache-Control "${caching.script}"
  </If>
</IfModule>
# The files that the build has compressed already, where they lie beside the asked one.
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
<FilesMatch "\\.(br|gz)$">
  # Commonly a language (Breton) and an archive.
  RemoveLanguage .br
  RemoveType .gz
</FilesMatch>
AddEncoding br .br
AddEncoding gzip .gz
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
error_page 404 /404.html;
charset utf-8;
# The build's own files; for brotli uncomment the second line where the module ngx_brotli is there.
gzip_static on;
# brotli_static on;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/geo+json image/svg+xml application/xml;

${location('/', caching.page)}
${location('~ ^/(.+/)?assets/', caching.asset)}
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
      rule('/embed.js', [['Cache-Control', caching.script]]),
    ],
  });
}

function azure(headers: Headers): string {
  const route = (path: string, cache: string) => ({ route: path, headers: { 'Cache-Control': cache } });
  return json({
    globalHeaders: Object.fromEntries([...headers, ['Cache-Control', caching.page]]),
    routes: [route('/assets/*', caching.asset), route('/embed.js', caching.script)],
    responseOverrides: { 404: { rewrite: '/404.html' } },
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
