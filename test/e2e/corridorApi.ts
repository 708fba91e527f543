/** `window.corridor` as outside scripts know it (README, "Page hooks"): written from the contract, not from the source. */
export interface CorridorState {
  readonly lang: string;
  readonly view: string;
  readonly sector: readonly string[];
  readonly kind: readonly string[];
  readonly region: readonly string[];
  readonly agreementKind: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly between: string | null;
  readonly near: string | null;
  readonly linked: boolean;
  readonly q: string | null;
  readonly org: string | null;
  readonly agreement: string | null;
  readonly map: string | null;
  readonly theme: string;
  readonly links: string;
  readonly affiliations: boolean;
  readonly path: readonly string[];
  readonly place: string | null;
  readonly insight: string | null;
  readonly compare: readonly string[];
  readonly story: string | null;
  readonly embed: boolean;
  readonly accent: string | null;
  readonly live: boolean;
  readonly release: string | null;
  readonly data: string | null;
  readonly shown: {
    readonly organizations: readonly string[];
    readonly agreements: readonly string[];
    readonly context: readonly string[];
  };
  readonly paths?: readonly (readonly string[])[];
}

export interface DrawnMark {
  readonly id: string;
  readonly kind: 'organization' | 'place' | 'community' | 'agreement' | 'tray';
  readonly organizations: readonly string[];
  readonly agreements: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string | null;
  readonly isOpen: boolean;
}

export interface DrawnLink {
  readonly kind: 'band' | 'spoke' | 'pair' | 'affiliation';
  readonly from: string;
  readonly to: string;
  readonly agreements: readonly string[];
  readonly width: number;
}

export interface CorridorApi {
  readonly version: number;
  readonly ready: Promise<unknown>;
  getState(): CorridorState;
  setState(patch: unknown): void;
  getPositions(): readonly { readonly id: string; readonly x: number; readonly y: number }[];
  getMarks(): readonly DrawnMark[];
  getLinks(): readonly DrawnLink[];
  on(event: string, listener: (payload: unknown) => void): () => void;
}

export type CorridorWindow = { readonly corridor?: CorridorApi };

/** What of `corridor.json` the tests read: the contract's document, most of it optional. */
export interface CorridorDocument {
  readonly version: number;
  readonly sectors?: readonly { readonly id: string }[];
  readonly regions?: readonly { readonly id: string }[];
  readonly stories?: readonly { readonly id: string }[];
  readonly organizations: readonly DocumentOrganization[];
  readonly agreements: readonly DocumentAgreement[];
}

type Text = { readonly en?: string; readonly fr?: string };

export interface DocumentOrganization {
  readonly id: string;
  readonly name: Text;
  readonly shortName?: string | { readonly en?: string; readonly fr?: string };
  readonly kind?: string;
  readonly sectors?: readonly string[];
  readonly location?: {
    readonly lng?: number;
    readonly lat?: number;
    readonly place?: string;
    readonly region?: string;
  };
  readonly website?: string;
  readonly summary?: Text;
}

export interface DocumentAgreement {
  readonly id: string;
  readonly kind?: string;
  readonly title?: Text;
  readonly signed?: string;
  readonly ends?: string;
  readonly parties: readonly { readonly organization: string }[];
  readonly sectors?: readonly string[];
  readonly objectives?: readonly Text[];
}
