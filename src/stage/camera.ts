/**
 * Where the stage looks, and who has the say there. Pure: what happens to the camera is an event, and the answer is
 * the next camera, its owner and how to get there; the stage only carries it out.
 *
 * A camera is the view's own (`home` frames most of what is shown, `whole` all of it, and either does so again whenever
 * that or the room for it changes), a link's, the reader's, or lent to a selection. What is lent goes back: a selection's camera stands beside
 * the `base` it started from. From home nothing of it enters the address; from a camera that the address names, what is
 * drawn does.
 */
import type { Camera } from '../domain/mercator.ts';

export type DrawnView = 'map' | 'network';
export type CameraOwner = 'home' | 'whole' | 'reader' | 'link' | 'selection';
/** `cut`: at once. `glide`: to something in the same view. `travel`: to the other view. */
export type CameraMotion = 'none' | 'cut' | 'glide' | 'travel';

export interface Stand {
  readonly camera: Camera;
  readonly owner: Exclude<CameraOwner, 'selection'>;
}

export interface StageCamera {
  readonly view: DrawnView;
  /** Where it stands, or is on its way to. */
  readonly camera: Camera;
  readonly owner: CameraOwner;
  /** What a selection comes back to; otherwise the camera itself. */
  readonly base: Stand;
  /** How the other view was left. */
  readonly kept: Readonly<Partial<Record<DrawnView, Stand>>>;
  readonly motion: CameraMotion;
}

export type CameraEvent =
  /** The first view of a dataset; `link` is the camera that the address names. */
  | { readonly type: 'opened'; readonly view: DrawnView; readonly link: Camera | null }
  /** What is shown, or the room for it, has changed. */
  | { readonly type: 'reframed'; readonly motion: 'cut' | 'glide' }
  /** The reader holds the map: it is there already. */
  | { readonly type: 'moved'; readonly camera: Camera }
  /** A button or key of the reader's asks for it. */
  | { readonly type: 'steered'; readonly camera: Camera }
  /** The reader asks for everything shown, or, who has that, for home: it leaves out what stands far from the rest. */
  | { readonly type: 'framed' }
  /** The address names another camera, or none: Back, a script, a host. */
  | { readonly type: 'linked'; readonly camera: Camera | null; readonly motion: 'cut' | 'glide' }
  /** Something is selected; `null` where it can be seen from the base. */
  | { readonly type: 'revealed'; readonly camera: Camera | null }
  /** Nothing is selected any more. */
  | { readonly type: 'released' }
  /** The other view; `link` as in the address, absent where the change says nothing of the camera. */
  | { readonly type: 'switched'; readonly view: DrawnView; readonly link?: Camera | null };

/** Frames most of what is shown, or all of it, in the room there is now. */
export type Home = (view: DrawnView, isWhole?: boolean) => Camera;

function standing(
  before: Pick<StageCamera, 'view' | 'kept'>,
  base: Stand,
  motion: CameraMotion,
): StageCamera {
  const { view, kept } = before;
  return { view, kept, base, camera: base.camera, owner: base.owner, motion };
}

const isOwnFrame = (owner: CameraOwner): boolean => owner === 'home' || owner === 'whole';

/** Who is there, or gliding there, goes on. */
const isOnTheWay = ({ camera }: StageCamera, base: Stand, motion: CameraMotion): boolean =>
  motion === 'glide' && JSON.stringify(base.camera) === JSON.stringify(camera);

function standOf(link: Camera | null, view: DrawnView, home: Home): Stand {
  return link ? { camera: link, owner: 'link' } : { camera: home(view), owner: 'home' };
}

export function openCamera(view: DrawnView, link: Camera | null, home: Home): StageCamera {
  return standing({ view, kept: {} }, standOf(link, view, home), 'cut');
}

export function moveCamera(state: StageCamera, event: CameraEvent, home: Home): StageCamera {
  switch (event.type) {
    case 'opened':
      return openCamera(event.view, event.link, home);
    case 'reframed': {
      const { owner } = state.base;
      if (!isOwnFrame(owner)) return { ...state, motion: 'none' };
      const base: Stand = { camera: home(state.view, owner === 'whole'), owner };
      // What a selection has borrowed is for the selection to give up or renew; who is there, or on the way, goes on.
      return state.owner === 'selection' || isOnTheWay(state, base, event.motion)
        ? { ...state, base, motion: 'none' }
        : standing(state, base, event.motion);
    }
    case 'moved':
      return standing(state, { camera: event.camera, owner: 'reader' }, 'none');
    case 'steered':
      return standing(state, { camera: event.camera, owner: 'reader' }, 'glide');
    case 'framed': {
      const owner = state.owner === 'whole' ? 'home' : 'whole';
      return standing(state, { camera: home(state.view, owner === 'whole'), owner }, 'glide');
    }
    case 'linked': {
      // Home framed already is the one to be at, whatever slides over the stage on the way there.
      const isHome = event.camera === null && state.base.owner === 'home';
      const base = isHome ? state.base : standOf(event.camera, state.view, home);
      return standing(state, base, isOnTheWay(state, base, event.motion) ? 'none' : event.motion);
    }
    case 'revealed':
      return { ...state, camera: event.camera ?? state.base.camera, owner: 'selection', motion: 'glide' };
    case 'released':
      return state.owner === 'selection'
        ? standing(state, state.base, 'glide')
        : { ...state, motion: 'none' };
    case 'switched': {
      const { view, link } = event;
      const left = { view, kept: { ...state.kept, [state.view]: state.base } };
      const kept = left.kept[view];
      const isKept = link === undefined && kept !== undefined && !isOwnFrame(kept.owner);
      return standing(left, isKept ? kept : standOf(link ?? null, view, home), 'travel');
    }
  }
}

/**
 * The camera that the address names: the one that is drawn. `null` where the view frames by itself, also for a
 * selection: what a selection asks for from home, a page opened so asks for again.
 */
export function addressedCamera({ base, camera }: StageCamera): Camera | null {
  return isOwnFrame(base.owner) ? null : camera;
}
