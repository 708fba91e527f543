/** What readers and hosts can do to the state. Each action is one `setState`, so that listeners see whole steps. */
import { writeBetween } from '../domain/betweenEnds.ts';
import type { Filters } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import type { NearCircle } from '../domain/nearCircle.ts';
import { writeNear } from '../domain/nearCircle.ts';
import { knownPart, withoutUnknownIds } from './knownIds.ts';
import { keptWithin } from './ownCut.ts';
import type {
  Chrome,
  Corridor,
  DataOrigin,
  DataState,
  DialogName,
  HistoryMode,
  Hover,
  Notice,
} from './store.ts';
import { store } from './store.ts';
import type { Checking, Preview } from './preview.ts';
import { clearedForStory, withStoryStep } from './storyView.ts';
import type { Refusal } from './url.ts';
import { readPatch, withPart } from './url.ts';
import { areSameViews, filtersOf } from './viewState.ts';
import type { InsightName, LinkMode, Selection, ThemeName, ViewName, ViewState } from './viewState.ts';

export function warnOfRefusals(refusals: readonly Refusal[]): void {
  for (const { parameter, value, expected } of refusals) {
    console.warn(`corridor: "${parameter}" ignored, its value "${value}" is not ${expected}`);
  }
}

/** Whom the reader is told of ids that the data does not have; a script is told by its console alone. */
type Asker = 'link' | 'data' | 'script';

/** A region's page is left for an organization or agreement, whoever names it; a tie between marks stays under it. */
function chromeBeside({ org, agreement }: ViewState): Chrome {
  const { chrome } = store.getState();
  return chrome.openRegion !== null && (org !== null || agreement !== null)
    ? { ...chrome, openRegion: null }
    : chrome;
}

/** Who asks for what is there already changes nothing: no event, no step in the history, nothing drawn anew. */
function asItIs(next: ViewState): ViewState {
  const { view } = store.getState();
  return areSameViews(next, view) ? view : next;
}

function putView(wished: ViewState, historyMode: HistoryMode, asker: Asker, isNewData = false): void {
  const { view, data } = store.getState();
  // An embed adds nothing to the history of the page around it.
  const mode = wished.embed && historyMode === 'push' ? 'replace' : historyMode;
  if (data.status !== 'ready') {
    store.setState({ view: asItIs(wished), chrome: chromeBeside(wished), historyMode: mode });
    return;
  }
  const asked = withoutUnknownIds(wished, data.indexed);
  const isTold = asked.view.story !== null && (isNewData || asked.view.story !== view.story);
  // A step of somebody's own data may name anything, too.
  const told = isTold ? withoutUnknownIds(withStoryStep(asked.view, data.indexed), data.indexed) : null;
  const next = asItIs((told ?? asked).view);
  store.setState({ view: next, chrome: chromeBeside(next), historyMode: mode });
  warnOfRefusals([...asked.refusals, ...(told?.refusals ?? [])]);
  const ids = [...asked.unknown, ...(told?.unknown ?? [])];
  if (ids.length === 0 || asker === 'script') return;
  const cause = asked.unknown.length === 0 ? 'story' : asker;
  addNotice({ type: 'unknown-ids', cause, ids });
}

/** Changes the view. Ids that the data does not have are taken out again, with a notice. */
export function changeView(patch: Partial<ViewState>, historyMode: HistoryMode = 'replace'): void {
  putView({ ...store.getState().view, ...patch }, historyMode, 'link');
}

/** Tells a story's step: what is on screen makes room for it. */
export function tellStory(address: string): void {
  const { view } = store.getState();
  changeView({ ...clearedForStory(view), story: address }, 'push');
  setChrome({ openRegion: null, openCorridor: null, isTrayOpen: false, sheet: 'low', dialog: null });
}

/** Leaves the story; what its last step showed stays. */
export function leaveStory(): void {
  if (store.getState().view.story !== null) changeView({ story: null }, 'push');
}

/**
 * A patch from an outside script or host: takes effect at once, replaces the history entry. What of it is invalid is
 * ignored: its key stays as it is.
 */
export function applyOutsidePatch(patch: unknown): void {
  const { view: before, data, languageByDefault } = store.getState();
  const read = readPatch(patch, languageByDefault);
  const { part, refusals } =
    data.status === 'ready' ? knownPart(read.part, data.indexed) : { part: read.part, refusals: [] };
  warnOfRefusals([...read.refusals, ...refusals]);
  // Nothing is left to set: nothing has changed that a listener would be told of.
  if (Object.keys(part).length === 0) return;
  const isOtherStep = typeof part.story === 'string' && part.story !== before.story;
  putView(withPart(isOtherStep ? clearedForStory(before) : before, part), 'replace', 'script');
  const { view } = store.getState();
  if (view.embed) store.setState({ ownCut: filtersOf(view) });
}

export function select(selection: Selection): void {
  // In a frame the drawer with the lists would cover the card of what is chosen in it.
  if (store.getState().view.embed && selection.type !== 'none') setChrome({ sheet: 'low' });
  changeView(
    {
      org: selection.type === 'organization' ? selection.id : null,
      agreement: selection.type === 'agreement' ? selection.id : null,
    },
    'push',
  );
}

export function selectOrganization(id: string): void {
  select({ type: 'organization', id });
}

export function selectAgreement(id: string): void {
  select({ type: 'agreement', id });
}

export function clearSelection(): void {
  const { view } = store.getState();
  if (view.org !== null || view.agreement !== null) select({ type: 'none' });
}

export function showView(view: ViewName): void {
  if (store.getState().view.view !== view) changeView({ view }, 'push');
}

type ListFacet = 'sector' | 'kind' | 'region' | 'agreementKind';

/** Adds the value to its facet, or takes it out. */
export function toggleFacetValue(facet: ListFacet, id: string): void {
  const values = store.getState().view[facet];
  const next = values.includes(id) ? values.filter((value) => value !== id) : [...values, id];
  setFilters({ [facet]: next });
}

/** In an embed what is let go of goes back to the cut of its host. */
export function setFilters(filters: Partial<Filters>): void {
  changeView(keptWithin(store.getState().ownCut, filters));
}

/** In an embed back to the cut of its host, never beyond it. */
export function clearFilters(): void {
  changeView(store.getState().ownCut);
}

/**
 * Only agreements that tie the two ends, each one or more regions or organizations. With one end alone nothing is
 * filtered yet: it waits for the other.
 */
export function filterBetween(first: readonly string[], second: readonly string[]): void {
  const isWhole = first.length > 0 && second.length > 0;
  setChrome({ betweenDraft: isWhole ? { first: [], second: [] } : { first, second } });
  const between = isWhole ? writeBetween({ first, second }) : null;
  if (between !== store.getState().view.between) setFilters({ between });
}

/** Opens the filters with one end chosen: with whom are the agreements? */
export function askBetween(first: readonly string[]): void {
  filterBetween(first, []);
  setChrome({ panelTab: 'filters', isPanelOpen: true, sheet: 'full', openRegion: null });
}

/** Opens the list of what is shown: what a number of it opens. */
export function listShown(resultsList: Chrome['resultsList']): void {
  setChrome({
    panelTab: 'results',
    resultsList,
    isPanelOpen: true,
    sheet: 'half',
    openRegion: null,
  });
}

/** Lists the agreements that tie two ends: what a number of agreements opens. */
export function listAgreementsBetween(first: readonly string[], second: readonly string[]): void {
  filterBetween(first, second);
  listShown('agreements');
}

/** Only organizations in the circle; `null` lets go of it. */
export function filterNear(circle: NearCircle | null): void {
  setFilters({ near: circle && writeNear(circle) });
}

/** Draws the circle and, on the map, goes there: its home view frames the circle. */
export function goNear(circle: NearCircle): void {
  const { view, ownCut } = store.getState();
  const filters = keptWithin(ownCut, { near: writeNear(circle) });
  changeView({ ...filters, ...(view.view === 'map' ? { map: null } : {}) });
}

export function filterLinked(linked: boolean): void {
  setFilters({ linked });
}

/** Agreements as they stood then; `null` shows those of any time. */
export function setAsOf(asOf: string | null): void {
  setFilters({ asOf });
}

/** Marks them on the stage, until other ones or none are. */
export function markChanged(changedIds: readonly string[]): void {
  store.setState({ changedIds });
}

/** Lifts them on the stage above all others, until other ones or none are. */
export function liftCompared(comparedIds: readonly string[]): void {
  store.setState({ comparedIds });
}

/** The panel of what has changed from one release to another, `null` being the one before and the newest data. */
export function openChanges(from: string | null, to: string | null): void {
  setChrome({ comparedRelease: from, dialog: null });
  changeView({ insight: 'changes', compare: [], release: to, data: null }, 'push');
}

export function openInsight(insight: InsightName | null): void {
  changeView({ insight }, 'push');
}

export function setLanguage(lang: Language): void {
  changeView({ lang });
}

export function setTheme(theme: ThemeName): void {
  changeView({ theme });
}

export function setLinkMode(links: LinkMode): void {
  changeView({ links });
}

export function setAffiliations(affiliations: boolean): void {
  changeView({ affiliations });
}

export function setPath(path: readonly string[]): void {
  changeView({ path }, 'push');
}

/** What tells one thing under the pointer from another. */
function keyOfHover(hover: Hover): string {
  switch (hover.type) {
    case 'none':
      return '';
    case 'mark':
      return `mark:${hover.mark.id}`;
    case 'link':
      return `link:${hover.corridor.ends.map(({ mark }) => mark).join('|')}:${hover.corridor.agreements.join('|')}`;
    default:
      return `${hover.type}:${hover.id}`;
  }
}

export function setHover(hover: Hover): void {
  if (keyOfHover(store.getState().hover) !== keyOfHover(hover)) store.setState({ hover });
}

/** Shows a dataset; selections and filters that it does not know are let go, with a notice. */
export function showData(
  data: Extract<DataState, { status: 'ready' }>,
  preview: Preview | null = null,
): void {
  const asker = store.getState().data.status === 'ready' ? 'data' : 'link';
  store.setState({ data, preview, hover: { type: 'none' }, hasPins: false });
  setChrome({ openCorridor: null, openPlace: null });
  putView(store.getState().view, 'replace', asker, true);
}

export function setDataState(data: DataState): void {
  store.setState({ data });
}

export function setChecking(checking: Checking | null): void {
  store.setState({ checking });
}

export function setChrome(chrome: Partial<Chrome>): void {
  store.setState({ chrome: { ...store.getState().chrome, ...chrome } });
}

export function openDialog(dialog: DialogName | null): void {
  setChrome({ dialog });
}

/** Opens a region's page; a selected organization or agreement makes room for it. */
export function openRegion(id: string | null): void {
  if (id !== null) clearSelection();
  setChrome({ openRegion: id, ...(id === null ? {} : { openCorridor: null }) });
}

/** Opens the page of a tie between marks; a selected organization or agreement makes room for it. */
export function openCorridor(corridor: Corridor | null): void {
  if (corridor) {
    clearSelection();
    setChrome({ openRegion: null });
  }
  setChrome({ openCorridor: corridor });
}

/** Holds a gathered mark open, by id, or closes what is. */
export function openPlace(id: string | null): void {
  if (store.getState().view.place !== id) changeView({ place: id }, 'push');
}

let noticeCount = 0;

/** A new one takes the place of the former of its kind: a host that keeps sending nonsense does not bury the page. */
export function addNotice(notice: Notice): void {
  noticeCount += 1;
  const others = store.getState().notices.filter((other) => other.notice.type !== notice.type);
  store.setState({ notices: [...others, { key: `notice-${String(noticeCount)}`, notice }] });
}

export function dismissNotice(key: string): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.key !== key) });
}

/** All of a kind: what they say is so no more. */
export function dismissNotices(type: Notice['type']): void {
  const { notices } = store.getState();
  const others = notices.filter(({ notice }) => notice.type !== type);
  if (others.length < notices.length) store.setState({ notices: others });
}

export function isPublished(origin: DataOrigin): boolean {
  return origin.type !== 'preview';
}
