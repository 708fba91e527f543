import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { hostingFiles } from './hosting.ts';

const none = { data: '', basemap: '' };

describe('hosting files', () => {
  const files = hostingFiles(none);
  it.each([
    '_headers',
    '.htaccess',
    'hosting/nginx.conf',
    'hosting/vercel.json',
    'hosting/staticwebapp.config.json',
  ])('%s sends the policy, and lets every site embed the map', (name) => {
    const text = files.get(name) ?? '';
    for (const part of [
      contentSecurityPolicy,
      'geolocation=()',
      'nosniff',
      'cross-origin',
      'immutable',
      'Access-Control-Allow-Origin',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replace('unset X-Frame-Options', '')).not.toContain('X-Frame-Options');
  });
  it.each([
    ['.htaccess', ['%{REQUEST_FILENAME}.br -f', 'AddEncoding br .br', 'AddEncoding gzip .gz', 'Vary']],
    ['hosting/nginx.conf', ['gzip_static on', 'brotli_static on', 'gzip_vary on']],
  ] as const)('%s sends what the build compressed', (name, parts) => {
    for (const part of parts) expect(files.get(name)).toContain(part);
  });
  it('keep no file for a while without asking but those under assets and embed.js', () => {
    for (const text of files.values())
      expect([...text.matchAll(/max-age=\d+/g)].map(([age]) => age).sort()).toEqual(
        text.includes('max-age') ? ['max-age=31536000', 'max-age=86400'] : [],
      );
  });
  it('are valid JSON where they should be', () => {
    for (const [name, text] of files)
      if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});
