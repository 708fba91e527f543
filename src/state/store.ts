/**
 * The application's state: the view (what a link can say), the dataset, what the pointer is on, and notices.
 * Nothing derived lives here (`selectors.ts`), nor map objects or positions.
 */
import { createStore } from 'zustand/vanilla';
import type { BetweenEnds } from '../domain/betweenEnds.ts';
import type { Filters } from '../domain/filter.ts';
import { noFilters } from '../domain/filter.ts';
import type { Language, LocalizedText } from '../domain/language.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Town } from '../domain/towns.ts';
import type { Checking, Preview } from './preview.ts';
import type { Selection, ViewState } from './viewState.ts';
import { defaultView } from './viewState.ts';

/** Where the data on screen comes from. */
export type DataOrigin =
  | { readonly type: 'shipped' }
  | { readonly type: 'release'; readonly date: string }
  /** A reader's own file or a `data=` address: not published, said so in visible text. */
  | { readonly type: 'preview'; readonly name: string };

export type LoadFailure =
  | 'network'
  | 'timeout'
  | 'not-found'
  | 'not-json'
  | 'too-large'
  | 'not-a-dataset'
  | 'refused-origin'
  /** The browser may not read the file: moved, locked, or taken from a cloud that is away. */
  | 'unreadable'
  /** None of the files is a table of the data. */
  | 'no-table';

export type DataState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly indexed: IndexedDataset; readonly origin: DataOrigin }
  | { readonly status: 'failed'; readonly failure: LoadFailure; readonly detail: LocalizedText | null };

/** Something the reader must be told; worded by the interface in the reader's language. */
export type Notice =
  | {
      readonly type: 'unknown-ids';
      /** What names them: the address, the view that was there before other data came, or a step of a story. */
      readonly cause: 'link' | 'data' | 'story';
      readonly ids: readonly string[];
    }
  | {
      readonly type: 'data-refused';
      readonly name: string;
      readonly failure: LoadFailure;
      readonly detail: LocalizedText | null;
    }
  | { readonly type: 'data-problems'; readonly name: string; readonly problems: readonly LocalizedText[] }
  | { readonly type: 'graphics-lost'; readonly canRetry: boolean }
  | { readonly type: 'no-webgl' }
  /** The outlines of land and regions have not come yet. */
  | { readonly type: 'base-missing' }
  /** The living map's own code did not come; the drawing stays. */
  | { readonly type: 'map-missing' }
  /** What lays out and draws a network has not come yet. */
  | { readonly type: 'network-missing' }
  | { readonly type: 'offline' }
  /** Of the site, where it is kept offline. */
  | { readonly type: 'new-version' };

export interface KeyedNotice {
  readonly key: string;
  readonly notice: Notice;
}

/** Which of its cuts the map shows: places gather by zoom, and by how much a view of this size may hold. */
export interface MapCut {
  /** One of the steps at which places part (`levelZoom`). */
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How the next write of the URL enters the browser's history; `none` when it came from there. */
export type HistoryMode = 'push' | 'replace' | 'none';

/** A gathered mark as it is drawn now, by ids of records. */
export interface GatheredMark {
  readonly id: string;
  readonly kind: 'place' | 'community' | 'agreement' | 'tray';
  /** "Montréal", "Quantum, around IBM …"; empty where it has none. */
  readonly name: string;
  readonly organizations: readonly string[];
  /** Within a place or community, or gathered in the hub. */
  readonly agreements: readonly string[];
}

/** What a band (two ends) or a gathered hub (more) ties. */
export interface Corridor {
  readonly ends: readonly GatheredEnd[];
  readonly agreements: readonly string[];
  /** Of one that a filter counts, not the picture: that filter. Its agreements follow what else is filtered. */
  readonly between?: string;
}

export interface GatheredEnd {
  /** Id of the mark. */
  readonly mark: string;
  readonly name: string;
  /** Those of the mark that are party to one of the agreements. */
  readonly organizations: readonly string[];
}

/** What the pointer or the keyboard is on. */
export type Hover =
  | Selection
  | ({ readonly type: 'mark' } & { readonly mark: GatheredMark })
  /** `x` and `y`: where the pointer met it, CSS px in the stage. */
  | {
      readonly type: 'link';
      readonly corridor: Corridor;
      readonly x: number;
      readonly y: number;
    };

export type DialogName = 'about' | 'help' | 'share' | 'export' | 'data' | 'preview';

/** What is open around the view; not part of a link. */
export interface Chrome {
  readonly dialog: DialogName | null;
  /** The region whose page is open beside the map. */
  readonly openRegion: string | null;
  /** The tie between marks whose page is open. */
  readonly openCorridor: Corridor | null;
  /** As the map last came to rest; the stage keeps it. Lists by place go by it. */
  readonly mapCut: MapCut | null;
  /** What stands open by `place`, as drawn; the stage keeps it. */
  readonly openPlace: GatheredMark | null;
  /** The list of organizations that the view has no place for is open. */
  readonly isTrayOpen: boolean;
  /** On desktop the left panel, on a phone the bottom sheet's height. */
  readonly isPanelOpen: boolean;
  readonly sheet: 'low' | 'half' | 'full';
  readonly panelTab: 'results' | 'filters' | 'network';
  readonly resultsList: 'organizations' | 'agreements';
  /** Ends of `between` that are chosen while the other one is not yet. */
  readonly betweenDraft: BetweenEnds;
  /** The release that the shown data is compared with in the panel of changes; `null`: the one before it. */
  readonly comparedRelease: string | null;
  /** Airports, ports, crossings of the border and rail are drawn from close by. */
  readonly hasTransport: boolean;
  /** That layer's file did not come, or is none. */
  readonly isTransportMissing: boolean;
  /** How often the reader has asked for it again. */
  readonly transportTries: number;
  /** How far around a selected organization the neighbourhood is lifted. */
  readonly depth: 1 | 2;
  /** The slider from "where" (0) to "who with whom" (1) while it is between the views, else `null`. */
  readonly mix: number | null;
}

export interface AppState {
  readonly view: ViewState;
  /** What “clear” leads back to: nothing, or in an embed the cut that its host has made. */
  readonly ownCut: Filters;
  readonly historyMode: HistoryMode;
  /** The language a link without `lang` opens in here. */
  readonly languageByDefault: Language;
  readonly data: DataState;
  readonly hover: Hover;
  /** Towns to search and to name a circle by; empty until somebody asks (`services.loadTowns`). */
  readonly towns: readonly Town[];
  readonly notices: readonly KeyedNotice[];
  /** What was found in a reader's own data, as long as that is on screen. */
  readonly preview: Preview | null;
  /** A reader's tables on their way to a preview. */
  readonly checking: Checking | null;
  /** Organizations and agreements that differ between the two releases that a reader compares, for the stage. */
  readonly changedIds: readonly string[];
  /** What the two sides that a reader compares hold, for the stage. */
  readonly comparedIds: readonly string[];
  /** Whether the reader has dragged marks; their positions are the stage's business. */
  readonly hasPins: boolean;
  readonly chrome: Chrome;
}

export const initialState: AppState = {
  view: defaultView,
  ownCut: noFilters,
  historyMode: 'none',
  languageByDefault: 'fr',
  data: { status: 'loading' },
  hover: { type: 'none' },
  towns: [],
  notices: [],
  preview: null,
  checking: null,
  changedIds: [],
  comparedIds: [],
  hasPins: false,
  chrome: {
    dialog: null,
    openRegion: null,
    openCorridor: null,
    mapCut: null,
    openPlace: null,
    isTrayOpen: false,
    isPanelOpen: true,
    sheet: 'low',
    panelTab: 'results',
    resultsList: 'organizations',
    betweenDraft: { first: [], second: [] },
    comparedRelease: null,
    hasTransport: false,
    isTransportMissing: false,
    transportTries: 0,
    depth: 1,
    mix: null,
  },
};

export const store = createStore<AppState>(() => initialState);
