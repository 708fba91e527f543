import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { hostingFiles, policyFor, policyForMeta } from './hosting.ts';

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
  it('are valid JSON where they should be', () => {
    for (const [name, text] of files)
      if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});

describe('policyFor', () => {
  it('adds what the build allows', () => {
    const policy = policyFor({
      data: 'https://data.example.org https://a.example.org/x',
      basemap: 'https://tiles.example.org/style.json',
    });
    expect(policy).toContain(
      "connect-src 'self' https://data.example.org https://a.example.org https://tiles.example.org;",
    );
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example.org;");
    expect(policy).toContain("script-src 'self';");
  });
  it('adds nothing else', () => {
    expect(policyFor({ data: "'unsafe-inline' * x; script-src *", basemap: './tiles.pmtiles' })).toBe(
      contentSecurityPolicy,
    );
  });
  it('says no frame-ancestors in a meta element, where it means nothing', () => {
    expect(policyForMeta(none)).toBe(contentSecurityPolicy.replace('; frame-ancestors *', ''));
  });
});
