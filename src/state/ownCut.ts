/** An embed's own cut: what its host has set, which its readers may narrow and come back to, but not clear away. */
import type { Filters } from '../domain/filter.ts';
import { areSameFilters, filterKeys } from './viewState.ts';

function isUnset(value: Filters[keyof Filters] | undefined): boolean {
  return value === undefined || value === null || value === false || String(value) === '';
}

function isList(value: Filters[keyof Filters]): value is readonly string[] {
  return typeof value === 'object' && value !== null;
}

/** What letting go of filters leads to: a facet that is left empty goes back to the host's own. */
export function keptWithin(own: Filters, patch: Partial<Filters>): Partial<Filters> {
  const kept = filterKeys.filter((key) => key in patch && isUnset(patch[key]) && !isUnset(own[key]));
  return { ...patch, ...(Object.fromEntries(kept.map((key) => [key, own[key]])) as Partial<Filters>) };
}

/** Whether clearing changes anything. */
export function canClear({ view, ownCut }: { readonly view: Filters; readonly ownCut: Filters }): boolean {
  return !areSameFilters(view, ownCut);
}

/** Whether there is something to take away that is not the host's: one of its values goes only where others of it stay. */
export function canLetGo(view: Filters, own: Filters, without: Partial<Filters>): boolean {
  const kept = keptWithin(own, without);
  return filterKeys.some((key) => {
    const [before, after, ofHost] = [view[key], kept[key], own[key]];
    if (after === undefined || String(before) === String(after)) return false;
    if (!isList(before) || !isList(after) || !isList(ofHost)) return true;
    const isOfHost = (value: string) => ofHost.includes(value);
    return !before.some((value) => isOfHost(value) && !after.includes(value)) || after.every(isOfHost);
  });
}
