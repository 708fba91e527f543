/**
 * What ties a gathered mark to the other marks that are drawn, whether it stands open or not. Pure over the scene: each
 * organization is in exactly one mark, so each agreement with a party in the mark ties it to the marks of its others.
 */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { DrawnScene } from '../scene/drawnScene.ts';
import { trayId } from '../scene/telling.ts';
import type { Corridor } from '../state/store.ts';

interface Tie {
  readonly agreements: Set<number>;
  readonly own: Set<string>;
  readonly other: Set<string>;
}

/** The most agreements first; what no place is known for comes last. An agreement of several marks is in the corridor to each of them. */
export function corridorsOf(
  scene: Pick<DrawnScene, 'marks' | 'gatheredBy'>,
  indexed: IndexedDataset,
  shown: Pick<Shown, 'agreements'>,
  mark: string,
): readonly Corridor[] {
  const gathered = scene.gatheredBy(mark);
  if (!gathered) return [];
  const members = new Set(gathered.organizations);
  const markOf = new Map(
    scene
      .marks()
      .filter(({ id }) => id !== mark)
      .flatMap(({ id, organizations }) => organizations.map((organization) => [organization, id] as const)),
  );
  const ties = new Map<string, Tie>();
  const numbers = new Set(
    gathered.organizations.flatMap(
      (id) => indexed.agreementsOf[indexed.organizationIndex.get(id) ?? -1] ?? [],
    ),
  );
  for (const agreement of [...numbers].sort((a, b) => a - b)) {
    if (shown.agreements[agreement] !== 1) continue;
    const parties = (indexed.partiesOf[agreement] ?? []).flatMap(
      (party) => indexed.dataset.organizations[party]?.id ?? [],
    );
    const own = parties.filter((party) => members.has(party));
    for (const party of parties) {
      const other = members.has(party) ? undefined : markOf.get(party);
      if (other === undefined) continue;
      const tie = ties.get(other) ?? { agreements: new Set(), own: new Set(), other: new Set() };
      ties.set(other, tie);
      tie.agreements.add(agreement);
      tie.other.add(party);
      for (const member of own) tie.own.add(member);
    }
  }
  return [...ties]
    .sort(
      ([one, a], [other, b]) =>
        Number(one === trayId) - Number(other === trayId) ||
        b.agreements.size - a.agreements.size ||
        (one < other ? -1 : 1),
    )
    .map(([other, tie]) => ({
      ends: [
        { mark, name: gathered.name, organizations: [...tie.own] },
        { mark: other, name: scene.gatheredBy(other)?.name ?? '', organizations: [...tie.other] },
      ],
      agreements: [...tie.agreements].flatMap((agreement) => indexed.dataset.agreements[agreement]?.id ?? []),
    }));
}
