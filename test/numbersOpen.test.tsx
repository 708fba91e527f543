/**
 * Every number that is a button opens what it counts: cards of regions, places, ties and organizations, the network's
 * measures, the table and the line above the list, each under twenty states drawn by a seed, number by number.
 */
import { join } from 'node:path';
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { compileDirectory } from '../data/compile/cli.ts';
import { serializeDocument } from '../src/domain/document/datasetToDocument.ts';
import { documentToDataset } from '../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../src/domain/document/parseVocabulary.ts';
import { agreementsBetween, applyFilters, noFilters } from '../src/domain/filter.ts';
import { indexDataset } from '../src/domain/indexedDataset.ts';
import { measureNetwork } from '../src/graph/measures/measures.ts';
import { measuresInputOf } from '../src/graph/measures/measuresInput.ts';
import { composeScene } from '../src/scene/compose.ts';
import { selectFilters, selectShown } from '../src/state/selectors.ts';
import type { NetworkMeasures } from '../src/state/services.ts';
import type { AppState, Chrome, GatheredEnd } from '../src/state/store.ts';
import { store } from '../src/state/store.ts';
import type { ViewState } from '../src/state/viewState.ts';
import { ShownLine } from '../src/ui/filters/ShownLine.tsx';
import { NetworkPanel } from '../src/ui/network/NetworkPanel.tsx';
import { Profile, ProfileContent } from '../src/ui/profile/Profile.tsx';
import TableView from '../src/ui/table/TableView.tsx';
import { seededRandom } from './e2e/oracle.ts';
import { renderWithData } from './renderWithData.tsx';

beforeAll(ProfileContent.preload);

const json = serializeDocument(compileDirectory(join(import.meta.dirname, '..', 'data')).document);
const parsed = documentToDataset(JSON.parse(json), emptyVocabulary);
if (!parsed.ok) throw new Error(parsed.problem.message.en);
const { dataset } = parsed;
const indexed = indexDataset(dataset);
const { network } = composeScene(indexed);

const random = seededRandom(20_261_126);
function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const regions = ['CA-QC', 'CA-QC-05', 'CA-QC-06', 'CA-QC-03', 'US-NY', 'US-VT', 'US-MA', 'CA', 'US'];
const sometimes = <Value,>(share: number, value: () => Value, none: Value): Value =>
  random() < share ? value() : none;

/** Filters that leave something, most often several at once. */
function drawFilters(): Partial<ViewState> {
  for (;;) {
    const filters: Partial<ViewState> = {
      sector: sometimes(0.4, () => [pick(dataset.sectors).id], []),
      region: sometimes(0.3, () => [pick(regions)], []),
      between: sometimes(0.5, () => `${pick(regions)}..${pick(regions)}`, null),
      near: sometimes(0.2, () => '45.32,-72.65,100', null),
      linked: sometimes(0.2, () => true, false),
      from: sometimes(0.3, () => pick(['2018', '2021', '2024']), null),
      q: sometimes(0.1, () => pick(['quebec', 'university', 'ibm']), null),
    };
    const { agreementCount } = applyFilters(indexed, { ...noFilters, ...filters });
    if (agreementCount > 1) return filters;
  }
}

function measure(): Promise<NetworkMeasures> {
  const shown = selectShown(store.getState());
  if (!shown) return Promise.reject(new Error('no data'));
  const measures = measureNetwork(measuresInputOf(indexed, network, shown));
  const idOf = (number: number) => dataset.organizations[number]?.id ?? '';
  const ranked = (list: typeof measures.bridges) =>
    list.map(({ organization, value }) => ({ id: idOf(organization), value }));
  return Promise.resolve({
    ...measures,
    crossBorder: measures.crossBorderAgreements.flatMap((number) => dataset.agreements[number]?.id ?? []),
    mostConnected: ranked(measures.mostConnected),
    bridges: ranked(measures.bridges),
    communities: measures.communities.map((community) => community.map(idOf)),
    components: measures.components.map((component) => component.map(idOf)),
    isolated: measures.isolated.map(idOf),
  });
}

function idsIn(region: string): string[] {
  return dataset.organizations.flatMap(({ id }, index) =>
    indexed.regionsOf[index]?.includes(region) ? [id] : [],
  );
}

interface Subject {
  readonly name: string;
  readonly element: ReactElement;
  readonly view?: Partial<ViewState>;
  readonly chrome?: Partial<Chrome>;
  readonly isReady?: () => Promise<unknown>;
}

function drawSubjects(filters: Partial<ViewState>): readonly Subject[] {
  const [region, other] = [pick(regions.slice(0, 7)), pick(['US-NY', 'US-VT', 'US-MA'])];
  const between = `${region}..${other}`;
  const tied = agreementsBetween(indexed, { ...noFilters, ...filters }, between);
  const end = (mark: string): GatheredEnd => ({ mark, name: mark, organizations: idsIn(mark) });
  const ids = dataset.agreements.flatMap(({ id }, index) => (tied[index] === 1 ? [id] : []));
  const town = pick(['Bromont', 'Sherbrooke', 'Montréal', 'Québec', 'Boston', 'Albany']);
  const members = dataset.organizations
    .filter(({ location }) => location?.place === town)
    .map(({ id }) => id);
  const withAgreements = dataset.organizations.filter(
    (_, index) => (indexed.agreementsOf[index] ?? []).length,
  );
  const place = { id: `place:${town}`, kind: 'place', name: town, organizations: members } as const;
  return [
    { name: 'line', element: <ShownLine /> },
    { name: `region ${region}`, element: <Profile />, chrome: { openRegion: region } },
    { name: `place ${town}`, element: <Profile />, chrome: { openPlace: { ...place, agreements: [] } } },
    {
      name: `tie ${between}`,
      element: <Profile />,
      chrome: { openCorridor: { ends: [end(region), end(other)], agreements: ids, between } },
    },
    { name: 'organization', element: <Profile />, view: { org: pick(withAgreements).id } },
    {
      name: 'network',
      element: <NetworkPanel />,
      chrome: { panelTab: 'network' },
      isReady: () => waitFor(() => expect(document.querySelector('.network-skeleton')).toBeNull()),
    },
    { name: 'table', element: <TableView />, view: { view: 'table' } },
  ];
}

const spoken = (button: Element) =>
  (button.getAttribute('aria-label') ?? button.textContent).replace(/[\u00a0\u202f]/g, ' ');
const numberIn = (text: string) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
/** “5 others”, “Show 12 more”: the rest of a list that has begun. */
const isRest = (text: string) => /others?$|more|Show all/.test(text);

/** Names and titles have digits, too: a number begins or ends what the button says, or stands before what it counts. */
function isNumber(button: Element): boolean {
  const text = spoken(button);
  // A row is its record's, and says how many agreements that has.
  const isRecord = button.matches('[data-organization-id], [data-agreement-id]');
  if (isRecord || isRest(text) || button.getAttribute('role') === 'tab') return false;
  return /^\d[\d,]*( (organizations?|agreements?|partners?|undated).*)?$|: \d[\d,]*$|\b\d+ agreements?\b/.test(
    text,
  );
}

/** By selector: roles of whole cards take jsdom seconds. */
function numberButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button')].filter(isNumber);
}

function countOpened(button: HTMLElement, text: string): number {
  const id = button.getAttribute('aria-controls');
  const opened = id === null ? null : document.getElementById(id);
  if (opened) {
    const parts = opened.querySelectorAll('.counted-part');
    return parts.length > 0 ? parts.length : opened.querySelectorAll('a').length;
  }
  const { chrome } = store.getState();
  const shown = selectShown(store.getState());
  const list = /agreement/i.test(text)
    ? 'agreements'
    : /organization/i.test(text)
      ? 'organizations'
      : chrome.resultsList;
  // The list counts as much before: a button that does nothing would open what it counts.
  if (chrome.panelTab !== 'results' || chrome.resultsList !== list) return Number.NaN;
  if (/undated/.test(text)) return shown?.undatedCount ?? Number.NaN;
  return (list === 'agreements' ? shown?.agreementCount : shown?.organizationCount) ?? Number.NaN;
}

/** Of one place on screen, as many as this are clicked. */
const mostClicks = 3;
let clicks = 0;

async function clickNumbers(subject: Subject, filters: Partial<ViewState>): Promise<string[]> {
  const wrong: string[] = [];
  const { unmount } = renderWithData(subject.element, {
    dataset,
    view: { ...filters, ...subject.view },
    chrome: { panelTab: 'filters', resultsList: pick(['organizations', 'agreements']), ...subject.chrome },
    services: { measure, communityName: () => '' },
  });
  await subject.isReady?.();
  const before: AppState = store.getState();
  const numbers = numberButtons().length;
  const chosen = new Set(
    Array.from({ length: Math.min(mostClicks, numbers) }, () => Math.floor(random() * numbers)),
  );
  for (const position of chosen) {
    const button = numberButtons()[position];
    if (!button) continue;
    const text = spoken(button);
    fireEvent.click(button);
    clicks += 1;
    const opened = countOpened(button, text);
    if (opened !== numberIn(text))
      wrong.push(
        `${subject.name}: “${text}” opened ${String(opened)} under ${JSON.stringify(filters)} → ${JSON.stringify(selectFilters(store.getState()))}`,
      );
    if (button.getAttribute('aria-expanded') === 'true') fireEvent.click(button);
    act(() => store.setState(before, true));
    await subject.isReady?.();
  }
  unmount();
  return wrong;
}

it('under twenty states', async () => {
  const wrong: string[] = [];
  for (let state = 0; state < 20; state++) {
    const filters = state === 0 ? {} : drawFilters();
    const subjects = drawSubjects(filters);
    // Two of them at each state, each of them at five or more.
    for (const step of [0, 3]) {
      const subject = subjects[(state + step) % subjects.length];
      if (subject) wrong.push(...(await clickNumbers(subject, filters)));
    }
  }
  expect(wrong).toEqual([]);
  expect(clicks).toBeGreaterThan(60);
}, 240_000);
