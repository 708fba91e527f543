/** Same-origin only, unless the build lists further origins, separated by spaces. */
declare const __DATA_ORIGINS__: string;
/** Style URL or PMTiles archive of an operator's own street-level base map; empty: none. */
declare const __BASEMAP__: string;

declare module 'virtual:corridor-vocabulary' {
  import type { Vocabulary } from '../domain/dataset.ts';
  const vocabulary: Vocabulary;
  export default vocabulary;
}
