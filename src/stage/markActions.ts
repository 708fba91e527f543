/** What marks and links under the pointer or the keyboard mean to the state: what is hovered, what is opened. */
import type { DrawnScene, Picked } from '../scene/drawnScene.ts';
import { openCorridor, openPlace, select, setChrome } from '../state/actions.ts';
import { selectIndexed } from '../state/selectors.ts';
import type { Corridor, GatheredEnd, Hover } from '../state/store.ts';
import { store } from '../state/store.ts';
import type { Stage } from './stage.ts';

/** Those of a mark that are party to one of the agreements. */
function endOf(scene: DrawnScene, mark: string, agreements: readonly string[]): GatheredEnd {
  const indexed = selectIndexed(store.getState());
  const gathered = scene.gatheredBy(mark);
  const numbers = agreements.flatMap((id) => indexed?.agreementIndex.get(id) ?? []);
  const parties = new Set(
    numbers.flatMap((number) =>
      (indexed?.partiesOf[number] ?? []).map((party) => indexed?.dataset.organizations[party]?.id ?? ''),
    ),
  );
  return {
    mark,
    name: gathered?.name ?? '',
    organizations: (gathered?.organizations ?? []).filter((id) => parties.has(id)),
  };
}

function corridorOf(scene: DrawnScene, marks: readonly string[], agreements: readonly string[]): Corridor {
  return { ends: marks.map((mark) => endOf(scene, mark, agreements)), agreements };
}

/** The marks that a hub's spokes lead to. */
function endsOfHub(scene: DrawnScene, hub: string): string[] {
  const ends = scene.links().flatMap(({ from, to }) => (from === hub ? [to] : to === hub ? [from] : []));
  return [...new Set(ends)];
}

export function hoverOfMark(scene: DrawnScene, id: string): Hover {
  const gathered = scene.gatheredBy(id);
  if (!gathered) return { type: 'none' };
  const { kind, name, organizations, agreements } = gathered;
  if (kind === 'organization') return { type: 'organization', id };
  const [agreement] = agreements;
  if (kind === 'agreement' && agreements.length === 1 && agreement !== undefined)
    return { type: 'agreement', id: agreement };
  return { type: 'mark', mark: { id, kind, name, organizations, agreements } };
}

export function hoverOf(scene: DrawnScene, picked: Picked | null, x: number, y: number): Hover {
  if (!picked) return { type: 'none' };
  if (picked.type === 'mark') return hoverOfMark(scene, picked.id);
  return { type: 'link', corridor: corridorOfLink(scene, picked), x, y };
}

/** A spoke stands for its hub: the marks at the ends of all of its spokes. */
function corridorOfLink(
  scene: DrawnScene,
  { from, to, agreements }: Extract<Picked, { type: 'link' }>,
): Corridor {
  const hub = [from, to].find((end) => scene.gatheredBy(end)?.kind === 'agreement');
  return corridorOf(scene, hub === undefined ? [from, to] : endsOfHub(scene, hub), agreements);
}

/**
 * Opens a mark: its profile, its agreement, the camera at which it parts, or the mark where it stands. Answers whether
 * it parts: nothing else tells so.
 */
export function openMark(stage: Stage, id: string): boolean {
  const scene = stage.scene();
  const gathered = scene?.gatheredBy(id);
  if (!scene || !gathered) return false;
  const { kind, agreements } = gathered;
  switch (kind) {
    case 'organization':
      select({ type: 'organization', id });
      return false;
    case 'agreement': {
      const [only] = agreements;
      if (agreements.length === 1 && only !== undefined) select({ type: 'agreement', id: only });
      else openCorridor(corridorOf(scene, endsOfHub(scene, id), agreements));
      return false;
    }
    case 'tray':
      setChrome({ isTrayOpen: true });
      return false;
    case 'place':
    case 'community': {
      if (store.getState().view.place === id) {
        openPlace(null);
        return false;
      }
      const camera = scene.cameraToOpen(id, stage.goalView());
      if (!camera) {
        openPlace(id);
        return false;
      }
      if (store.getState().view.place !== null) openPlace(null);
      stage.steer(camera);
      return true;
    }
  }
}

/** A tie of one agreement is that agreement; of several, a corridor. */
export function openLink(stage: Stage, picked: Extract<Picked, { type: 'link' }>): void {
  const scene = stage.scene();
  const [only] = picked.agreements;
  if (!scene || only === undefined) return;
  if (picked.agreements.length === 1) select({ type: 'agreement', id: only });
  else openCorridor(corridorOfLink(scene, picked));
}
