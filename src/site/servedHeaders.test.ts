import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { commonHeaders, policyFor } from './servedHeaders.ts';

it('lets pages that embed only what says so hold the frame (field case 08)', () => {
  const headers = Object.fromEntries(commonHeaders({ data: '', basemap: '' }));
  expect(headers).toMatchObject({
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'cross-origin',
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
  // Absent means anyone; `*` would mean network schemes only (local files, previews and apps hold the map too).
  it('says nothing of who may frame the map, and lets no text become script', () => {
    expect(contentSecurityPolicy).not.toContain('frame-ancestors');
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'; trusted-types default");
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });
});
