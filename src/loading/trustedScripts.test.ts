import { describe, expect, it, vi } from 'vitest';
import { ownWorkerAddress, startTrustedScripts } from './trustedScripts.ts';

const folder = new URL('https://map.example.org/sub/assets/');

describe('the policy of scripts', () => {
  it.each(['maplibre-gl-worker-C7m5_x-9.js', 'layout.worker-DWy3kQ0a.js', 'check.worker--_aB12.js'])(
    'admits the build’s own worker %s',
    (name) => {
      expect(ownWorkerAddress(`https://map.example.org/sub/assets/${name}`, folder)).toBe(
        `https://map.example.org/sub/assets/${name}`,
      );
    },
  );

  it('admits the site’s service worker', () => {
    expect(ownWorkerAddress('https://map.example.org/sub/sw.js', folder)).toBe(
      'https://map.example.org/sub/sw.js',
    );
  });

  it.each([
    'https://map.example.org/sw.js',
    'https://evil.example/sub/sw.js',
    'https://map.example.org/sub/sw.js?then=1',
    'https://evil.example/sub/assets/layout.worker-DWy3kQ0a.js',
    'https://map.example.org/assets/layout.worker-DWy3kQ0a.js',
    'https://map.example.org/sub/assets/index-DWy3kQ0a.js',
    'https://map.example.org/sub/assets/../uploads/layout.worker-a.js',
    'https://map.example.org/sub/assets/x/layout.worker-a.js',
    'https://map.example.org/sub/assets/layout.worker-a.js?then=1',
    'https://user:pw@map.example.org/sub/assets/layout.worker-a.js',
    'data:text/javascript,alert(1)',
    'blob:https://map.example.org/1b4e28ba',
    'javascript:alert(1)',
    'http://[',
    '',
  ])('refuses %j', (address) => {
    expect(ownWorkerAddress(address, folder)).toBeNull();
  });

  it('makes no text into markup or code, and is made once', () => {
    const createPolicy = vi.fn();
    startTrustedScripts({ defaultPolicy: null, createPolicy }, folder);
    startTrustedScripts({ defaultPolicy: {}, createPolicy }, folder);
    startTrustedScripts(undefined, folder);
    expect(createPolicy).toHaveBeenCalledTimes(1);
    const [name, rules] = createPolicy.mock.calls[0] as [
      string,
      Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string | null>,
    ];
    expect(name).toBe('default');
    expect(rules.createHTML('<b>')).toBeNull();
    expect(rules.createScript('1')).toBeNull();
    expect(rules.createScriptURL('data:text/javascript,1')).toBeNull();
  });
});
