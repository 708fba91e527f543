/** Measures of what is shown, off the main thread, by id. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { compareNewestFirst } from '../domain/partialDate.ts';
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { NetworkMeasures } from '../state/services.ts';
import { store } from '../state/store.ts';
import { networkOf } from './networkOf.ts';

const client = createMeasuresClient();

let last: {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
  readonly answer: Promise<NetworkMeasures | null>;
} | null = null;

/** Ids, the agreement signed last first; undated ones come last. */
function newestFirst({ dataset }: IndexedDataset, agreements: readonly number[]): readonly string[] {
  return agreements
    .flatMap((position) => dataset.agreements[position] ?? [])
    .sort((a, b) => compareNewestFirst(a.signed, b.signed))
    .map(({ id }) => id);
}

/**
 * `null` when what is shown has changed meanwhile and was asked about: its asker has gone on, too. Asking twice about
 * the same is one question, so that two panels do not replace each other's.
 */
export function measureShown(): Promise<NetworkMeasures | null> {
  const state = store.getState();
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  if (!indexed || !shown) return Promise.reject(new Error('There is no data to measure yet'));
  if (last?.indexed === indexed && last.shown === shown) return last.answer;
  const { organizations } = indexed.dataset;
  const idOf = (number: number) => organizations[number]?.id ?? '';
  const answer = client.measure(measuresInputOf(indexed, networkOf(indexed), shown)).then((measures) => {
    if (!measures) return null;
    const { organizationCount, agreementCount, isSampled } = measures;
    const ranked = (list: typeof measures.bridges) =>
      list.map(({ organization, value }) => ({ id: idOf(organization), value }));
    return {
      organizationCount,
      agreementCount,
      isSampled,
      crossBorder: newestFirst(indexed, measures.crossBorderAgreements),
      mostConnected: ranked(measures.mostConnected),
      bridges: ranked(measures.bridges),
      communities: measures.communities.map((community) => community.map(idOf)),
      components: measures.components.map((component) => component.map(idOf)),
      isolated: measures.isolated.map(idOf),
    };
  });
  last = { indexed, shown, answer };
  // A failure is not kept: the next to ask may have more luck.
  answer.catch(() => {
    if (last?.answer === answer) last = null;
  });
  return answer;
}
