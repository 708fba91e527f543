/** Measures of what is shown, off the main thread, by id. */
import type { NetworkMeasures } from '../state/services.ts';

export function measureShown(): Promise<NetworkMeasures> {
  return Promise.reject(new Error('not wired yet'));
}
