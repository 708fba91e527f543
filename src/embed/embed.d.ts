/** Types of `<corridor-map>`, the element that `embed.js` defines. */

/** Values of the map's view, as `window.corridor.getState()` has them. */
export interface CorridorView {
  readonly lang: 'en' | 'fr';
  readonly view: 'map' | 'network' | 'table';
  readonly sector: readonly string[];
  readonly kind: readonly string[];
  readonly region: readonly string[];
  readonly agreementKind: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Agreements as they stood at this date, as precise as it is written. */
  readonly asOf: string | null;
  /** `ENDS..ENDS`: what ties two ends together, each a list of regions or organizations. */
  readonly between: string | null;
  /** `lat,lng,km`. */
  readonly near: string | null;
  /** Only organizations with an agreement. */
  readonly linked: boolean;
  readonly q: string | null;
  /** Id of the selected organization; at most one of `org` and `agreement` is set. */
  readonly org: string | null;
  readonly agreement: string | null;
  /** `zoom/lat/lng`. */
  readonly map: string | null;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly links: 'hub' | 'pair';
  readonly affiliations: boolean;
  /** Two ids of organizations, or empty. */
  readonly path: readonly string[];
  /** Id of the place mark that is held open. */
  readonly place: string | null;
  readonly insight: 'figures' | 'matrix' | 'gaps' | 'timeline' | 'changes' | null;
  /** Two ids of regions, or of sectors, or empty. */
  readonly compare: readonly string[];
  /** `id` or `id/step`. */
  readonly story: string | null;
  /** `rrggbb`. */
  readonly accent: string | null;
}

export interface CorridorState extends CorridorView {
  readonly embed: boolean;
  readonly live: boolean;
  readonly release: string | null;
  readonly data: string | null;
  /** Ids of what the filters leave. */
  readonly shown: {
    readonly organizations: readonly string[];
    readonly agreements: readonly string[];
    readonly context: readonly string[];
  };
  /** With `path`: chains of alternating ids of organizations and agreements. */
  readonly paths?: readonly (readonly string[])[];
}

/** `null` unsets. */
export type CorridorPatch = { readonly [Key in keyof CorridorView]?: CorridorView[Key] | null };

export interface CorridorEventDetails {
  readonly ready: null;
  readonly state: CorridorState;
  readonly select: { readonly org: string | null; readonly agreement: string | null };
  readonly error: { readonly code: string; readonly message: string };
}

/** Attributes: the map's URL parameters (`lang`, `view`, `sector`, `agreement-kind` …), `height` and `src`. */
export interface CorridorMapElement extends HTMLElement {
  /** The state of the map, once the frame has loaded. Rejected where there is none to come. */
  getState(): Promise<CorridorState>;
  /** Changes the view; a frame that is yet to load, or loads again, is told it then. */
  setState(patch: CorridorPatch): void;
  addEventListener<Name extends keyof CorridorEventDetails>(
    type: Name,
    listener: (this: CorridorMapElement, event: CustomEvent<CorridorEventDetails[Name]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'corridor-map': CorridorMapElement;
  }
}
