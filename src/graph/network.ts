/**
 * The dataset as a bipartite graph over typed arrays. Nodes are numbered: organizations first, in the order of the
 * document, then agreements. Filtering never changes this graph, it only changes what of it is shown, so that
 * node numbers, layout and GPU buffers live as long as the dataset.
 */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { mostPairedParties } from '../domain/pairRings.ts';
import { numberAt } from './numbers.ts';

export interface Links {
  readonly count: number;
  /** Node numbers, one for each link. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Links drawn for an agreement carry its node number. */
export interface AgreementLinks extends Links {
  readonly agreement: Uint32Array;
}

export interface Network {
  readonly organizationCount: number;
  readonly agreementCount: number;
  readonly nodeCount: number;
  /** organization → hub, one for each party. */
  readonly spokes: AgreementLinks;
  /** organization – organization, one for each two parties of each agreement (`links=pair`). */
  readonly pairs: AgreementLinks;
  /** organization → organization; `from`, `to` of the affiliation with the same position in `affiliationNumbers`. */
  readonly affiliations: Links;
  readonly affiliationNumbers: Uint32Array;
  /** Agreements of an organization, or parties of an agreement. */
  readonly degree: Uint16Array;
}

function agreementLinks(triples: readonly number[]): AgreementLinks {
  const count = triples.length / 3;
  const source = new Uint32Array(count);
  const target = new Uint32Array(count);
  const agreement = new Uint32Array(count);
  for (let link = 0; link < count; link++) {
    source[link] = numberAt(triples, 3 * link);
    target[link] = numberAt(triples, 3 * link + 1);
    agreement[link] = numberAt(triples, 3 * link + 2);
  }
  return { count, source, target, agreement };
}

export function buildNetwork(indexed: IndexedDataset): Network {
  const organizationCount = indexed.dataset.organizations.length;
  const agreementCount = indexed.dataset.agreements.length;
  const nodeCount = organizationCount + agreementCount;
  const degree = new Uint16Array(nodeCount);
  const spokes: number[] = [];
  const pairs: number[] = [];

  indexed.partiesOf.forEach((parties, agreementNumber) => {
    const hub = organizationCount + agreementNumber;
    degree[hub] = parties.length;
    parties.forEach((organization, position) => {
      degree[organization] = (degree[organization] ?? 0) + 1;
      spokes.push(organization, hub, hub);
      if (parties.length > mostPairedParties) {
        pairs.push(organization, numberAt(parties, (position + 1) % parties.length), hub);
      } else {
        for (const other of parties.slice(position + 1)) pairs.push(organization, other, hub);
      }
    });
  });

  const ends: number[] = [];
  const affiliationNumbers: number[] = [];
  indexed.dataset.affiliations.forEach((affiliation, number) => {
    const from = indexed.organizationIndex.get(affiliation.from);
    const to = indexed.organizationIndex.get(affiliation.to);
    if (from === undefined || to === undefined || from === to) return;
    ends.push(from, to);
    affiliationNumbers.push(number);
  });

  return {
    organizationCount,
    agreementCount,
    nodeCount,
    spokes: agreementLinks(spokes),
    pairs: agreementLinks(pairs),
    affiliations: {
      count: affiliationNumbers.length,
      source: Uint32Array.from(affiliationNumbers, (_, link) => numberAt(ends, 2 * link)),
      target: Uint32Array.from(affiliationNumbers, (_, link) => numberAt(ends, 2 * link + 1)),
    },
    affiliationNumbers: Uint32Array.from(affiliationNumbers),
    degree,
  };
}
