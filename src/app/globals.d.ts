/** Same-origin only, unless the build lists further origins, separated by spaces. */
declare const __DATA_ORIGINS__: string;
/** Style URL or PMTiles archive of an operator's own street-level base map; empty: none. */
declare const __BASEMAP__: string;

/** Address for mail or of a form that corrections go to; empty: none. */
declare const __CONTACT__: string;

declare module 'virtual:corridor-vocabulary' {
  const vocabulary: import('../domain/dataset.ts').Vocabulary;
  export default vocabulary;
}
