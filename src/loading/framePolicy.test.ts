import { beforeAll, describe, expect, it, vi } from 'vitest';

// The module reads the page's address when it is loaded.
let allowsOwnFrames: (policy: string, origin: string) => boolean;
beforeAll(async () => {
  vi.stubGlobal('window', { location: { href: 'https://example.org/' } });
  ({ allowsOwnFrames } = await import('./framePolicy.ts'));
});

describe('allowsOwnFrames', () => {
  it.each([
    ["default-src 'none'", false],
    ["default-src 'self'", true],
    ["default-src 'none'; frame-src 'self'", true],
    ["default-src 'self'; frame-src 'none'", false],
    ["default-src 'none'; child-src https://example.org", true],
    ["script-src 'self'", true],
    ["default-src 'none'; frame-src https://other.example", false],
    ['', true],
  ])('%s: %s', (policy, expected) => {
    expect(allowsOwnFrames(policy, 'https://example.org')).toBe(expected);
  });
});
