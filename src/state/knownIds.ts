/** Ids in a link or patch that the data does not have: links outlive records, so they are let go, not errors. */
import { parseBetween, writeBetween } from '../domain/betweenEnds.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { findStep, storyAddress } from '../domain/story/story.ts';
import { parameters } from './parameters.ts';
import type { ViewState } from './viewState.ts';

const listKeys = ['sector', 'kind', 'region', 'agreementKind'] as const;

type IsKnown = (id: string) => boolean;

interface KnownIds extends Readonly<Record<(typeof listKeys)[number], IsKnown>> {
  readonly organization: IsKnown;
  readonly agreement: IsKnown;
}

function knownIdsOf({ dataset, organizationIndex, agreementIndex }: IndexedDataset): KnownIds {
  const set = (terms: readonly { readonly id: string }[]): IsKnown => {
    const ids = new Set(terms.map(({ id }) => id));
    return (id) => ids.has(id);
  };
  return {
    sector: set(dataset.sectors),
    kind: set(dataset.organizationKinds),
    region: set(dataset.regions),
    agreementKind: set(dataset.agreementKinds),
    organization: (id) => organizationIndex.has(id),
    agreement: (id) => agreementIndex.has(id),
  };
}

interface UnknownIds {
  readonly parameter: string;
  readonly ids: readonly string[];
}

export interface KnownView {
  readonly view: ViewState;
  /** What was taken out, by the name of its parameter in links. */
  readonly unknown: readonly UnknownIds[];
}

/** Two regions, or two sectors: the ids that are neither, or that are not of the kind of the first. */
function unknownToCompare(compare: readonly string[], { region, sector }: KnownIds): string[] {
  if (compare.every(region) || compare.every(sector)) return [];
  const strangers = compare.filter((id) => !region(id) && !sector(id));
  return strangers.length > 0 ? strangers : compare.slice(1);
}

export function withoutUnknownIds(view: ViewState, indexed: IndexedDataset): KnownView {
  const { dataset } = indexed;
  const known = knownIdsOf(indexed);
  const unknown: UnknownIds[] = [];
  const report = (key: keyof ViewState, ids: readonly string[]) => {
    if (ids.length > 0) unknown.push({ parameter: parameters[key].name, ids });
    return ids.length > 0;
  };
  const strangers = (ids: readonly string[], isKnown: IsKnown) => ids.filter((id) => !isKnown(id));

  const next: { -readonly [Key in keyof ViewState]: ViewState[Key] } = { ...view };
  for (const key of listKeys) {
    if (report(key, strangers(view[key], known[key]))) next[key] = view[key].filter(known[key]);
  }
  if (view.org !== null && report('org', strangers([view.org], known.organization))) next.org = null;
  if (view.agreement !== null && report('agreement', strangers([view.agreement], known.agreement)))
    next.agreement = null;
  if (report('path', strangers(view.path, known.organization))) next.path = [];
  if (report('compare', unknownToCompare(view.compare, known))) next.compare = [];
  if (view.story !== null && !findStep(dataset.stories, view.story)) {
    const [id = ''] = view.story.split('/');
    const isKnownStory = findStep(dataset.stories, id) !== null;
    report('story', [view.story]);
    // A story outlives its last step.
    next.story = isKnownStory ? storyAddress(id, 1) : null;
  }
  const ends = view.between === null ? null : parseBetween(view.between);
  if (ends) {
    const isEnd = (id: string) => known.region(id) || known.organization(id);
    if (report('between', strangers([...ends.first, ...ends.second], isEnd))) {
      const kept = { first: ends.first.filter(isEnd), second: ends.second.filter(isEnd) };
      // An end that nothing is left of would say something else than what was asked.
      next.between = kept.first.length > 0 && kept.second.length > 0 ? writeBetween(kept) : null;
    }
  }
  return { view: unknown.length > 0 ? next : view, unknown };
}
