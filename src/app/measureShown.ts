/** Measures of what is shown, off the main thread, by id. */
import { createMeasuresClient } from '../graph/measures/measuresClient.ts';
import { measuresInputOf } from '../graph/measures/measuresInput.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import type { NetworkMeasures } from '../state/services.ts';
import { store } from '../state/store.ts';
import { networkOf } from './networkOf.ts';

const client = createMeasuresClient();
/** Never settles when a newer question has replaced this one: its asker has gone on, too. */
export function measureShown(): Promise<NetworkMeasures> {
  const state = store.getState();
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  if (!indexed || !shown) return Promise.reject(new Error('There is no data to measure yet'));
  const { organizations } = indexed.dataset;
  const idOf = (number: number) => organizations[number]?.id ?? '';
  return client.measure(measuresInputOf(indexed, networkOf(indexed), shown)).then((measures) => {
    if (!measures) return new Promise<NetworkMeasures>(() => undefined);
    const { organizationCount, agreementCount, isSampled } = measures;
    const ranked = (list: typeof measures.bridges) =>
      list.map(({ organization, value }) => ({ id: idOf(organization), value }));
    return {
      organizationCount,
      agreementCount,
      isSampled,
      crossBorderCount: measures.crossBorderAgreements.length,
      mostConnected: ranked(measures.mostConnected),
      bridges: ranked(measures.bridges),
      communities: measures.communities.map((community) => community.map(idOf)),
      componentCount: measures.components.length,
      isolated: measures.isolated.map(idOf),
    };
  });
}
