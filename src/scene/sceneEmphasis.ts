/** What of the scene is lifted, flagged and named whatever the room, for a state. */
import type { Shown } from '../domain/filter.ts';
import { neighbourhood, neighbourhoodOfAll } from '../graph/neighbourhood.ts';
import { nodesBetween } from '../graph/paths.ts';
import type { ComposedScene } from './compose.ts';
import { emphasisOf, opacity } from './emphasis.ts';
import { markStyle } from './markStyle.ts';
import { nodeOfRecord } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';

/** 0 nothing, 1 hovered, 2 selected, 3 changed between two releases. */
export const flag = { none: 0, hovered: 1, selected: 2, changed: 3 } as const;

export interface SceneEmphasis {
  /** Strength of each node, 0..1; what everything drawn takes its own from. */
  readonly strength: Float32Array;
  /** By node. */
  readonly flags: ReadonlyMap<number, number>;
  /** Nodes with the ring of what has changed, where they have no other. */
  readonly changed: ReadonlySet<number>;
  /** Nodes named whatever the room. */
  readonly forced: ReadonlySet<number>;
  /** Named before others, where there is room. */
  readonly preferred: ReadonlySet<number>;
  /** Something is singled out, and the rest fades. */
  readonly isLifting: boolean;
  /** A few are singled out, with what ties them to those without a place: not the two sides of a comparison. */
  readonly isLiftingTray: boolean;
}

/** What a hovered gathered mark holds, handed in by whoever knows the marks. */
export interface HeldRecords {
  readonly organizations: ArrayLike<number>;
  readonly agreements: readonly number[];
}

/** Of several agreements that share a hub, those that are singled out; all of them while nothing is. */
export function liftedAgreements(
  { agreements }: HeldRecords,
  { isLifting, strength }: SceneEmphasis,
  organizationCount: number,
): readonly number[] {
  if (!isLifting || agreements.length < 2) return agreements;
  return agreements.filter(
    (agreement) => (strength[organizationCount + agreement] ?? 0) > markStyle.liftedFrom,
  );
}

function nodesOfIds({ model }: ComposedScene, ids: readonly string[]): readonly number[] {
  return ids.flatMap(
    (id) =>
      nodeOfRecord(model, { type: 'organization', id }) ??
      nodeOfRecord(model, { type: 'agreement', id }) ??
      [],
  );
}

export function pathNodesOf(composed: ComposedScene, { path }: SceneState): readonly number[] {
  return nodesOfIds(composed, path);
}

/** Both ends, by id, and all that lies on the shortest chains between them: what `path` of a scene holds. */
export function idsBetween(
  { indexed, network }: ComposedScene,
  [from, to]: readonly string[],
): readonly string[] {
  if (from === undefined || to === undefined) return [];
  const { organizations, agreements } = indexed.dataset;
  const ends = [indexed.organizationIndex.get(from), indexed.organizationIndex.get(to)] as const;
  return nodesBetween(network, ...ends).flatMap(
    (node) => (organizations[node] ?? agreements[node - network.organizationCount])?.id ?? [],
  );
}

/** Organizations that a record is tied to by one agreement, or as a party to it; itself first. */
export function idsTiedTo(composed: ComposedScene, id: string): readonly string[] {
  const { organizations } = composed.indexed.dataset;
  const around = nodesOfIds(composed, [id]).flatMap((node) => [...neighbourhood(composed.network, node, 1)]);
  return [id, ...around.flatMap((node) => organizations[node]?.id ?? [])];
}

/** Agreements with their parties. */
function withParties({ network, indexed }: ComposedScene, agreements: readonly number[]): number[] {
  return agreements.flatMap((agreement) => [
    network.organizationCount + agreement,
    ...(indexed.partiesOf[agreement] ?? []),
  ]);
}

function hoveredNodes(
  composed: ComposedScene,
  { hover }: SceneState,
  held: (markId: string) => HeldRecords | null,
): ReadonlySet<number> | null {
  const { model, network, indexed } = composed;
  switch (hover.type) {
    case 'none':
      return null;
    case 'organization':
    case 'agreement': {
      const node = nodeOfRecord(model, hover);
      return node === null ? null : neighbourhood(network, node, 1);
    }
    case 'link': {
      const known = hover.agreements.flatMap((id) => indexed.agreementIndex.get(id) ?? []);
      return known.length === 0 ? null : new Set(withParties(composed, known));
    }
    case 'mark': {
      const records = held(hover.id);
      if (!records) return null;
      const nodes = neighbourhoodOfAll(network, Array.from(records.organizations));
      for (const node of withParties(composed, records.agreements)) nodes.add(node);
      return nodes;
    }
  }
}

export function emphasisOfScene(
  composed: ComposedScene,
  state: SceneState,
  /** See `drawnOf`. */
  drawn: Shown,
  held: (markId: string) => HeldRecords | null,
): SceneEmphasis {
  const { model, network } = composed;
  const { hover, selection, depth } = state;
  const selected = selection && nodeOfRecord(model, selection);
  const hovered =
    hover.type === 'organization' || hover.type === 'agreement' ? nodeOfRecord(model, hover) : null;
  const pathNodes = pathNodesOf(composed, state);
  const flags = new Map<number, number>();
  const always = new Set(pathNodes);
  if (selected !== null) {
    always.add(selected);
    flags.set(selected, flag.selected);
  }
  if (hovered !== null && hovered !== selected) flags.set(hovered, flag.hovered);

  const own = selected === null ? [] : [selected];
  const pointed = hoveredNodes(composed, state, held);
  const few = pointed
    ? new Set([...pointed, ...own])
    : pathNodes.length > 0
      ? new Set([...pathNodes, ...own])
      : selected !== null
        ? neighbourhood(network, selected, depth)
        : null;
  const lifted = few ?? (state.compared.length > 0 ? new Set(nodesOfIds(composed, state.compared)) : null);

  const strength = emphasisOf({ network, shown: drawn, lifted, always });
  // The thing pointed at is never fainter than its own context.
  if (hovered !== null) strength[hovered] = Math.max(strength[hovered] ?? 0, opacity.context);
  const forced = new Set([selected, hovered].filter((node) => node !== null));
  // The two ends of a path are named whatever the room; what is between, where there is room.
  for (const node of pathNodes.slice(0, 2)) forced.add(node);
  const changed = new Set(nodesOfIds(composed, state.changed));
  return {
    strength,
    flags,
    changed,
    forced,
    preferred: new Set(pathNodes),
    isLifting: lifted !== null,
    isLiftingTray: few !== null,
  };
}

/**
 * What is drawn: what is shown, and, as context, the selection and the chains of a path where the filters hide them,
 * with the parties of their agreements. The same object as `shown` where that adds nothing.
 */
export function drawnOf(composed: ComposedScene, state: SceneState): Shown {
  const { model, network, indexed } = composed;
  const { shown, selection } = state;
  const selected = selection && nodeOfRecord(model, selection);
  const nodes = [...pathNodesOf(composed, state), ...(selected === null ? [] : [selected])];
  const hidden = nodes.filter((node) =>
    node < network.organizationCount
      ? !shown.organizations[node] && !shown.context[node]
      : !shown.agreements[node - network.organizationCount],
  );
  if (hidden.length === 0) return shown;
  const agreements = shown.agreements.slice();
  const context = shown.context.slice();
  const addContext = (organization: number) => {
    if (!shown.organizations[organization]) context[organization] = 1;
  };
  for (const node of hidden) {
    if (node < network.organizationCount) {
      addContext(node);
      continue;
    }
    agreements[node - network.organizationCount] = 1;
    for (const party of indexed.partiesOf[node - network.organizationCount] ?? []) addContext(party);
  }
  return { ...shown, agreements, context };
}
