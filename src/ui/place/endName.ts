import type { Region } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { regionOfRest } from '../../domain/insight/restOfRegion.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { organizationLabel } from '../../domain/shortName.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import type { GatheredEnd } from '../../state/store.ts';

/** A corridor between regions has their codes in place of marks. */
function regionOfEnd({ dataset }: IndexedDataset, mark: string): Region | null {
  return dataset.regions.find(({ id }) => id === mark) ?? null;
}

/** The whole of the region where the end is one: the filter then takes in who joins it later. */
export function idsOfEnd(indexed: IndexedDataset, { mark, organizations }: GatheredEnd): readonly string[] {
  return regionOfEnd(indexed, mark) ? [mark] : organizations;
}

/** What an end of a corridor is called: the chip of what is not drawn has no name of its own. */
export function endName(
  indexed: IndexedDataset,
  { mark, name, organizations }: GatheredEnd,
  { language, isNetwork }: { readonly language: Language; readonly isNetwork: boolean },
): string {
  if (mark === 'tray') {
    const { tray } = placeMessages[language];
    return isNetwork ? tray.network : tray.map;
  }
  // A mark of one organization is called after it in the language of now, not of when it was opened.
  const [only] = organizations;
  const record =
    mark === only ? indexed.dataset.organizations[indexed.organizationIndex.get(only) ?? -1] : undefined;
  if (record) return organizationLabel(record, language);
  const divided = regionOfRest(mark);
  const region = regionOfEnd(indexed, divided ?? mark);
  if (region) {
    const regionName = textIn(region.name, language, region.id);
    return divided === null ? regionName : placeMessages[language].rest(regionName);
  }
  return name === '' ? mark : name;
}
