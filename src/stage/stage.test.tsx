/** The stage with frames and time driven by hand, drawing by itself and under a living map. */
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import type { Camera } from '../domain/mercator.ts';
import type { LivingMap } from '../map/OrgMap.tsx';
import { layOutNetwork } from '../scene/layOutNetwork.ts';
import type { Box } from '../scene/labelPlacement.ts';
import { createNetworkScene } from '../scene/networkScene.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { changeView, setChrome, setDataState } from '../state/actions.ts';
import { isProfileOpen } from '../state/frameLayout.ts';
import type { HistoryMode } from '../state/store.ts';
import { initialState, store } from '../state/store.ts';
import type { ViewState } from '../state/viewState.ts';
import type { Stage, StageInput } from './stage.ts';
import { createStage } from './stage.ts';
import type { StageServices } from './stageServices.ts';
import { TrayButton } from './TrayButton.tsx';

/** What stands on the page. */
let standing: readonly Box[] = [];

const services: StageServices = {
  obstacles: () => standing,
  chainsOf: () => [],
  findCommunities: () => Promise.resolve(null),
  arrangeNetwork({ composed, shown, frame }, { onPositions, onRest }) {
    onPositions(layOutNetwork(composed, shown, null, frame), createNetworkScene);
    onRest();
    return { reheat: () => undefined, dispose: () => undefined };
  },
};

const restMs = 5000;
let stage: Stage;
let drawing: SVGSVGElement;
/** The canvas of names. jsdom draws nothing. */
let context: CanvasRenderingContext2D | null = null;

function open(
  look: Partial<StageInput> = {},
  view: Partial<ViewState> = {},
  size = [1000, 700],
  historyMode: HistoryMode = 'none',
): void {
  const container = document.createElement('div');
  Object.defineProperty(container, 'clientWidth', { value: size[0] });
  Object.defineProperty(container, 'clientHeight', { value: size[1] });
  drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { getContext: () => context });
  store.setState(
    {
      ...initialState,
      view: { ...initialState.view, lang: 'en', ...view },
      historyMode,
      data: { status: 'ready', indexed: tinyIndexed(), origin: { type: 'shipped' } },
    },
    true,
  );
  stage = createStage({ container, drawing, canvas }, services, {
    theme: stageThemes.light,
    placeNames: [],
    isReducedMotion: false,
    boundaries: null,
    paths: null,
    ...look,
  });
}

/** Draws when asked to, as MapLibre does: a jump is seen in the next frame. */
function createMap(): LivingMap {
  let camera: Camera = stage.camera();
  let isAsked = false;
  const map: LivingMap = {
    camera: () => camera,
    jumpTo(next) {
      camera = next;
      map.requestFrame();
    },
    easeTo: (next, durationMs) => void setTimeout(() => map.jumpTo(next), durationMs),
    requestFrame() {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        stage.prepareFrame(camera);
        if (stage.finishFrame()) map.requestFrame();
      });
    },
    setDragPan: () => undefined,
    isMoving: () => false,
    resize: () => undefined,
  };
  return map;
}

const positions = () =>
  ['c2mi', 'ny-creates', 'vermont', 'corridor-mou'].map((id) =>
    stage.bringUpToDate()?.positionOf(id)?.map(Math.round),
  );

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  stage.dispose();
  context = null;
  vi.useRealTimers();
});

describe.each([
  ['drawing by itself', false],
  ['under a living map', true],
])('a stage %s', (_, hasMap) => {
  function openAtRest(look: Partial<StageInput> = {}): void {
    open(look);
    if (hasMap) stage.attachMap(createMap());
    vi.advanceTimersByTime(restMs);
  }

  it.each([false, true])('asks for no frames at rest, whatever else changes (reduced motion: %s)', (is) => {
    openAtRest({ isReducedMotion: is });
    const requests = vi.spyOn(window, 'requestAnimationFrame');
    setChrome({ dialog: 'help' });
    setChrome({ dialog: null, panelTab: 'filters', resultsList: 'agreements' });
    changeView({ accent: 'aa3300' }, 'replace');
    store.setState({ towns: [] });
    vi.advanceTimersByTime(restMs);
    expect(requests).not.toHaveBeenCalled();
  });

  it('rests again after a selection, and a second time is no news', () => {
    openAtRest();
    const requests = vi.spyOn(window, 'requestAnimationFrame');
    changeView({ org: 'c2mi' }, 'push');
    vi.advanceTimersByTime(restMs);
    expect(requests).toHaveBeenCalled();
    requests.mockClear();
    changeView({ org: 'c2mi' }, 'push');
    setChrome({ dialog: 'share' });
    vi.advanceTimersByTime(restMs);
    expect(requests).not.toHaveBeenCalled();
  });

  it('has all in its place at once where nothing may move', () => {
    openAtRest({ isReducedMotion: true });
    const onMap = positions();
    changeView({ view: 'network' }, 'push');
    const atOnce = positions();
    vi.advanceTimersByTime(restMs);
    expect(positions()).toEqual(atOnce);
    expect(atOnce).not.toEqual(onMap);
    expect(atOnce.every((at) => at !== undefined)).toBe(true);
  });

  it('travels to the network where it may', () => {
    openAtRest();
    const onMap = positions();
    changeView({ view: 'network' }, 'push');
    expect(positions()).toEqual(onMap);
    vi.advanceTimersByTime(restMs);
    expect(positions()).not.toEqual(onMap);
  });
});

it.each([false, true])(
  'looks at what is selected, however often the room for it changes before the next frame (reduced motion: %s)',
  (isReducedMotion) => {
    open({ isReducedMotion }, { map: '9/41/-74' });
    changeView({ org: 'c2mi' }, 'push');
    setChrome({ sheet: 'full' });
    setChrome({ sheet: 'half' });
    vi.advanceTimersByTime(restMs);
    expect(stage.camera().lat).toBeGreaterThan(44);
    const [x = NaN, y = NaN] = stage.bringUpToDate()?.positionOf('c2mi') ?? [];
    expect(x > 0 && x < 1000 && y > 0 && y < 700).toBe(true);
  },
);

describe('a camera that is named', () => {
  const far = { zoom: 9, lat: 41, lng: -74 };
  const other = { zoom: 8.5, lat: 40.5, lng: -73 };
  const named = '9/41/-74';
  const rest = () => vi.advanceTimersByTime(restMs);
  const go = (patch: Partial<ViewState>, mode: HistoryMode) => {
    changeView(patch, mode);
    rest();
  };
  const drawn = () => {
    const { zoom, lat, lng } = stage.camera();
    return { zoom: Number(zoom.toFixed(2)), lat: Number(lat.toFixed(4)), lng: Number(lng.toFixed(4)) };
  };
  const addressed = () => {
    const [zoom = NaN, lat = NaN, lng = NaN] = (store.getState().view.map ?? '').split('/').map(Number);
    return { zoom, lat, lng };
  };
  /** The reader leaves the entry, and Back brings its view again. */
  const leaveAndComeBack = (patch: Partial<ViewState>) => {
    const entry = store.getState().view;
    go(patch, 'push');
    go(entry, 'none');
  };

  const selections: readonly Partial<ViewState>[] = [
    { org: 'c2mi' },
    { agreement: 'corridor-mou' },
    { org: 'c2mi', view: 'network' },
    { path: ['c2mi', 'vermont'] },
  ];
  it.each(selections)('is what is drawn on a page opened with $org$agreement$path', (selection) => {
    open({ isReducedMotion: true }, { map: named, ...selection });
    rest();
    setChrome({ sheet: 'full' });
    setChrome({ sheet: 'half' });
    rest();
    expect(drawn()).toEqual(far);
    expect(store.getState().view.map).toBe(named);
  });

  it.each([false, true])('by a script is drawn, selection or no (reduced motion: %s)', (isReducedMotion) => {
    open({ isReducedMotion });
    rest();
    go({ org: 'c2mi', map: named }, 'replace');
    expect(drawn()).toEqual(far);
    changeView({ org: 'ny-creates' }, 'push');
    go({ map: '8.5/40.5/-73' }, 'replace');
    expect(drawn()).toEqual(other);
    expect(addressed()).toEqual(other);
  });

  it.each([false, true])(
    'gives way to a selection made since, which the address then tells (reduced motion: %s)',
    (isReducedMotion) => {
      open({ isReducedMotion }, { map: named });
      rest();
      go({ org: 'c2mi' }, 'push');
      expect(drawn().lat).toBeGreaterThan(44);
      expect(addressed()).toEqual(drawn());
      const seen = drawn();
      leaveAndComeBack({ org: 'vermont' });
      expect(drawn()).toEqual(seen);
      go({ org: null }, 'push');
      go({ org: 'c2mi', map: named }, 'none');
      expect(drawn()).toEqual(far);
    },
  );

  it.each([false, true])(
    'is there again with Back, and stays when the room changes (reduced motion: %s)',
    (isReducedMotion) => {
      open({ isReducedMotion }, { org: 'c2mi' });
      rest();
      go({ map: named }, 'replace');
      // Needs no move: the address is the same in both entries.
      leaveAndComeBack({ insight: 'timeline', agreement: 'corridor-mou', org: null });
      setChrome({ sheet: 'full' });
      setChrome({ sheet: 'half' });
      rest();
      expect(drawn()).toEqual(far);
      expect(store.getState().view.map).toBe(named);
    },
  );

  it('gives way to what was selected in the table, where there is no stage', () => {
    open({}, { map: named });
    rest();
    stage.dispose();
    go({ view: 'table' }, 'push');
    go({ org: 'c2mi' }, 'push');
    changeView({ view: 'map' }, 'push');
    const { view } = store.getState();
    open({}, view, undefined, 'push');
    rest();
    expect(drawn().lat).toBeGreaterThan(44);
    expect(addressed()).toEqual(drawn());
  });
});

it.each([false, true])(
  'an entry of the history without a camera is as a page opened so (reduced motion: %s)',
  (isReducedMotion) => {
    const paths = { land: [], regions: [], lakes: [], rivers: [], borders: [] };
    const opened = (view: Partial<ViewState>) => {
      open({ isReducedMotion, paths }, view);
      vi.advanceTimersByTime(restMs);
      return stage.camera();
    };
    const ofRow = opened({ org: 'ny-creates' });
    stage.dispose();
    const home = opened({});
    const go = (patch: Partial<ViewState>, mode: HistoryMode) => {
      changeView(patch, mode);
      vi.advanceTimersByTime(restMs);
    };
    // Under the table no camera is followed.
    go({ org: 'ny-creates', map: null }, 'none');
    expect(stage.camera()).toEqual(ofRow);
    stage.zoomIn();
    vi.advanceTimersByTime(restMs);
    go({ view: 'table', map: null }, 'none');
    go({ view: 'map', map: null }, 'none');
    expect(stage.camera()).toEqual(ofRow);
    stage.zoomIn();
    vi.advanceTimersByTime(restMs);
    go({ map: null }, 'replace');
    expect(stage.camera()).toEqual(ofRow);
    go({ org: null, map: null }, 'none');
    expect(stage.camera()).toEqual(home);
  },
);

it('begins a fade over a living map without painting the names again, and ends it with them', () => {
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  const paints = vi.fn();
  // All else that a canvas does is of no account here.
  context = new Proxy({ canvas: document.createElement('canvas') } as CanvasRenderingContext2D, {
    get: (target, key): unknown =>
      key === 'clearRect'
        ? paints
        : key === 'measureText'
          ? () => ({ width: 40 })
          : (Reflect.get(target, key) ?? (() => undefined)),
  });
  open();
  stage.attachMap(createMap());
  vi.advanceTimersByTime(restMs);
  expect(paints).toHaveBeenCalled();
  paints.mockClear();
  store.setState({ hover: { type: 'organization', id: 'c2mi' } });
  vi.advanceTimersToNextFrame();
  expect(paints).not.toHaveBeenCalled();
  vi.advanceTimersByTime(restMs);
  expect(paints).toHaveBeenCalled();
  paints.mockClear();
  // In another language they would be wrong in that frame.
  changeView({ lang: 'fr' }, 'replace');
  vi.advanceTimersToNextFrame();
  expect(stage.scene()?.advance(performance.now(), stage.view()).areTextsHeld).toBe(false);
});

describe('a living map that is replaced by another, as when an embed changes its language', () => {
  const isDrawing = () => drawing.style.visibility !== 'hidden';

  it('leaves the picture to the stage until the next one is there', () => {
    open();
    const first = createMap();
    stage.attachMap(first);
    vi.advanceTimersByTime(restMs);
    expect(isDrawing()).toBe(false);

    changeView({ lang: 'fr', org: 'c2mi' }, 'replace');
    stage.detachMap(first);
    drawing.replaceChildren();
    vi.advanceTimersByTime(restMs);
    expect(isDrawing()).toBe(true);
    expect(drawing.querySelector('[data-mark="organization:c2mi"]')).not.toBeNull();

    const second = createMap();
    stage.attachMap(second);
    vi.advanceTimersByTime(restMs);
    expect(isDrawing()).toBe(false);
  });

  it('goes on under the new one when the old one is let go late', () => {
    open();
    const [first, second] = [createMap(), createMap()];
    stage.attachMap(first);
    stage.attachMap(second);
    stage.detachMap(first);
    vi.advanceTimersByTime(restMs);
    expect(stage.hasMap()).toBe(true);
    expect(isDrawing()).toBe(false);
  });
});

describe('a phone’s sheet', () => {
  const onPhone = [390, 750];
  beforeEach(() => {
    vi.stubGlobal('innerWidth', 390);
    vi.stubGlobal('innerHeight', 844);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function filterUnderSheet(): Camera {
    open({}, {}, onPhone);
    setChrome({ sheet: 'full' });
    changeView({ region: ['CA-QC', 'US-VT'] }, 'replace');
    vi.advanceTimersByTime(restMs);
    return stage.camera();
  }

  it('gives what was filtered behind it the whole room when it is lowered', () => {
    const framed = filterUnderSheet();
    setChrome({ sheet: 'low' });
    vi.advanceTimersByTime(restMs);
    expect(stage.camera().zoom).toBeGreaterThan(framed.zoom);
    const lowered = stage.camera();
    stage.fit();
    vi.advanceTimersByTime(restMs);
    expect(stage.camera()).toEqual(lowered);
  });

  it('moves nothing when it is raised, nor where the reader has moved the map', () => {
    filterUnderSheet();
    setChrome({ sheet: 'low' });
    vi.advanceTimersByTime(restMs);
    const lowered = stage.camera();
    setChrome({ sheet: 'half' });
    vi.advanceTimersByTime(restMs);
    expect(stage.camera()).toEqual(lowered);
    changeView({ region: ['CA-QC'] }, 'replace');
    vi.advanceTimersByTime(restMs);
    stage.drag(40, 10);
    const dragged = stage.camera();
    setChrome({ sheet: 'low' });
    vi.advanceTimersByTime(restMs);
    expect(stage.camera()).toEqual(dragged);
  });
});

describe('home is one in one window, whatever came before', () => {
  const paths = { land: [], regions: [], lakes: [], rivers: [], borders: [] };
  /** Buttons at the right, and where they stand beside a profile. */
  const buttons = { left: 944, top: 450, right: 984, bottom: 660 };
  const buttonsBeside = { left: 592, top: 450, right: 632, bottom: 660 };
  const change = (patch: Partial<ViewState>, historyMode: HistoryMode = 'push') => {
    changeView(patch, historyMode);
    // The page answers some frames later.
    vi.advanceTimersByTime(60);
    const isBeside = isProfileOpen(store.getState());
    standing = [isBeside ? buttonsBeside : buttons];
    if (!isBeside) stage.settleHome();
    vi.advanceTimersByTime(restMs);
  };

  afterEach(() => {
    standing = [];
  });

  function openAtRest(view: Partial<ViewState>, isReducedMotion: boolean): Camera {
    standing = [view.org === undefined ? buttons : buttonsBeside];
    open({ paths, isReducedMotion }, view);
    vi.advanceTimersByTime(restMs);
    return stage.camera();
  }

  const pasts: readonly { name: string; view?: Partial<ViewState>; steps: readonly (() => void)[] }[] = [
    { name: 'a profile closed', steps: [() => change({ org: 'c2mi' }), () => change({ org: null })] },
    { name: 'a link’s profile closed', view: { org: 'c2mi' }, steps: [() => change({ org: null })] },
    {
      name: 'everything framed beside a profile, which is then closed',
      view: { org: 'c2mi' },
      steps: [() => stage.fit(), () => vi.advanceTimersByTime(restMs), () => change({ org: null })],
    },
    {
      name: 'a cut framed beside a profile, and both given up',
      view: { org: 'c2mi' },
      steps: [() => change({ region: ['CA-QC'] }), () => change({ org: null, region: [] })],
    },
    {
      name: 'the network and Back',
      steps: [
        () => change({ org: 'c2mi' }),
        () => change({ view: 'network' }),
        () => change({ view: 'map' }),
        () => change({ view: 'network', map: null }, 'none'),
        () => change({ view: 'map', map: null }, 'none'),
        () => change({ org: null, map: null }, 'none'),
      ],
    },
    {
      name: 'Back out of a profile during a glide',
      steps: [
        () => change({ org: 'c2mi' }),
        () => stage.zoomIn(),
        () => vi.advanceTimersByTime(100),
        () => change({ org: null, map: null }, 'none'),
      ],
    },
    {
      name: 'a script that takes the camera out of the address',
      steps: [() => change({ map: '9/41/-74' }), () => change({ map: null })],
    },
    {
      name: 'the button',
      steps: [() => stage.zoomIn(), () => stage.fit(), () => vi.advanceTimersByTime(restMs)],
    },
  ];

  it.each(pasts.flatMap((past) => [false, true].map((is) => ({ ...past, isReducedMotion: is }))))(
    '$name (reduced motion: $isReducedMotion)',
    ({ view = {}, steps, isReducedMotion }) => {
      const home = openAtRest({}, isReducedMotion);
      stage.dispose();
      const opened = openAtRest(view, isReducedMotion);
      if (view.org !== undefined) expect(opened).not.toEqual(home);
      for (const step of steps) step();
      expect(stage.camera()).toEqual(home);
      expect(store.getState().view.map).toBeNull();
    },
  );
});

describe.each([
  { name: 'beside a profile', size: [1000, 700], frame: [1400, 800], sheet: 'low' },
  { name: 'above a phone’s sheet', size: [390, 750], frame: [390, 844], sheet: 'half' },
] as const)('what is selected, $name', ({ size, frame, sheet }) => {
  const buttons = { left: size[0] - 56, top: size[1] - 240, right: size[0] - 16, bottom: size[1] - 40 };
  beforeEach(() => {
    vi.stubGlobal('innerWidth', frame[0]);
    vi.stubGlobal('innerHeight', frame[1]);
  });
  afterEach(() => {
    standing = [];
    vi.unstubAllGlobals();
  });

  /** What opens with a selection, and where the buttons then stand. */
  const answer = () => {
    const isBeside = isProfileOpen(store.getState());
    if (isBeside) setChrome({ sheet });
    vi.advanceTimersByTime(60);
    const { right, bottom } = stage.view().insets;
    standing = [
      {
        left: buttons.left - right,
        right: buttons.right - right,
        top: buttons.top - bottom,
        bottom: buttons.bottom - bottom,
      },
    ];
    if (!isBeside) stage.settleHome();
    vi.advanceTimersByTime(restMs);
  };
  const change = (patch: Partial<ViewState>, mode: HistoryMode = 'push') => {
    changeView(patch, mode);
    answer();
  };
  function openAt(view: Partial<ViewState>): void {
    const paths = { land: [], regions: [], lakes: [], rivers: [], borders: [] };
    open({ paths, isReducedMotion: true }, view, [...size]);
    answer();
  }

  it.each(['c2mi', 'oeuvre-du-coeur', 'ny-creates', 'vermont'])(
    '%s looks the same however one has come to it',
    (org) => {
      openAt({});
      const home = stage.camera();
      const cameras: Record<string, Camera> = {};
      change({ org });
      cameras.home = stage.camera();
      change({ org: null }, 'none');
      expect(stage.camera()).toEqual(home);
      change({ org }, 'none');
      cameras.forward = stage.camera();
      change({ org: 'ecole-quantique' });
      change({ org });
      cameras.another = stage.camera();
      stage.dispose();
      openAt({ org });
      cameras.link = stage.camera();
      for (const [way, camera] of Object.entries(cameras)) {
        expect(camera.zoom, way).toBeCloseTo(cameras.link.zoom, 9);
        expect(camera.lng, way).toBeCloseTo(cameras.link.lng, 9);
        expect(camera.lat, way).toBeCloseTo(cameras.link.lat, 9);
      }
      const { widthPx, heightPx, insets } = stage.view();
      for (const id of stage.scene()?.idsTiedTo(org) ?? []) {
        if (id === 'sans-adresse') continue;
        const [x = NaN, y = NaN] = stage.bringUpToDate()?.positionOf(id) ?? [];
        expect(x > 0 && x < widthPx - insets.right && y > 0 && y < heightPx - insets.bottom, id).toBe(true);
      }
    },
  );
});

describe('the chip of what has no place', () => {
  it('is where ties of a selection lead as soon as it is there, though nothing else moves', () => {
    open({}, { org: 'ny-creates' });
    vi.advanceTimersByTime(restMs);
    const strokeCount = () => drawing.querySelectorAll('path').length;
    const before = strokeCount();
    render(
      <div className="stage">
        <TrayButton stage={stage} />
      </div>,
    );
    act(() => {
      vi.advanceTimersByTime(restMs);
    });
    expect(screen.getByRole('button')).toBeInTheDocument();
    expect(strokeCount()).toBeGreaterThan(before);
  });

  it('is so also when it comes back to where it was', () => {
    open({ isReducedMotion: true }, { org: 'ny-creates' });
    vi.advanceTimersByTime(restMs);
    render(
      <div className="stage">
        <TrayButton stage={stage} />
      </div>,
    );
    const pathsAfter = (patch: Partial<ViewState>) => {
      act(() => changeView(patch, 'replace'));
      // The frame that brings the chip or takes it, and the one that it asks for.
      act(() => void vi.advanceTimersByTime(restMs));
      act(() => void vi.advanceTimersByTime(restMs));
      return drawing.querySelectorAll('path').length;
    };
    const first = pathsAfter({});
    pathsAfter({ region: ['US-VT'], org: null });
    expect(screen.queryByRole('button')).toBeNull();
    expect(pathsAfter({ region: [], org: 'ny-creates' })).toBe(first);
  });

  it('is so also of other data with as many without a place', () => {
    open({ isReducedMotion: true }, { org: 'ny-creates' });
    vi.advanceTimersByTime(restMs);
    render(
      <div className="stage">
        <TrayButton stage={stage} />
      </div>,
    );
    const pass = () => act(() => void vi.advanceTimersByTime(restMs));
    pass();
    const strokeCount = () => drawing.querySelectorAll('path').length;
    const before = strokeCount();
    act(() => setDataState({ status: 'ready', indexed: tinyIndexed(), origin: { type: 'shipped' } }));
    pass();
    pass();
    expect(strokeCount()).toBe(before);
  });

  it('counts who is shown; with context alone it is there without a number, with nobody not at all', () => {
    open();
    vi.advanceTimersByTime(restMs);
    const { container } = render(<TrayButton stage={stage} />);
    const words = () => container.textContent.replace(/\u00a0/g, ' ');
    const filter = (region: readonly string[]) =>
      act(() => {
        changeView({ region }, 'replace');
        vi.advanceTimersByTime(restMs);
      });
    expect(words()).toBe('1 not on the map');
    // The one without a place is party to an agreement of New York.
    filter(['US-NY']);
    expect(words()).toBe('Not on the map');
    expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
    filter(['US-VT']);
    expect(words()).toBe('');
    filter([]);
    // Half-way it has its partner from the network, though no place.
    act(() => {
      setChrome({ mix: 0.5 });
      vi.advanceTimersByTime(restMs);
    });
    expect(words()).toBe('');
    act(() => {
      changeView({ agreementKind: ['research'] }, 'replace');
      vi.advanceTimersByTime(restMs);
    });
    expect(words()).toBe('1 not drawn');
  });
});
