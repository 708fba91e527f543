/**
 * The stage's own painter: base map and frame as SVG, names on the canvas above. It draws until the living map has
 * taken over, when that is lost, and where there is no WebGL. Thousands of shapes are painted on the canvas instead.
 */
import type { BasePaths } from '../paint/svg/drawBase.ts';
import { baseTransform, drawBase, isRailDrawn, railClass } from '../paint/svg/drawBase.ts';
import { mostSvgShapes, paintFrameOnCanvas } from '../paint/canvas/paintFrameOnCanvas.ts';
import { clearForFrame, paintTexts } from '../paint/canvas/paintTexts.ts';
import { textsKey } from '../paint/canvas/textsKey.ts';
import { paintShapes } from '../paint/svg/paintShapes.ts';
import { svg } from '../paint/svg/svg.ts';
import { toElement } from '../paint/svg/svgElements.ts';
import type { Frame } from '../scene/frame.ts';

export interface Drawing {
  /** Base map, shapes and names. `ids`: what marks say they are, by row. */
  paint(frame: Frame, paths: BasePaths | null, ids: readonly (string | undefined)[]): void;
  /** Signs and names over the living map. */
  paintNames(frame: Frame): void;
  setVisible(isVisible: boolean): void;
}

export const pixelRatioNow = () => Math.min(2, window.devicePixelRatio || 1);

export function createDrawing(root: SVGSVGElement, context: CanvasRenderingContext2D | null): Drawing {
  let drawnPaths: BasePaths | null = null;
  let drawnTheme: unknown = null;
  /** What the canvas shows, if it is names alone. */
  let drawnTexts = '';

  function paintBase(
    { widthPx, heightPx, projection, theme, veil }: Frame,
    paths: BasePaths | null,
  ): Element {
    root.setAttribute('viewBox', `0 0 ${String(widthPx)} ${String(heightPx)}`);
    if (drawnPaths !== paths || drawnTheme !== theme || root.childElementCount === 0) {
      drawnPaths = paths;
      drawnTheme = theme;
      root.replaceChildren(
        toElement(svg('rect', { width: '100%', height: '100%', fill: theme.base.water })),
        toElement(svg('g', { class: 'stage-base' }, paths ? drawBase(paths, theme) : [])),
        toElement(svg('rect', { class: 'stage-veil', width: '100%', height: '100%', fill: theme.paper })),
        toElement(svg('g', { class: 'stage-scene' })),
      );
    }
    const [, base, cover, marks] = root.children;
    base?.setAttribute('transform', baseTransform(projection));
    for (const rail of base?.getElementsByClassName(railClass) ?? [])
      rail.setAttribute('display', isRailDrawn(projection) ? 'inline' : 'none');
    cover?.setAttribute('opacity', String(veil));
    return marks ?? root;
  }

  function paintNames(frame: Frame): void {
    if (!context) return;
    // The same names in a font that has come since are others.
    const key = `${document.fonts.status}/${textsKey(frame, pixelRatioNow())}`;
    if (key === drawnTexts) return;
    drawnTexts = key;
    clearForFrame(context, frame, pixelRatioNow());
    paintTexts(context, frame);
  }

  return {
    paint(frame, paths, ids) {
      const marks = paintBase(frame, paths);
      const isCoarse = frame.marks.count + frame.links.count > mostSvgShapes;
      marks.replaceChildren(...(isCoarse ? [] : paintShapes(frame, ids).map(toElement)));
      if (!context) return;
      if (isCoarse) {
        drawnTexts = '';
        paintFrameOnCanvas(context, frame, pixelRatioNow());
      } else paintNames(frame);
    },
    paintNames,
    setVisible(isVisible) {
      if (isVisible) root.style.removeProperty('visibility');
      else {
        root.style.setProperty('visibility', 'hidden');
        // Hundreds of shapes that nobody sees would be styled anew with all that changes around them.
        root.replaceChildren();
      }
    },
  };
}
