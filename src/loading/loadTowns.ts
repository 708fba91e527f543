/** The towns that a reader can ask to be near to: fetched when somebody asks, and asked for again after a failure. */
import { decodeTowns } from '../domain/towns.ts';
import { store } from '../state/store.ts';
import { fetchJson } from './fetchJson.ts';
import { siteUrl } from './siteRoot.ts';

let isLoading = false;

export function loadTowns(): void {
  if (isLoading || store.getState().towns.length > 0) return;
  isLoading = true;
  void fetchJson(siteUrl('geo/towns.json')).then((fetched) => {
    isLoading = false;
    if (fetched.ok) store.setState({ towns: decodeTowns(fetched.json) });
    // The places of the data can still be asked for; the console is for the operator.
    else console.warn(`corridor: geo/towns.json could not be loaded (${fetched.failure})`);
  });
}
