/**
 * The data model: what `corridor.json` holds after parsing. The document's public shape is in the
 * contract (README, "Data set"); `documentToDataset.ts` is the only way from unknown JSON to these types.
 */
import type { LocalizedText } from './language.ts';
import type { Story } from './story/story.ts';

// Ids are plain strings at run time; the optional brand keeps one kind from being passed for another.
declare const kindOfId: unique symbol;
type Id<Kind extends string> = string & { readonly [kindOfId]?: Kind };
export type OrganizationId = Id<'organization'>;
export type AgreementId = Id<'agreement'>;
export type SectorId = Id<'sector'>;
export type RegionId = Id<'region'>;
export type SourceId = Id<'source'>;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; always valid (see `partialDate.ts`). */
export type PartialDate = string;

/** One entry of a vocabulary table (kind of organization, role, status …). */
export interface Term {
  readonly id: string;
  readonly name: LocalizedText;
}

export type MarkShape =
  'circle' | 'triangle' | 'square' | 'diamond' | 'pentagon' | 'hexagon' | 'octagon' | 'star';

/** A kind also names groups of its members. */
export interface Kind extends Term {
  readonly plural?: LocalizedText;
}

export interface OrganizationKind extends Kind {
  readonly shape: MarkShape;
}

export interface Sector extends Term {
  readonly id: SectorId;
  /** `#rrggbb`, for light and dark themes. */
  readonly color: string;
  readonly colorDark: string;
  /** The second, non-colour sign: one or two letters drawn on marks and in the legend. */
  readonly sign: string;
  /** The same for readers of French, where the French name wants other letters. */
  readonly signFr?: string;
}

/** `CA` ⊃ `CA-QC` ⊃ `CA-QC-05`. */
export interface Region extends Term {
  readonly id: RegionId;
  readonly parent: RegionId | null;
  /** A province or state beside the corridor: it has places, but no boundary, and is listed under “elsewhere”. */
  readonly isOutside?: boolean;
}

export interface Vocabulary {
  readonly sectors: readonly Sector[];
  readonly organizationKinds: readonly OrganizationKind[];
  readonly agreementKinds: readonly Kind[];
  readonly relations: readonly Term[];
  readonly roles: readonly Term[];
  readonly statuses: readonly Term[];
  readonly regions: readonly Region[];
}

/** How exactly `lng`/`lat` stand for the organization: never more than the sources know. */
export type Precision = 'address' | 'city' | 'region';

export interface Location {
  /** Degrees, WGS 84. Both or neither; without them the organization is "not on the map". */
  readonly lng?: number;
  readonly lat?: number;
  readonly place?: string;
  /** As the sources write it; the point stands for the city all the same. */
  readonly street?: string;
  readonly postalCode?: string;
  readonly region?: RegionId;
  readonly precision?: Precision;
}

export interface Organization {
  readonly id: OrganizationId;
  readonly name: LocalizedText;
  /** One text, or one a language (« DEC », “CED”). */
  readonly shortName?: LocalizedText;
  readonly kind?: string;
  readonly sectors: readonly SectorId[];
  readonly location?: Location;
  /** The region that a government, or a body of it, acts for. */
  readonly governs?: RegionId;
  /** Always `http:` or `https:`. */
  readonly website?: string;
  readonly summary?: LocalizedText;
  readonly founded?: PartialDate;
  /** What a reader must know about a fact here (sources that conflict, a body that may be another). */
  readonly note?: LocalizedText;
  readonly sources: readonly SourceId[];
}

export interface Party {
  readonly organization: OrganizationId;
  readonly role?: string;
}

/**
 * What `signed` is the date of: one that a source states, one worked out from several, or that of an announcement
 * (a release, a launch, a report) where the day of signing is not known.
 */
export type SignedPrecision = 'stated' | 'inferred' | 'announcement';

export interface Agreement {
  readonly id: AgreementId;
  readonly kind?: string;
  readonly title: LocalizedText;
  readonly signed?: PartialDate;
  readonly signedPrecision?: SignedPrecision;
  readonly renewed: readonly PartialDate[];
  /** Last year, month or day of an agreement that is in force to a stated date. */
  readonly ends?: PartialDate;
  readonly status?: string;
  /** At least one; no organization twice. */
  readonly parties: readonly Party[];
  readonly sectors: readonly SectorId[];
  readonly objectives: readonly LocalizedText[];
  /** What a reader must know about a fact here (conflicting dates, descriptive title). */
  readonly note?: LocalizedText;
  readonly sources: readonly SourceId[];
}

export interface Affiliation {
  readonly from: OrganizationId;
  readonly to: OrganizationId;
  readonly relation?: string;
  readonly sources: readonly SourceId[];
}

/** Founding document, release, page of those concerned, press, or work of reference. */
export type SourceKind = 'founding' | 'release' | 'official' | 'press' | 'reference';

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: PartialDate;
  /** The day that it was last read. */
  readonly checked?: PartialDate;
  readonly kind?: SourceKind;
  readonly language?: string;
  /** Absent where the source is cited without a link. */
  readonly url?: string;
}

export interface Dataset extends Vocabulary {
  readonly version: 1;
  /** Day of the newest change to the tables, if the document says so. */
  readonly updated?: PartialDate;
  readonly organizations: readonly Organization[];
  readonly agreements: readonly Agreement[];
  readonly affiliations: readonly Affiliation[];
  readonly sources: readonly Source[];
  /** Absent where a document tells none. */
  readonly stories?: readonly Story[];
}
