/**
 * Puts the living application in the place of the page's first view. That view stands and can be read until all that it
 * shows is there to be drawn again; then the application is rendered in one task, its stage draws in the next frame
 * before the browser paints, and nothing moves. It is not hydrated: its list is cut short, its rows are links, and it
 * holds two languages and two pictures, of which the application needs one each.
 */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { noInsets } from '../domain/mercator.ts';
import { announcePainted } from '../state/ready.ts';
import { store } from '../state/store.ts';
import { preloadResults } from '../ui/results/ResultsPanel.tsx';
import { cameraBeside } from '../stage/cameraMath.ts';
import { setFirstCamera } from '../stage/firstCamera.ts';
import { App } from './App.tsx';
import { earlyReader } from './earlyReader.ts';
import { LastResort } from './LastResort.tsx';
import { boundariesAsked } from '../loading/useBoundaries.ts';
import { placeNamesAsked } from '../loading/usePlaceNames.ts';

/**
 * After the data: longer than the rest takes on a line that works; then the application shows what is missing, and
 * tries again.
 */
const longestWaitMs = 4000;

/** Sooner or later they are: who asks for them gives up at last (`fetchJson.ts`). Without them there is no list yet. */
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

/** For the data of a link that asks for something else: without them rows of filters and of a profile come one by one. */
const longestFrameMs = 1500;

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Without its styles the application is nothing: as long as they do not come the page stands by itself (`first.js`). */
async function stylesThere(): Promise<void> {
  // The build's own, the first of those; styles of parts come later, and of the first view without the attribute.
  const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet][crossorigin]');
  if (!link || link.sheet) return;
  // Nor does a host wait longer, or for good: what stands there is then all that there is to see.
  const timer = setTimeout(announcePainted, longestWaitMs);
  await new Promise((done) => link.addEventListener('load', done));
  clearTimeout(timer);
}

async function waitUntilThere(): Promise<void> {
  const rest = Promise.all([
    boundariesAsked,
    placeNamesAsked,
    document.fonts.ready,
    preloadResults(store.getState().view),
  ]);
  await dataSettled();
  await Promise.race([rest, after(longestWaitMs)]);
}

/** Where the picture looks that the page came with: unseen it is home, too, for when nothing else is asked for any more. */
function keepCamera(root: HTMLElement): void {
  const stage = root.querySelector('.first .stage');
  const drawing = [...root.querySelectorAll<SVGElement>('.first-picture > [data-zoom]')].find(
    (element) => getComputedStyle(element).display !== 'none',
  );
  if (!stage || !drawing) return;
  const { lng, lat, zoom } = drawing.dataset;
  const scaled = drawing.querySelector('.first-scaled');
  // The style sheet makes it larger or smaller, and moves it, on screens between those that it is made for.
  const {
    a: scale,
    e: right,
    f: down,
  } = new DOMMatrix(scaled ? getComputedStyle(scaled).transform : undefined);
  const camera = { lng: Number(lng), lat: Number(lat), zoom: Number(zoom) + Math.log2(scale) };
  const { clientWidth: widthPx, clientHeight: heightPx } = stage;
  setFirstCamera({
    camera: cameraBeside({ camera, widthPx, heightPx, insets: noInsets }, -right, -down),
    widthPx,
    heightPx,
  });
}

export async function takeOver(root: HTMLElement): Promise<void> {
  const { first } = document.documentElement.dataset;
  if (first === 'view') {
    await waitUntilThere();
  } else if (first === 'frame') {
    const rest = Promise.all([dataSettled(), document.fonts.ready, preloadResults(store.getState().view)]);
    await Promise.race([rest, after(longestFrameMs)]);
  }
  await stylesThere();
  keepCamera(root);
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
  delete document.documentElement.dataset.asked;
  goOn();
}
