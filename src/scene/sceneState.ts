/** What is to be drawn. The stage hands in a new one whenever the application's state changes; parts are compared by identity. */
import type { Shown } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import type { PlaceName } from './placeNames.ts';
import type { StageTheme } from './stageTheme.ts';

/** What the pointer or the keyboard is on. */
export type Hovered =
  | { readonly type: 'none' }
  | { readonly type: 'organization' | 'agreement'; readonly id: string }
  /** A gathered mark. */
  | { readonly type: 'mark'; readonly id: string }
  | { readonly type: 'link'; readonly agreements: readonly string[] };

/** Words that the scene puts into names; worded by whoever knows the reader's language. */
export interface SceneWords {
  /** "Quantum, around IBM and Université de Sherbrooke"; `sector` is empty where no member has one. */
  community(sector: string, around: readonly string[]): string;
}

export interface SceneState {
  readonly shown: Shown;
  readonly selection: { readonly type: 'organization' | 'agreement'; readonly id: string } | null;
  readonly hover: Hovered;
  /** Ids of organizations and agreements on the chains that are shown, the two ends first. */
  readonly path: readonly string[];
  /** How far around a selected organization is lifted. */
  readonly depth: 1 | 2;
  readonly links: 'hub' | 'pair';
  readonly hasAffiliations: boolean;
  /** Ids of organizations and agreements that are lifted while nothing else is: two sides that are compared. */
  readonly compared: readonly string[];
  /** Ids of organizations and agreements that get a ring: what differs between two releases. */
  readonly changed: readonly string[];
  /** A gathered mark held open, by id. */
  readonly place: string | null;
  readonly near: { readonly lng: number; readonly lat: number; readonly km: number } | null;
  readonly language: Language;
  readonly words: SceneWords;
  readonly theme: StageTheme;
  /** Names of the base map; none until they have come. */
  readonly placeNames: readonly PlaceName[];
  readonly isReducedMotion: boolean;
}

/** Nothing selected, hovered, opened or chosen. */
export const plainState = {
  selection: null,
  hover: { type: 'none' },
  path: [],
  changed: [],
  compared: [],
  depth: 1,
  links: 'hub',
  hasAffiliations: false,
  place: null,
  near: null,
} as const satisfies Partial<SceneState>;
