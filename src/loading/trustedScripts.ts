/**
 * The one policy of the page (`trusted-types default`, https://w3c.github.io/trusted-types/): where browsers ask it, no
 * text becomes markup or code, and the only addresses that become scripts are the workers of this build, MapLibre's
 * among them, and the site's service worker. It asks nothing of the code that starts them, so that libraries need not
 * know of it.
 */

/** Names of workers in the build's folder of scripts; what follows the dash changes with their content. */
const workerNames = /^(?:maplibre-gl-worker|[a-z]+\.worker)-[\w-]+\.js$/;

/** The address, made whole, if it is that of a worker that lies in `folder`, or of `sw.js` above it; otherwise `null`. */
export function ownWorkerAddress(address: string, folder: URL): string | null {
  if (!URL.canParse(address, folder)) return null;
  const url = new URL(address, folder);
  const name = url.pathname.slice(folder.pathname.length);
  const isOwn =
    url.origin === folder.origin && url.pathname.startsWith(folder.pathname) && workerNames.test(name);
  if (url.href === new URL('../sw.js', folder).href) return url.href;
  return isOwn && url.search === '' && url.username === '' && url.password === '' ? url.href : null;
}

interface PolicyRules {
  readonly createHTML: () => null;
  readonly createScript: () => null;
  readonly createScriptURL: (address: string) => string | null;
}

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: PolicyRules): unknown;
}

declare global {
  interface Window {
    /** Not yet among TypeScript's types of the DOM, nor in every browser. */
    readonly trustedTypes?: PolicyFactory;
  }
}

/** `scripts`: the folder of the build's scripts. Elsewhere than in the build (`npm run dev`) nothing is asked. */
export function startTrustedScripts(trustedTypes: PolicyFactory | undefined, scripts: URL): void {
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: () => null,
    createScript: () => null,
    createScriptURL: (address) => ownWorkerAddress(address, scripts),
  });
}
