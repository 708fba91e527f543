/** The layout of Cytoscape.js that its authors advise today, without types of its own. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';
  const fcose: Ext;
  export default fcose;
}

/** What fcose steps with; only counted. */
declare module 'cose-base' {
  export const CoSELayout: { prototype: { tick: () => boolean } };
}
