/**
 * The application's state: the view (what a link can say), the dataset, what the pointer is on, and notices.
 * Nothing derived lives here (`selectors.ts`), nor map objects or positions.
 */
import { createStore } from 'zustand/vanilla';
import type { BetweenEnds } from '../domain/betweenEnds.ts';
import type { Language, LocalizedText } from '../domain/language.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Town } from '../domain/towns.ts';
import type { Preview } from './preview.ts';
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
  | 'unreadable';

export type DataState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly indexed: IndexedDataset; readonly origin: DataOrigin }
  | { readonly status: 'failed'; readonly failure: LoadFailure; readonly detail: LocalizedText | null };

/** Something the reader must be told; worded by the interface in the reader's language. */
export type Notice =
  | { readonly type: 'unknown-ids'; readonly parameter: string; readonly ids: readonly string[] }
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
  | { readonly type: 'offline' }
  | { readonly type: 'text'; readonly level: 'status' | 'alert'; readonly text: LocalizedText };

export interface KeyedNotice {
  readonly key: string;
  readonly notice: Notice;
}

/** How the next write of the URL enters the browser's history; `none` when it came from there. */
export type HistoryMode = 'push' | 'replace' | 'none';

export type DialogName = 'about' | 'help' | 'share' | 'export' | 'data' | 'preview';

/** What is open around the view; not part of a link. */
export interface Chrome {
  readonly dialog: DialogName | null;
  /** The region whose page is open beside the map. */
  readonly openRegion: string | null;
  /** On desktop the left panel, on a phone the bottom sheet's height. */
  readonly isPanelOpen: boolean;
  readonly sheet: 'low' | 'half' | 'full';
  readonly panelTab: 'results' | 'filters' | 'network';
  readonly resultsList: 'organizations' | 'agreements';
  /** Ends of `between` that are chosen while the other one is not yet. */
  readonly betweenDraft: BetweenEnds;
  /** How far around a selected organization the neighbourhood is lifted. */
  readonly depth: 1 | 2;
  /** The slider from "where" (0) to "who with whom" (1) while it is between the views, else `null`. */
  readonly mix: number | null;
  /** The sentence for a first visit has been read or dismissed. */
  readonly isHintGone: boolean;
}

export interface AppState {
  readonly view: ViewState;
  readonly historyMode: HistoryMode;
  /** The language a link without `lang` opens in here. */
  readonly languageByDefault: Language;
  readonly data: DataState;
  readonly hover: Selection;
  /** Towns to search and to name a circle by; empty until somebody asks (`services.loadTowns`). */
  readonly towns: readonly Town[];
  readonly notices: readonly KeyedNotice[];
  /** What was found in a reader's own data, as long as that is on screen. */
  readonly preview: Preview | null;
  /** Whether the reader has dragged marks; their positions are the stage's business. */
  readonly hasPins: boolean;
  readonly chrome: Chrome;
}

export const initialState: AppState = {
  view: defaultView,
  historyMode: 'none',
  languageByDefault: 'fr',
  data: { status: 'loading' },
  hover: { type: 'none' },
  towns: [],
  notices: [],
  preview: null,
  hasPins: false,
  chrome: {
    dialog: null,
    openRegion: null,
    isPanelOpen: true,
    sheet: 'low',
    panelTab: 'results',
    resultsList: 'organizations',
    betweenDraft: { first: [], second: [] },
    depth: 1,
    mix: null,
    isHintGone: false,
  },
};

export const store = createStore<AppState>(() => initialState);
