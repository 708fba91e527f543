/**
 * What the interface may ask of the rest of the application without importing it: `app/` implements it, `ui/` gets it
 * through a React context (`ui/servicesContext.ts`). Everything is by id, nothing by node number or map object.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { ReleaseStep } from '../domain/insight/releaseHistory.ts';
import type { Shown } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import type { Corridor, MapCut } from './store.ts';

export interface Ranked {
  readonly id: string;
  readonly value: number;
}

/** Measures of the network that is shown; definitions are beside their computation (`graph/measures/measures.ts`). */
export interface NetworkMeasures {
  readonly organizationCount: number;
  readonly agreementCount: number;
  /** Ids of agreements with a party in Canada and one in the United States, newest first. */
  readonly crossBorder: readonly string[];
  /** Organizations by number of distinct co-parties, best ten. */
  readonly mostConnected: readonly Ranked[];
  /** Organizations by betweenness, best ten. */
  readonly bridges: readonly Ranked[];
  /** Organization ids, largest community first; communities of one left out. */
  readonly communities: readonly (readonly string[])[];
  /** Organization ids of those that chains of agreements connect, largest first. */
  readonly components: readonly (readonly string[])[];
  /** Shown organizations without a shown agreement. */
  readonly isolated: readonly string[];
  /** Betweenness of a large network is estimated from a sample. */
  readonly isSampled: boolean;
}

/** Shown organizations that a view gathers: a place of the map, a community of the network. */
export interface ViewGroup {
  /** Of its mark, where one is drawn. */
  readonly id: string;
  /** "Montréal", "Quantum, around IBM and Université de Sherbrooke". */
  readonly name: string;
  readonly organizations: readonly string[];
}

/** Whether the reader keeps the map for use without a network; `impossible` in frames and browsers that cannot. */
export type OfflineState = 'on' | 'off' | 'impossible';

export interface OfflineCommands {
  state(): Promise<OfflineState>;
  /** Resolves when everything is kept; rejects where that cannot be. */
  keep(): Promise<void>;
  /** Takes it all back. */
  forget(): Promise<void>;
  /** Begins anew with the version that has come meanwhile. */
  startNewVersion(): void;
}

export interface StageCommands {
  zoomIn(): void;
  zoomOut(): void;
  /** Frames what is shown. */
  fit(): void;
  /** CSS px, x to the right, y down. */
  pan(dx: number, dy: number): void;
  /** Lets go of all marks the reader has dragged. */
  releasePins(): void;
  focus(): void;
}

/** `png` in pixels a CSS pixel; the rest are vectors or data. */
export interface PictureRequest {
  readonly format: 'svg' | 'png' | 'pdf';
  readonly scale: 1 | 2 | 4;
  /** The reader's own words; where empty the picture goes by the product's name, and without a note. */
  readonly title: string;
  readonly note: string;
}

export interface Services {
  /** For what is shown when it is called; `null` where that has changed since and was asked about again. */
  measure(): Promise<NetworkMeasures | null>;
  /** All shortest chains, each alternating organization and agreement ids; empty if there is none. */
  shortestChains(from: string, to: string): readonly (readonly string[])[];
  /** What ties a mark of the view to its other marks, the most agreements first; none where nothing is drawn. */
  corridorsOf(mark: string): readonly Corridor[];
  /** What is shown by place as the map has it at that cut, the largest first; organizations without a place are in none. */
  placeGroups(shown: Shown, language: Language, cut: MapCut | null): readonly ViewGroup[];
  /** What is shown by community of the whole network; `null` until these have been found. */
  communityGroups(shown: Shown, language: Language): readonly ViewGroup[] | null;
  /** Resolves when communities are known, or cannot be. */
  findCommunities(): Promise<void>;
  /** What a group of organizations in the network is called after. */
  communityName(organizations: readonly string[]): string;
  /** Opens a gathered mark where it is drawn, else brings its organizations into view. */
  openGroup(group: ViewGroup): void;
  /** The picture of the view as shown, ready to be saved. */
  makePicture(request: PictureRequest): Promise<Blob>;
  /** The same for paper, at once; `null` where there is no map or network to draw. */
  printPicture(): SVGElement | null;
  /** An address within the site, wherever this page stands: `data/corridor.json`, `?view=network`. */
  siteAddress(path: string): string;
  /** Where corrections go: an address for mail or of a form; `null` where the operator gave none. */
  readonly contact: string | null;
  /** Whether this page's own policy lets it show the site in a frame: an operator's may not. */
  mayFrameSite(): Promise<boolean>;
  /** Checks a reader's own tables or document and shows it, or leaves what was there and says why. */
  openFiles(files: readonly File[]): Promise<void>;
  /** Calls off the check under way; what was there stays. */
  cancelCheck(): void;
  /** Loads the towns that a reader can ask to be near to, once; they go into the state. */
  loadTowns(): void;
  /** What each release has brought, newest first; `null` where it did not come. */
  loadChanges(): Promise<readonly ReleaseStep[] | null>;
  /** The data of a release; `null` where it did not come. */
  loadRelease(date: string): Promise<Dataset | null>;
  /** Loads the shipped data again after a failure or a preview. */
  reloadData(): void;
  /** Starts the living map again after the graphics context was lost for good. */
  retryGraphics(): void;
  loadOffline(): Promise<OfflineCommands>;
  readonly stage: StageCommands;
}
