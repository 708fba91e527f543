/**
 * The map as a picture inside a static page: the living view's own frames, drawn once for both themes (`pageInks.ts`)
 * and twice for size, since names that can be read on a wide screen cannot on a phone. Both stand on one base map.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { Shown } from '../domain/filter.ts';
import { isOnMap } from '../domain/indexedDataset.ts';
import type { Language } from '../domain/language.ts';
import type { Bounds, Camera } from '../domain/mercator.ts';
import { noInsets } from '../domain/mercator.ts';
import { baseScale, basePaths, drawBase } from '../paint/svg/drawBase.ts';
import { paintShapes } from '../paint/svg/paintShapes.ts';
import { paintMarkTexts, paintNames } from '../paint/svg/paintNames.ts';
import { evenLetters } from '../paint/svg/nameStyle.ts';
import type { SvgNode } from '../paint/svg/svg.ts';
import { svg } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svgMarkup.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { ComposedScene } from '../scene/compose.ts';
import { boundsOfMost, mapCamera } from '../scene/frameCamera.ts';
import { boundsOfOrganizations } from '../scene/organizationBounds.ts';
import type { MeasureText } from '../scene/labelPlacement.ts';
import { layOutNetwork } from '../scene/layOutNetwork.ts';
import { networkCamera } from '../scene/networkCamera.ts';
import type { NetworkPositions } from '../scene/networkPositions.ts';
import { tiedNodes } from '../scene/networkPositions.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import type { Projection } from '../scene/projection.ts';
import { projectionOf, stepBetween } from '../scene/projection.ts';
import type { SceneState } from '../scene/sceneState.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { idsBetween } from '../scene/sceneEmphasis.ts';
import { frameAtRest } from '../scene/stillFrame.ts';
import { createCompactBase } from './compactPath.ts';
import { inPageInks, pageTheme } from './pageInks.ts';
import { restingState } from './restingState.ts';
import { withWholeMarks } from './wholeMarks.ts';

export interface PictureSource {
  readonly composed: ComposedScene;
  readonly boundaries: Boundaries;
  readonly placeNames: readonly PlaceName[];
  readonly measure: MeasureText;
}

/** What a picture is of. */
export interface PictureSubject {
  readonly shown: Shown;
  readonly selection: SceneState['selection'];
  readonly near: SceneState['near'];
  /** Two organizations of which the shortest chains are lifted; empty for none. */
  readonly path: readonly string[];
  readonly hasAffiliations: boolean;
  readonly view: 'map' | 'network';
  /** What it shows at least, degrees; `null`: where most of what is shown stands. */
  readonly bounds: Bounds | null;
  /** As close as it may go. */
  readonly closestZoom: number;
  /** Region that is picked out, with its parts; `null` for none. */
  readonly region: string | null;
}

export interface PagePicture {
  readonly markup: string;
  /** Shown organizations and those at their side that the map cannot draw. */
  readonly unplacedCount: number;
}

export type DrawPagePicture = (
  subject: PictureSubject,
  language: Language,
  /** Begins the ids in it; one for each picture of a page. */
  name: string,
  /** In words, for who does not see it. */
  label: string,
) => PagePicture;

/** px: what a picture of this size can spare. */
const coarseness = { flatness: 1.5, speck: 8 } as const;

const sizes = [
  { name: 'wide', widthPx: 760, heightPx: 460 },
  { name: 'narrow', widthPx: 360, heightPx: 310 },
] as const;
type Size = (typeof sizes)[number];

/** A picked-out region is a path of its own, above all others and below waters. */
function baseNodes(paths: ReturnType<typeof basePaths>, theme: StageTheme, region: string | null): SvgNode[] {
  const [land, regions, ...rest] = drawBase(paths, theme);
  if (!land || !regions) throw new Error('The base map has no land and no regions');
  const isChosen = (code: unknown) => code === region || String(code).startsWith(`${String(region)}-`);
  const chosen = paths.regions.filter(({ properties }) => isChosen(properties['code']));
  const picked = svg('path', { d: chosen.map(({ path }) => path).join(''), fill: theme.base.regionChosen });
  return [land, regions, ...(region === null || chosen.length === 0 ? [] : [picked]), ...rest];
}

/** A tenth of a px is more than can be seen; scales keep their decimals. */
function coarser(markup: string): string {
  return markup.replace(/ (?:d|x|y|r)="[^"]*"|translate\([^)]*\)/g, (part) =>
    part.replace(/(\.\d)\d+/g, '$1'),
  );
}

export function createPagePictures(source: PictureSource): DrawPagePicture {
  const { composed, boundaries, placeNames, measure } = source;
  const { dataset } = composed.indexed;
  const theme = pageTheme;
  const paths = basePaths(boundaries);
  const bases = new Map<string | null, ReturnType<typeof createCompactBase>>();
  const baseOf = (region: string | null) => {
    const known = bases.get(region) ?? createCompactBase(baseNodes(paths, theme, region));
    bases.set(region, known);
    return known;
  };

  const isIn =
    ({ organizations, context }: Shown) =>
    (organization: number) =>
      organizations[organization] === 1 || context[organization] === 1;

  /** Laying out takes seconds, and both languages and sizes have the same. */
  const layouts = new Map<string, NetworkPositions>();
  function layoutOf({ shown, view }: PictureSubject): NetworkPositions | null {
    if (view === 'map') return null;
    const key = shown.agreements.join('');
    const known = layouts.get(key) ?? layOutNetwork(composed, shown);
    layouts.set(key, known);
    return known;
  }

  function cameraOf(subject: PictureSubject, network: NetworkPositions | null, size: Size): Camera {
    const { shown, closestZoom, path } = subject;
    const framed = { ...size, insets: noInsets };
    if (!network) {
      const chained = new Set(idsBetween(composed, path));
      const bounds =
        subject.bounds ??
        boundsOfOrganizations(composed.indexed, (number) =>
          chained.has(dataset.organizations[number]?.id ?? ''),
        );
      return mapCamera(bounds ?? boundsOfMost(composed.indexed, isIn(shown)), framed, closestZoom);
    }
    const isTied = tiedNodes(composed, shown);
    return networkCamera({ network: network.points }, framed, (node) => isTied[node] === 1);
  }

  function drawBoth(subject: PictureSubject, language: Language) {
    const { shown, selection, near, path, hasAffiliations, view } = subject;
    const network = layoutOf(subject);
    return sizes.map((size) => {
      const frameAt = (camera: Camera) =>
        frameAtRest(composed, {
          state: {
            ...restingState(shown, { language, theme, placeNames: view === 'map' ? placeNames : [] }),
            selection,
            near,
            path: idsBetween(composed, path),
            hasAffiliations,
          },
          mix: view === 'map' ? 0 : 1,
          size: { ...size, insets: noInsets },
          camera,
          network,
          measure,
        }).frame;
      const framed = cameraOf(subject, network, size);
      // What is asked for by its bounds is shown in them, whatever stands around; a region has its neighbours beside it.
      const isFree = view === 'map' && (subject.bounds === null || subject.region !== null);
      const { camera, frame } = isFree
        ? withWholeMarks(framed, frameAt)
        : { camera: framed, frame: frameAt(framed) };
      const drawn = inPageInks(frame);
      return { size, camera, nodes: [...paintShapes(drawn), paintMarkTexts(drawn), paintNames(drawn)] };
    });
  }

  /** In px of the first size's camera, as far as either size shows it. */
  function drawSharedBase(region: string | null, drawings: ReturnType<typeof drawBoth>) {
    const [first] = drawings;
    if (!first) throw new Error('A picture has no size');
    const own = projectionAt(first);
    const corners = drawings.flatMap((drawing) => {
      const { scale, x, y } = stepBetween(own, projectionAt(drawing));
      const { widthPx, heightPx } = drawing.size;
      return [
        [-x / scale, -y / scale],
        [(widthPx - x) / scale, (heightPx - y) / scale],
      ] as const;
    });
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return baseOf(region)({
      scale: baseScale(own),
      shiftX: own.shiftX,
      shiftY: own.shiftY,
      left: Math.floor(Math.min(...xs)) - 4,
      right: Math.ceil(Math.max(...xs)) + 4,
      top: Math.floor(Math.min(...ys)) - 4,
      bottom: Math.ceil(Math.max(...ys)) + 4,
      ...coarseness,
    });
  }

  return (subject, language, name, label) => {
    const drawings = drawBoth(subject, language);
    const isMap = subject.view === 'map';
    const baseId = `${name}-base`;
    const [first] = drawings;
    const markup = drawings.map((drawing) => {
      const { size, nodes } = drawing;
      const { scale, x, y } = stepBetween(projectionAt(first ?? drawing), projectionAt(drawing));
      const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`;
      const ground = { width: size.widthPx, height: size.heightPx };
      return toMarkup(
        svg(
          'svg',
          {
            class: `picture-${size.name}`,
            viewBox: `0 0 ${String(size.widthPx)} ${String(size.heightPx)}`,
            role: 'img',
            'aria-label': label,
            'text-rendering': evenLetters,
          },
          [
            ...(isMap && drawing === first
              ? [svg('defs', {}, [svg('g', { id: baseId }, drawSharedBase(subject.region, drawings))])]
              : []),
            svg('rect', { ...ground, fill: isMap ? theme.base.water : theme.paper }),
            ...(isMap ? [svg('use', { href: `#${baseId}`, transform: place })] : []),
            ...nodes,
          ],
        ),
      );
    });
    return { markup: coarser(markup.join('')), unplacedCount: unplacedIn(dataset, subject.shown) };
  };
}

function projectionAt({ camera, size }: { camera: Camera; size: Size }): Projection {
  return projectionOf({ camera, insets: noInsets, ...size });
}

/** Those that are only party to what is shown are never counted. */
function unplacedIn({ organizations }: Dataset, { organizations: shown }: Shown): number {
  return organizations.filter((organization, number) => shown[number] === 1 && !isOnMap(organization)).length;
}
