/** What "about this network" is asked and answers: plain data that crosses to a worker. */

/** Everything the measures need, typed arrays only. Organizations are numbered as in `Network`. */
export interface MeasuresInput {
  readonly organizationCount: number;
  readonly nodeCount: number;
  /** organization → hub spokes, as node numbers. */
  readonly spokeSource: Uint32Array;
  readonly spokeTarget: Uint32Array;
  /** 1 for shown organizations, by number. */
  readonly shownOrganizations: Uint8Array;
  /** 1 for shown agreements, by position in the document (node number − organizationCount). */
  readonly shownAgreements: Uint8Array;
  /** By organization: 1 in Canada, 2 in the United States, 0 elsewhere or unknown. */
  readonly country: Uint8Array;
}

/** An organization with its value in some measure. */
export interface RankedOrganization {
  readonly organization: number;
  readonly value: number;
}

export interface Measures {
  readonly organizationCount: number;
  readonly agreementCount: number;
  /** Shown agreements with at least one party in Canada and one in the United States, context parties included. */
  readonly crossBorderAgreements: readonly number[];
  /** Up to ten organizations with the most distinct shown co-parties, most first. */
  readonly mostConnected: readonly RankedOrganization[];
  /** Up to ten organizations with the highest betweenness above zero, highest first; value 0..1. */
  readonly bridges: readonly RankedOrganization[];
  /** Whether `bridges` is estimated from a sample of pivots. */
  readonly isSampled: boolean;
  /** Groups of at least two organizations, largest first, members ascending. */
  readonly communities: readonly (readonly number[])[];
  /** −1..1: how much denser communities are inside than chance would have it. 0 without links. */
  readonly modularity: number;
  /** Groups of organizations connected through shown agreements, largest first; those of one are `isolated`. */
  readonly components: readonly (readonly number[])[];
  /** Shown organizations without any shown co-party. */
  readonly isolated: readonly number[];
}
