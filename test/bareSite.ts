/** A site of static pages with nothing but its data: what a test says of itself besides. */
import type { Dataset } from '../src/domain/dataset.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import type { Site } from '../src/site/site.ts';

export function bareSite(dataset: Dataset, own: Partial<Site> = {}): Site {
  return {
    indexed: indexDataset(dataset),
    steps: [],
    url: null,
    contact: null,
    policy: "default-src 'none'",
    stylesheet: 'assets/pages-x.css',
    script: 'assets/page-x.js',
    picture: { en: null, fr: null },
    fonts: [],
    pictures: null,
    ...own,
  };
}
