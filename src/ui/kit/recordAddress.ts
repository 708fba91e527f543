/** Addresses of records, so that their links open in a new tab, can be copied, and lead without a script's help. */
import type { AppState } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';

let last: {
  readonly lang: string;
  readonly release: string | null;
  readonly data: string | null;
  text: string;
} | null = null;

/** Language and data of this page, as a query. Asked by every link on every change of the state: kept. */
function selectBase({ view: { lang, release, data } }: AppState): string {
  if (last?.lang !== lang || last.release !== release || last.data !== data) {
    const parameters = new URLSearchParams({ lang });
    if (release !== null) parameters.set('release', release);
    if (data !== null) parameters.set('data', data);
    last = { lang, release, data, text: parameters.toString() };
  }
  return last.text;
}

export function useRecordAddress(parameter: 'org' | 'agreement', id: string): string {
  return `?${useCorridor(selectBase)}&${parameter}=${encodeURIComponent(id)}`;
}

/** A plain click is ours; with a modifier or another button it is the browser's. */
export function isPlainClick(event: {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
