/** What the profile is about. */
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { AppState } from '../../state/store.ts';

export type RecordType = 'organization' | 'agreement' | 'region' | 'corridor' | 'path' | 'tray' | 'place';
export type OpenRecord = `${RecordType}:${string}`;

/** What the profile is about, as one text so that it is a stable value; `null` where it is closed. */
export function selectOpenRecord({ view, chrome, data }: AppState): OpenRecord | null {
  if (data.status !== 'ready') return null;
  if (view.org !== null) return `organization:${view.org}`;
  if (view.agreement !== null) return `agreement:${view.agreement}`;
  if (chrome.openRegion !== null) return `region:${chrome.openRegion}`;
  if (chrome.openCorridor !== null)
    return `corridor:${chrome.openCorridor.ends.map(({ mark }) => mark).join('|')}`;
  if (view.path.length === 2) return `path:${view.path.join(',')}`;
  if (view.view === 'table') return null;
  if (chrome.isTrayOpen) return 'tray:';
  return chrome.openPlace === null ? null : `place:${chrome.openPlace.id}`;
}

export function partsOf(record: OpenRecord): { readonly type: RecordType; readonly id: string } {
  const colon = record.indexOf(':');
  return { type: record.slice(0, colon) as RecordType, id: record.slice(colon + 1) };
}

/** A region can be asked for that the data does not list; the view's own ids are always known. */
export function isKnown(indexed: IndexedDataset, record: OpenRecord): boolean {
  const { type, id } = partsOf(record);
  const isIn: Readonly<Record<RecordType, () => boolean>> = {
    organization: () => indexed.organizationIndex.has(id),
    agreement: () => indexed.agreementIndex.has(id),
    region: () => indexed.dataset.regions.some((region) => region.id === id),
    corridor: () => true,
    path: () => true,
    tray: () => true,
    place: () => true,
  };
  return isIn[type]();
}
