/**
 * What is drawn at once: the types that `graph/levels` answers with and `scene` draws. At every moment each shown or
 * context organization is in exactly one mark, and each shown agreement with parties in two or more marks is in at
 * least one link. Everything is a pure function of (dataset, shown set, options, zoom): same input, same answer, to
 * the last bit, whatever the order of the rows.
 *
 * The way through: `placesOf` (once a dataset) → `buildHierarchy` (once a dataset) → `planLevels` (once a shown set)
 * → `cutLevels` (once a zoom step) → `linkMarks` (once a cut). The network above 600 linked organizations uses
 * `cutCommunities` in place of the first four.
 */
import type { LocalizedText } from '../../domain/language.ts';

export type LevelMarkKind = 'organization' | 'place' | 'community' | 'tray';

/** "Montréal", "Boston · Cambridge" (two parts), "Sherbrooke + 2" (one part and two others). */
export interface LevelMarkName {
  /** One or two names of places (or of one region), largest first. */
  readonly parts: readonly LocalizedText[];
  /** Places beyond the named ones that are worth a "+ n"; 0 where the named ones say it well enough. */
  readonly others: number;
}

/** What a community is called after: "Quantum, around IBM and Université de Sherbrooke". */
export interface CommunityName {
  /** Position in `dataset.sectors` of the sector most of its members share, −1 where none has a sector. */
  readonly sector: number;
  /** The one or two most connected organizations. */
  readonly around: readonly number[];
}

/** A sector's part in a mark; largest first. The shares of a mark sum to 1 (or there is none). */
export interface SectorShare {
  /** Position in `dataset.sectors`. */
  readonly sector: number;
  /** For the donut: an organization of two sectors counts half for each. */
  readonly share: number;
  /** For words and lists: shown organizations that have this sector among theirs. */
  readonly organizations: number;
}

export interface LevelMark {
  /**
   * Stable for the same members: the organization's id; `place:…` or `community:…` for gathered ones; `tray`. Safe in
   * a URL; `cutLevels` and `cutCommunities` read it back as `openPlace`.
   */
  readonly id: string;
  readonly kind: LevelMarkKind;
  /** Position in `LevelCut.marks`. */
  readonly number: number;
  /** Node of the hierarchy: the place or gathering this mark stands for, or the place its organization is in; −1 for the tray. */
  readonly node: number;
  /** The organization, where the mark is a single one; else −1. */
  readonly organization: number;
  /**
   * Organizations in it, shown and context ones, place by place, by id within each. For the mark of an opened place
   * only those that found no room around it, mostly none.
   */
  readonly members: Uint32Array;
  /** Shown organizations in it: the number to print. Context organizations are never counted. */
  readonly count: number;
  /** Nothing in it is shown: draw it faint. */
  readonly isContext: boolean;
  /** World Mercator 0..1 (for communities: the network's own coordinates) of the true point or weighted centre. */
  readonly x: number;
  readonly y: number;
  /** Where the mark is drawn, px from (x, y), y down: its seat in a rosette, its way out of another mark. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly radiusPx: number;
  /** `null` for single organizations (they have their own names) and the tray. */
  readonly name: LevelMarkName | null;
  readonly communityName: CommunityName | null;
  /** Sectors of the shown organizations in it (of all in it, where none is shown). */
  readonly sectors: readonly SectorShare[];
  /** A region's own spot: governments and others known by their region only. Drawn as a square. */
  readonly isRegionSpot: boolean;
  /** The mark of a place that stands open: its organizations are marks of their own (`from` is this one). */
  readonly isOpen: boolean;
  /** Number of the mark this one was lifted or fanned out of: draw a leader to it. −1 without. */
  readonly from: number;
}

export interface LevelCut {
  /** The zoom this was cut for, a multiple of 1/8: `levelZoom(camera zoom)`. */
  readonly zoom: number;
  /** Pixels that one unit of the marks' coordinates is wide at that zoom. */
  readonly pxPerUnit: number;
  /** Larger ones first, so that smaller ones are drawn over them; the tray last. */
  readonly marks: readonly LevelMark[];
  /** By organization number: the number of its mark, −1 where it is neither shown nor context. */
  readonly markOf: Int32Array;
  /** Number of the tray's mark, −1 where nothing is in it. */
  readonly tray: number;
  /** Number of the mark that stands open (its organizations are marks of their own), −1 without. */
  readonly openMark: number;
}

/**
 * A line between two ends. `to` is a mark for bands, pairs and affiliations, a hub for spokes.
 * `count` is `agreements.length` (affiliations: `affiliations.length`).
 */
export interface LevelLink {
  readonly kind: 'band' | 'spoke' | 'pair' | 'affiliation';
  /** Number of a mark. For bands and pairs the mark whose id sorts first; for affiliations the one they come from. */
  readonly from: number;
  /** Number of a mark, or for spokes of a hub. */
  readonly to: number;
  /** Positions of agreements in the document, ascending in canonical order (by id). Empty for affiliations. */
  readonly agreements: readonly number[];
  /** Positions of affiliations in the document. Empty for the other kinds. */
  readonly affiliations: readonly number[];
  readonly count: number;
  readonly widthPx: number;
  /** Position in `dataset.sectors` of the sector that at least half of the agreements have, else −1. */
  readonly sector: number;
  /** Has an end in the tray: drawn only when one of its organizations or a partner is selected or hovered. */
  readonly isQuiet: boolean;
  /** A spoke of a hub that is drawn faint, see `LevelLinks.isFaint`. */
  readonly isFaint: boolean;
}

export interface LevelHub {
  /** `hub:` and the id of its first agreement; with the same marks the same hub. The agreement's own id if it has one only. */
  readonly id: string;
  readonly number: number;
  /** Agreements in it, canonical order. */
  readonly agreements: readonly number[];
  readonly count: number;
  /** Numbers of the marks its spokes lead to, ascending; the tray is not among them. */
  readonly marks: readonly number[];
  /** World position of the middle and px from it, as for marks. */
  readonly x: number;
  readonly y: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly radiusPx: number;
  readonly sector: number;
  /** Gathers hubs (and weak bands) of different marks, because more lines would be drawn than can be told apart. */
  readonly isGathered: boolean;
}

export interface LevelLinks {
  readonly links: readonly LevelLink[];
  readonly hubs: readonly LevelHub[];
  /** More hubs than can be told apart: only their spokes show, faintly; a hub's mark shows on hover or selection. */
  readonly isFaint: boolean;
  /** By mark number: shown agreements of two or more parties that lie wholly inside the mark. */
  readonly inner: readonly (readonly number[])[];
  /** Lines that are drawn without hover or selection: all links that are not quiet. */
  readonly strokeCount: number;
  /** Affiliations that were left out as too weak for the room there is (never agreements). */
  readonly affiliationsLeftOut: number;
}

export interface LevelBudget {
  /** Marks drawn at home view, gathered or single (hubs and the tray apart). */
  readonly marks: number;
  /** Strokes drawn at home view. */
  readonly strokes: number;
  /** Zoom of the home view; deeper, marks grow with the area and strokes with its width,
   * so that a view holds about as many. */
  readonly homeZoom: number;
}

export const defaultBudget: LevelBudget = { marks: 90, strokes: 260, homeZoom: 5 };

export const communityPrefix = 'community:';
/** Small communities beyond the budget of marks share one; its id is this. */
export const otherCommunitiesId = `${communityPrefix}*`;

/** Cuts are made at steps of 1/8 of a zoom level, rounded down. */
export const zoomStepsPerLevel = 8;

export function levelZoom(zoom: number): number {
  return Math.floor(zoom * zoomStepsPerLevel) / zoomStepsPerLevel;
}
