/** The stage with frames and time driven by hand, drawing by itself and under a living map. */
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import type { Camera } from '../domain/mercator.ts';
import type { LivingMap } from '../map/OrgMap.tsx';
import { layOutNetwork } from '../scene/layOutNetwork.ts';
import { createNetworkScene } from '../scene/networkScene.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { changeView, setChrome } from '../state/actions.ts';
import { initialState, store } from '../state/store.ts';
import type { ViewState } from '../state/viewState.ts';
import type { Stage, StageInput } from './stage.ts';
import { createStage } from './stage.ts';
import type { StageServices } from './stageServices.ts';
import { TrayButton } from './TrayButton.tsx';

const services: StageServices = {
  obstacles: () => [],
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

function open(look: Partial<StageInput> = {}, view: Partial<ViewState> = {}, size = [1000, 700]): void {
  const container = document.createElement('div');
  Object.defineProperty(container, 'clientWidth', { value: size[0] });
  Object.defineProperty(container, 'clientHeight', { value: size[1] });
  drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const canvas = document.createElement('canvas');
  // jsdom draws nothing; names are the canvas's.
  canvas.getContext = () => null;
  store.setState(
    {
      ...initialState,
      view: { ...initialState.view, lang: 'en', ...view },
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
  'looks at what a link selects, however often the room for it changes before the first frame (reduced motion: %s)',
  (isReducedMotion) => {
    open({ isReducedMotion }, { org: 'c2mi', map: '9/41/-74' });
    const revealed = stage.camera();
    expect(revealed.lat).toBeGreaterThan(44);
    setChrome({ sheet: 'full' });
    setChrome({ sheet: 'half' });
    vi.advanceTimersByTime(restMs);
    expect(stage.camera().lng).toBeCloseTo(revealed.lng, 6);
    expect(stage.camera().lat).toBeCloseTo(revealed.lat, 6);
    const [x = NaN, y = NaN] = stage.bringUpToDate()?.positionOf('c2mi') ?? [];
    expect(x > 0 && x < 1000 && y > 0 && y < 700).toBe(true);
  },
);

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
  });
});
