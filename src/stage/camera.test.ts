import { describe, expect, it } from 'vitest';
import type { Camera } from '../domain/mercator.ts';
import type { CameraEvent, CameraMotion, CameraOwner, DrawnView, StageCamera } from './camera.ts';
import { addressedCamera, moveCamera, openCamera } from './camera.ts';

const at = (zoom: number, lng = -72): Camera => ({ zoom, lat: 45, lng });
const homes: Record<DrawnView, Camera> = { map: at(5), network: at(6) };
const whole = at(4);
const home = (view: DrawnView, isWhole = false) => (isWhole ? whole : homes[view]);
const mine = at(8);
const linked = at(7);
const near = at(5, -70);

const opened = (link: Camera | null = null, view: DrawnView = 'map') => openCamera(view, link, home);
const after = (start: StageCamera, ...events: readonly CameraEvent[]) =>
  events.reduce((camera, event) => moveCamera(camera, event, home), start);

interface Case {
  readonly name: string;
  readonly start: StageCamera;
  readonly events: readonly CameraEvent[];
  readonly camera: Camera;
  readonly owner: CameraOwner;
  readonly motion: CameraMotion;
  /** What the address then names. */
  readonly address: Camera | null;
}

const cases: readonly Case[] = [
  {
    name: 'opens at home',
    start: opened(),
    events: [],
    camera: at(5),
    owner: 'home',
    motion: 'cut',
    address: null,
  },
  {
    name: 'opens where the link says',
    start: opened(linked),
    events: [],
    camera: linked,
    owner: 'link',
    motion: 'cut',
    address: linked,
  },
  {
    name: 'frames anew what is at home',
    start: { ...opened(), camera: near, base: { camera: near, owner: 'home' } },
    events: [{ type: 'reframed', motion: 'cut' }],
    camera: at(5),
    owner: 'home',
    motion: 'cut',
    address: null,
  },
  {
    name: 'stays, or goes on, where what is framed anew asks for no other camera',
    start: opened(),
    events: [{ type: 'reframed', motion: 'glide' }],
    camera: at(5),
    owner: 'home',
    motion: 'none',
    address: null,
  },
  {
    name: 'gives a selection’s place back to what was framed anew under it',
    start: after({ ...opened(), base: { camera: mine, owner: 'home' } }, { type: 'revealed', camera: near }),
    events: [{ type: 'reframed', motion: 'glide' }, { type: 'released' }],
    camera: at(5),
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'leaves a link’s camera when the room changes',
    start: opened(linked),
    events: [{ type: 'reframed', motion: 'cut' }],
    camera: linked,
    owner: 'link',
    motion: 'none',
    address: linked,
  },
  {
    name: 'keeps a camera that is set between opening and the first layout',
    start: opened(),
    events: [
      { type: 'linked', camera: linked, motion: 'cut' },
      { type: 'reframed', motion: 'cut' },
    ],
    camera: linked,
    owner: 'link',
    motion: 'none',
    address: linked,
  },
  {
    name: 'keeps the camera of the address when the data comes',
    start: opened(linked),
    events: [
      { type: 'opened', view: 'map', link: linked },
      { type: 'reframed', motion: 'cut' },
    ],
    camera: linked,
    owner: 'link',
    motion: 'none',
    address: linked,
  },
  {
    name: 'belongs to the reader who moves it',
    start: opened(),
    events: [
      { type: 'moved', camera: mine },
      { type: 'reframed', motion: 'cut' },
    ],
    camera: mine,
    owner: 'reader',
    motion: 'none',
    address: mine,
  },
  {
    name: 'glides where a button says, and is the reader’s',
    start: opened(linked),
    events: [{ type: 'steered', camera: mine }],
    camera: mine,
    owner: 'reader',
    motion: 'glide',
    address: mine,
  },
  {
    name: 'frames all from under the reader’s hand',
    start: opened(),
    events: [{ type: 'steered', camera: mine }, { type: 'steered', camera: at(9) }, { type: 'framed' }],
    camera: whole,
    owner: 'whole',
    motion: 'glide',
    address: null,
  },
  {
    name: 'leads from all of it back home',
    start: opened(linked),
    events: [{ type: 'framed' }, { type: 'framed' }],
    camera: at(5),
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'frames all again for the reader who has moved on from there',
    start: opened(),
    events: [{ type: 'framed' }, { type: 'steered', camera: mine }, { type: 'framed' }],
    camera: whole,
    owner: 'whole',
    motion: 'glide',
    address: null,
  },
  {
    name: 'frames all, and not home, from what is selected over all of it',
    start: after(opened(), { type: 'framed' }),
    events: [{ type: 'revealed', camera: near }, { type: 'framed' }],
    camera: whole,
    owner: 'whole',
    motion: 'glide',
    address: null,
  },
  {
    name: 'keeps all in the frame when what is shown changes',
    start: { ...opened(), camera: near, base: { camera: near, owner: 'whole' } },
    events: [{ type: 'reframed', motion: 'glide' }],
    camera: whole,
    owner: 'whole',
    motion: 'glide',
    address: null,
  },
  {
    name: 'is at home again in a view that was left with all in its frame',
    start: after(opened(), { type: 'framed' }),
    events: [
      { type: 'switched', view: 'network' },
      { type: 'switched', view: 'map' },
    ],
    camera: at(5),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
  {
    name: 'goes home when the address names no camera any more',
    start: opened(),
    events: [
      { type: 'moved', camera: mine },
      { type: 'linked', camera: null, motion: 'glide' },
    ],
    camera: at(5),
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'goes home from all in its frame with an entry of the history that names none',
    start: opened(),
    events: [{ type: 'framed' }, { type: 'linked', camera: null, motion: 'glide' }],
    camera: at(5),
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'is at the home that a selection started from with an entry that names none',
    start: { ...opened(), camera: mine, base: { camera: mine, owner: 'home' } },
    events: [
      { type: 'revealed', camera: near },
      { type: 'linked', camera: null, motion: 'glide' },
    ],
    camera: mine,
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'is lent to a selection, without a trace in the address',
    start: opened(),
    events: [{ type: 'revealed', camera: near }],
    camera: near,
    owner: 'selection',
    motion: 'glide',
    address: null,
  },
  {
    name: 'is given back by the selection',
    start: opened(),
    events: [{ type: 'revealed', camera: near }, { type: 'released' }],
    camera: at(5),
    owner: 'home',
    motion: 'glide',
    address: null,
  },
  {
    name: 'is named by the address as it is drawn where a selection has borrowed a link’s',
    start: opened(linked),
    events: [{ type: 'revealed', camera: near }],
    camera: near,
    owner: 'selection',
    motion: 'glide',
    address: near,
  },
  {
    name: 'is the link’s again, and so named, when the selection is over',
    start: opened(linked),
    events: [{ type: 'revealed', camera: near }, { type: 'released' }],
    camera: linked,
    owner: 'link',
    motion: 'glide',
    address: linked,
  },
  {
    name: 'goes on to where it is on its way when the address names that',
    start: after(opened(), { type: 'linked', camera: linked, motion: 'glide' }),
    events: [{ type: 'linked', camera: linked, motion: 'glide' }],
    camera: linked,
    owner: 'link',
    motion: 'none',
    address: linked,
  },
  {
    name: 'goes from one selection to the next and back to where it was before both',
    start: after(opened(), { type: 'moved', camera: mine }),
    events: [
      { type: 'revealed', camera: near },
      { type: 'revealed', camera: null },
      { type: 'revealed', camera: at(8, -71) },
      { type: 'released' },
    ],
    camera: mine,
    owner: 'reader',
    motion: 'glide',
    address: mine,
  },
  {
    name: 'stays with the reader who moves on from a selection',
    start: opened(),
    events: [{ type: 'revealed', camera: near }, { type: 'moved', camera: mine }, { type: 'released' }],
    camera: mine,
    owner: 'reader',
    motion: 'none',
    address: mine,
  },
  {
    name: 'holds a selection’s camera through a change of room',
    start: opened(),
    events: [
      { type: 'revealed', camera: near },
      { type: 'reframed', motion: 'cut' },
    ],
    camera: near,
    owner: 'selection',
    motion: 'none',
    address: null,
  },
  {
    name: 'frames the other view at its home',
    start: after(opened(), { type: 'moved', camera: mine }),
    events: [{ type: 'switched', view: 'network' }],
    camera: at(6),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
  {
    name: 'finds the reader’s camera again in the view that was left',
    start: after(opened(), { type: 'moved', camera: mine }),
    events: [
      { type: 'switched', view: 'network' },
      { type: 'switched', view: 'map' },
    ],
    camera: mine,
    owner: 'reader',
    motion: 'travel',
    address: mine,
  },
  {
    name: 'is at home after nine switches that began there',
    start: opened(),
    events: Array.from({ length: 9 }, (_, time): CameraEvent => ({
      type: 'switched',
      view: time % 2 === 0 ? 'network' : 'map',
    })),
    camera: at(6),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
  {
    name: 'follows the camera of an entry of the history into the other view',
    start: after(opened(), { type: 'switched', view: 'network' }),
    events: [{ type: 'switched', view: 'map', link: linked }],
    camera: linked,
    owner: 'link',
    motion: 'travel',
    address: linked,
  },
  {
    name: 'goes home with an entry of the history that names none',
    start: after(opened(), { type: 'moved', camera: mine }, { type: 'switched', view: 'network' }),
    events: [{ type: 'switched', view: 'map', link: null }],
    camera: at(5),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
  {
    name: 'leaves what a selection has borrowed behind with its view',
    start: after(opened(), { type: 'revealed', camera: near }),
    events: [
      { type: 'switched', view: 'network' },
      { type: 'switched', view: 'map' },
    ],
    camera: at(5),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
  {
    name: 'starts afresh with other data',
    start: after(opened(), { type: 'moved', camera: mine }, { type: 'switched', view: 'network' }),
    events: [
      { type: 'opened', view: 'map', link: null },
      { type: 'switched', view: 'network' },
    ],
    camera: at(6),
    owner: 'home',
    motion: 'travel',
    address: null,
  },
];

describe('the camera', () => {
  it.each(cases)('$name', ({ start, events, camera, owner, motion, address }) => {
    const end = after(start, ...events);
    expect({
      camera: end.camera,
      owner: end.owner,
      motion: end.motion,
      address: addressedCamera(end),
    }).toEqual({
      camera,
      owner,
      motion,
      address,
    });
  });
});
