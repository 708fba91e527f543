/** What a link or patch asks of the data that it does not have: links outlive records, so it is let go, not an error. */
import { parseBetween, writeBetween } from '../domain/betweenEnds.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { findStep, storyAddress } from '../domain/story/story.ts';
import { parameters } from './parameters.ts';
import { isPlaceId } from './placeIds.ts';
import type { Refusal } from './url.ts';
import { defaultView, withOneSelection } from './viewState.ts';
import type { ViewState } from './viewState.ts';

const listKeys = ['sector', 'kind', 'region', 'agreementKind'] as const;

type IsKnown = (id: string) => boolean;

interface KnownIds extends Readonly<Record<(typeof listKeys)[number], IsKnown>> {
  readonly organization: IsKnown;
  readonly agreement: IsKnown;
}

/** Asked with every patch from outside, of data that stays the same. */
let lastKnown: { readonly indexed: IndexedDataset; readonly ids: KnownIds } | null = null;

function knownIdsOf(indexed: IndexedDataset): KnownIds {
  if (lastKnown?.indexed === indexed) return lastKnown.ids;
  const { dataset, organizationIndex, agreementIndex } = indexed;
  const set = (terms: readonly { readonly id: string }[]): IsKnown => {
    const ids = new Set(terms.map(({ id }) => id));
    return (id) => ids.has(id);
  };
  const ids: KnownIds = {
    sector: set(dataset.sectors),
    kind: set(dataset.organizationKinds),
    region: set(dataset.regions),
    agreementKind: set(dataset.agreementKinds),
    organization: (id) => organizationIndex.has(id),
    agreement: (id) => agreementIndex.has(id),
  };
  lastKnown = { indexed, ids };
  return ids;
}

interface TakenOut {
  /** What was taken out, by the name of its parameter in links. */
  readonly refusals: readonly Refusal[];
  /** Ids among it that the data does not have. */
  readonly unknown: readonly string[];
}

interface KnownPart extends TakenOut {
  /** Without the keys of which nothing is left. */
  readonly part: Partial<ViewState>;
}

export interface KnownView extends TakenOut {
  readonly view: ViewState;
}

/**
 * What the data knows of a part of a view: of lists the ids that it has, of the rest what it has whole. A key of which
 * nothing is left is not in the answer, so that what was there before can stay.
 */
export function knownPart(part: Partial<ViewState>, indexed: IndexedDataset): KnownPart {
  const { dataset } = indexed;
  const known = knownIdsOf(indexed);
  const refusals: Refusal[] = [];
  const unknown: string[] = [];
  const next: { -readonly [Key in keyof ViewState]?: ViewState[Key] } = { ...part };
  const lost = new Set<string>();
  const refuse = (key: keyof ViewState, ids: readonly string[], expected: string) =>
    refusals.push({ parameter: parameters[key].name, value: ids.join(','), expected });
  const isStranger = (key: keyof ViewState, ids: readonly string[]) => {
    unknown.push(...ids);
    if (ids.length > 0) refuse(key, ids, 'in the data');
    return ids.length > 0;
  };
  const ignore = (key: keyof ViewState, ids: readonly string[]) => {
    if (isStranger(key, ids)) lost.add(key);
  };
  const strangers = (ids: readonly string[], isKnown: IsKnown) => ids.filter((id) => !isKnown(id));

  for (const key of listKeys) {
    const ids = part[key] ?? [];
    if (!isStranger(key, strangers(ids, known[key]))) continue;
    const kept = ids.filter(known[key]);
    if (kept.length > 0) next[key] = kept;
    else lost.add(key);
  }
  const { org = null, agreement = null, path = [], compare = [], place = null } = part;
  const { story = null, between = null } = part;
  if (org !== null) ignore('org', strangers([org], known.organization));
  if (agreement !== null) ignore('agreement', strangers([agreement], known.agreement));
  // Two that belong together: one of them says nothing.
  ignore('path', strangers(path, known.organization));
  const gone = strangers(compare, (id) => known.region(id) || known.sector(id));
  ignore('compare', gone);
  // A region and a sector are there, but have no side in common.
  if (gone.length === 0 && !compare.every(known.region) && !compare.every(known.sector)) {
    refuse('compare', compare, 'two regions, or two sectors');
    lost.add('compare');
  }
  if (place !== null && !isPlaceId(place, indexed)) ignore('place', [place]);
  if (story !== null && !findStep(dataset.stories, story)) {
    const [id = ''] = story.split('/');
    isStranger('story', [story]);
    // A story outlives its last step.
    if (findStep(dataset.stories, id)) next.story = storyAddress(id, 1);
    else lost.add('story');
  }
  const ends = between === null ? null : parseBetween(between);
  if (ends) {
    const isEnd = (id: string) => known.region(id) || known.organization(id);
    if (isStranger('between', strangers([...ends.first, ...ends.second], isEnd))) {
      const kept = { first: ends.first.filter(isEnd), second: ends.second.filter(isEnd) };
      // An end that nothing is left of would say something else than what was asked.
      if (kept.first.length > 0 && kept.second.length > 0) next.between = writeBetween(kept);
      else lost.add('between');
    }
  }
  const left = Object.entries(next).filter(([key]) => !lost.has(key));
  return { part: refusals.length > 0 ? Object.fromEntries(left) : part, refusals, unknown };
}

/** A whole view, as of an address or over other data: what the data does not have is at its default. */
export function withoutUnknownIds(view: ViewState, indexed: IndexedDataset): KnownView {
  const { part, ...takenOut } = knownPart(view, indexed);
  return { view: withOneSelection(part === view ? view : { ...defaultView, ...part }), ...takenOut };
}
