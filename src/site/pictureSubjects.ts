/** What the pictures of the static pages are of, found by the same filters as on the map. */
import type { Shown } from '../domain/filter.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import type { Bounds } from '../domain/mercator.ts';
import { boundsOfCircle, parseNear } from '../domain/nearCircle.ts';
import type { StoryStep } from '../domain/story/story.ts';
import { readStoryView } from '../domain/story/storyView.ts';
import type { PictureSubject } from '../picture/pagePicture.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { regionBounds } from '../scene/boundaries.ts';
import { circleToFrame } from '../scene/frameCamera.ts';
import { boundsOfOrganizations } from '../scene/organizationBounds.ts';

/** About 150 km across a wide picture. */
const closestZoom = 8;
/** Of a circle around a town. */
const closestCircleZoom = 12;

const plainSubject = {
  selection: null,
  near: null,
  path: [],
  hasAffiliations: false,
  view: 'map',
  bounds: null,
  closestZoom,
  region: null,
} as const satisfies Omit<PictureSubject, 'shown'>;

/** These and nothing else, none of them faint. */
function showing(
  { dataset }: IndexedDataset,
  organizations: Iterable<number>,
  agreements: readonly number[],
): Shown {
  const [those, theirs] = [new Set(organizations), new Set(agreements)];
  return {
    organizations: Uint8Array.from(dataset.organizations, (_organization, number) =>
      Number(those.has(number)),
    ),
    agreements: Uint8Array.from(dataset.agreements, (_agreement, number) => Number(theirs.has(number))),
    context: new Uint8Array(dataset.organizations.length),
    organizationCount: those.size,
    agreementCount: theirs.size,
    contextCount: 0,
    undatedCount: 0,
    undatedAreHidden: false,
  };
}

/** Of what a page tells of, the farthest too: on paper nobody can pan there. */
function boundsOfAll(indexed: IndexedDataset, shown: Shown): Bounds | null {
  return boundsOfOrganizations(indexed, (number) => shown.organizations[number] === 1);
}

/** Whether any of it stands on the map. */
export function isDrawable({ dataset }: IndexedDataset, { shown }: PictureSubject): boolean {
  return dataset.organizations.some(
    (organization, number) =>
      (shown.organizations[number] === 1 || shown.context[number] === 1) && isOnMap(organization),
  );
}

/** Its partners, and those that it is tied to otherwise. */
export function organizationSubject(indexed: IndexedDataset, id: string): PictureSubject {
  const own = indexed.organizationIndex.get(id) ?? -1;
  const agreements = indexed.agreementsOf[own] ?? [];
  const ties = indexed.affiliationsOf[own] ?? [];
  const others = ties.flatMap(({ from, to }) => indexed.organizationIndex.get(from === id ? to : from) ?? []);
  const partners = agreements.flatMap((agreement) => indexed.partiesOf[agreement] ?? []);
  const shown = showing(indexed, [own, ...partners, ...others], agreements);
  return {
    ...plainSubject,
    shown,
    bounds: boundsOfAll(indexed, shown),
    selection: { type: 'organization', id },
    hasAffiliations: ties.length > 0,
  };
}

export function agreementSubject(indexed: IndexedDataset, id: string): PictureSubject {
  const own = indexed.agreementIndex.get(id) ?? -1;
  const shown = showing(indexed, indexed.partiesOf[own] ?? [], [own]);
  return {
    ...plainSubject,
    shown,
    bounds: boundsOfAll(indexed, shown),
    selection: { type: 'agreement', id },
  };
}

/** Quebec's south to New York and Boston: where most of it is. */
const heart: Bounds = [-77, 40.6, -69.5, 47.4];

export function wholeSubject(indexed: IndexedDataset): PictureSubject {
  return { ...plainSubject, shown: applyFilters(indexed, noFilters), bounds: heart };
}

export function sectorSubject(indexed: IndexedDataset, id: string): PictureSubject {
  const shown = applyFilters(indexed, { ...noFilters, sector: [id] });
  return { ...plainSubject, shown, bounds: boundsOfAll(indexed, shown) };
}

/** Larger regions, degrees, are framed by what stands in them: most of the north of Quebec is empty. */
const largestSpan = { lng: 7, lat: 5 } as const;

/** How much of what lies around is seen, as a share of the region's own width and height, on each side. */
const neighbours = 0.3;

function boundsOfRegion(boundaries: Boundaries, id: string): Bounds | null {
  const bounds = regionBounds(boundaries, id);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  if (east - west > largestSpan.lng || north - south > largestSpan.lat) return null;
  const [sideways, upwards] = [neighbours * (east - west), neighbours * (north - south)];
  return [west - sideways, south - upwards, east + sideways, north + upwards];
}

/** The region, with its partners elsewhere faint at the sides. */
export function regionSubject(indexed: IndexedDataset, boundaries: Boundaries, id: string): PictureSubject {
  const shown = applyFilters(indexed, { ...noFilters, region: [id] });
  return {
    ...plainSubject,
    shown,
    region: id,
    bounds: boundsOfRegion(boundaries, id) ?? boundsOfAll(indexed, shown),
  };
}

/** What the map shows at that step. */
export function stepSubject(indexed: IndexedDataset, { view }: StoryStep): PictureSubject {
  const { filters, ids } = readStoryView(view);
  const values = new URLSearchParams(view);
  const [organization] = ids.organization;
  if (values.get('org') === organization && organization !== undefined)
    return organizationSubject(indexed, organization);
  const [agreement] = ids.agreement;
  const shown = applyFilters(indexed, filters);
  const near = filters.near === null ? null : parseNear(filters.near);
  const circle = circleToFrame(indexed, near, (number) => shown.organizations[number] === 1);
  return {
    ...plainSubject,
    shown,
    near,
    path: (values.get('path') ?? '').split(',').filter((id) => id !== ''),
    selection: agreement === undefined ? null : { type: 'agreement', id: agreement },
    hasAffiliations: values.get('affiliations') === '1',
    view: values.get('view') === 'network' ? 'network' : 'map',
    bounds: circle && boundsOfCircle(circle),
    closestZoom: circle ? closestCircleZoom : closestZoom,
  };
}
