/**
 * Puts the living application in the place of the page's first view. That view stands and can be read until all that it
 * shows is there to be drawn again; then the application is rendered in one task, its stage draws in the next frame
 * before the browser paints, and nothing moves. It is not hydrated: its list is cut short, its rows are links, and it
 * holds two languages and two pictures, of which the application needs one each.
 */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { store } from '../state/store.ts';
import { VirtualRows } from '../ui/results/RowList.tsx';
import { setFirstCamera } from '../stage/firstCamera.ts';
import { App } from './App.tsx';
import { earlyReader } from './earlyReader.ts';
import { LastResort } from './LastResort.tsx';
import { boundariesAsked } from './useBoundaries.ts';
import { placeNamesAsked } from './usePlaceNames.ts';

/** Longer than any of it takes on a line that works; then the application shows what is missing, and tries again. */
const longestWaitMs = 4000;

const dataSettled = () =>
  new Promise<void>((done) => {
    const isSettled = () => store.getState().data.status !== 'loading';
    if (isSettled()) {
      done();
      return;
    }
    const unsubscribe = store.subscribe(() => {
      if (!isSettled()) return;
      unsubscribe();
      done();
    });
  });

function waitUntilThere(): Promise<unknown> {
  const all = Promise.all([
    dataSettled(),
    boundariesAsked,
    placeNamesAsked,
    document.fonts.ready,
    VirtualRows.preload(),
  ]);
  return Promise.race([all, new Promise((done) => setTimeout(done, longestWaitMs))]);
}

/** Where the picture on screen looks, if there is one. */
function keepCamera(root: HTMLElement): void {
  const stage = root.querySelector('.first .stage');
  const drawing = [...root.querySelectorAll<SVGElement>('.first-picture > [data-zoom]')].find(
    (element) => getComputedStyle(element).display !== 'none',
  );
  if (!stage || !drawing) return;
  const { lng, lat, zoom } = drawing.dataset;
  const scaled = drawing.querySelector('.first-scaled');
  const scale = scaled ? new DOMMatrix(getComputedStyle(scaled).transform).a : 1;
  setFirstCamera({
    camera: { lng: Number(lng), lat: Number(lat), zoom: Number(zoom) + Math.log2(scale) },
    widthPx: stage.clientWidth,
    heightPx: stage.clientHeight,
  });
}

export async function takeOver(root: HTMLElement): Promise<void> {
  const { first } = document.documentElement.dataset;
  if (first === 'view') {
    await waitUntilThere();
    keepCamera(root);
  }
  const goOn = earlyReader(root);
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <LastResort>
          <App />
        </LastResort>
      </StrictMode>,
    ),
  );
  delete document.documentElement.dataset.first;
  goOn();
}
