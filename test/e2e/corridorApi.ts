/**
 * `window.corridor` as outside scripts know it: with the types that are published for them, and for what these leave
 * out, written from the contract.
 */
import type { CorridorState } from '../../src/embed/embed.d.ts';
import type { DrawnLink, DrawnMark } from '../../src/scene/drawnScene.ts';

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
  readonly stories?: readonly {
    readonly id: string;
    readonly steps?: readonly { readonly title?: { readonly en?: string } }[];
  }[];
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
