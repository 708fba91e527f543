/**
 * What a frame with the map is allowed (contract: "Embedding"): `embed.js`, the snippets that webmasters copy, and oEmbed
 * say the same. Safe because the frame comes from another origin than its host.
 */
export const frameSandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
