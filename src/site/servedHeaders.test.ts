import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { policyFor, policyForMeta } from './servedHeaders.ts';

const none = { data: '', basemap: '' };

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
