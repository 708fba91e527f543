/**
 * What the site's own pages may load and run: nothing inline, nothing from elsewhere, and no text becomes script
 * (`src/loading/trustedScripts.ts`). No `frame-ancestors`: without it every page may frame the map, while `*` would mean
 * network schemes only and shut out local files, sandboxed previews and the schemes of apps.
 */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; frame-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default";
