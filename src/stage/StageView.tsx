/**
 * The stage as a component: the map or network with everything that is laid over it. The controller does the work;
 * this file joins it to the state, the pointer and the keyboard.
 */
import type { ReactNode } from 'react';
import {
  Suspense,
  lazy,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Camera } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import type { LivingMap } from '../map/OrgMap.tsx';
import { localeOf } from '../i18n/format.ts';
import { mapLocale } from '../i18n/messages/mapLocale.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { useCorridor } from '../state/useCorridor.ts';
import { useResolvedTheme } from '../state/resolvedTheme.ts';
import { markPainted } from '../state/paintMarks.ts';
import './stage.css';
import { Attribution } from './Attribution.tsx';
import { NearCircle } from './NearCircle.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { stageHandle } from './stageHandle.ts';
import type { StageController } from './stageController.ts';
import { StripLabel } from './StripLabel.tsx';
import { useStage } from './useStage.ts';
import { useStreetMap } from './useStreetMap.ts';
import { useLivingMapWanted } from './useLivingMapWanted.ts';
import { useStageKeys } from './useStageKeys.ts';
import { useStagePointer } from './useStagePointer.ts';

const loadOrgMap = () => import('../map/OrgMap.tsx');
const OrgMap = lazy(loadOrgMap);
/** Without its chunk there is no card; everything on it is in the profile too. */
const HoverCard = lazy(() =>
  import('../ui/hover/HoverCard.tsx').then(
    ({ HoverCard: Card }) => ({ default: Card }),
    () => ({ default: () => null }),
  ),
);

/** MapLibre is fetched beside the application's own start, not after it. */
export function preloadLivingMap(): void {
  void loadOrgMap().catch(() => undefined);
}

const motionQuery = '(prefers-reduced-motion: reduce)';

export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(motionQuery);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(motionQuery).matches,
  );
}

export interface StageViewProps {
  readonly boundaries: Boundaries | null;
  readonly overlay: ReactNode;
}

export function StageView({ boundaries, overlay }: StageViewProps) {
  const containerRef = useRef<HTMLDivElement>(null);
  const drawingRef = useRef<SVGSVGElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const language = useCorridor((state) => state.view.lang);
  const isEmbed = useCorridor((state) => state.view.embed);
  const openRegion = useCorridor((state) => state.chrome.openRegion);
  const regionFilter = useCorridor((state) => state.view.region);
  const theme = stageThemes[useResolvedTheme()];
  const isReducedMotion = useReducedMotion();
  const messages = stageMessages[language];
  const [hoveredRegion, setHoveredRegion] = useState<string | null>(null);
  const [isDragging, setIsDragging] = useState(false);

  const style = useStreetMap(theme);

  const controller = useStage({ containerRef, drawingRef, canvasRef, boundaries, theme, isReducedMotion });
  const { isWanted, fault, reportFault } = useLivingMapWanted(
    containerRef,
    controller !== null && boundaries !== null,
  );

  useStagePointer({ containerRef, controller, boundaries, setHoveredRegion, setIsDragging });
  const { announcement, onKeyDown } = useStageKeys(controller);

  const latestController = useRef<StageController | null>(null);
  useEffect(() => {
    latestController.current = controller;
  }, [controller]);

  const onLive = useCallback((map: LivingMap) => {
    latestController.current?.attachMap(map);
    markPainted('live');
  }, []);

  const onGone = useCallback((map: LivingMap) => latestController.current?.detachMap(map), []);
  const onReaderMove = useCallback((camera: Camera) => stageHandle.current?.noteCamera(camera), []);

  const chosenRegions = useMemo(
    () => (openRegion === null ? regionFilter : [openRegion]),
    [openRegion, regionFilter],
  );
  const locale = useMemo(() => mapLocale[language], [language]);

  return (
    <div
      ref={containerRef}
      className={`stage${isDragging ? ' stage-dragging' : ''}`}
      id="stage-surface"
      role="group"
      tabIndex={0}
      aria-roledescription={messages.roleDescription}
      aria-label={messages.label}
      aria-describedby="stage-keys"
      onKeyDown={onKeyDown}
    >
      <p id="stage-keys" className="visually-hidden">
        {messages.keys}
      </p>
      <div className="stage-picture" aria-hidden="true">
        {isWanted && controller && boundaries && style && (
          <Suspense fallback={null}>
            <OrgMap
              key={isEmbed ? language : 'map'}
              camera={controller.camera()}
              boundaries={boundaries}
              theme={theme}
              hoveredRegion={hoveredRegion}
              chosenRegions={chosenRegions}
              isCooperative={isEmbed}
              isReducedMotion={isReducedMotion}
              locale={locale}
              style={style}
              prepareFrame={controller.prepareFrame}
              finishFrame={controller.finishFrame}
              onLive={onLive}
              onGone={onGone}
              onReaderMove={onReaderMove}
              onFault={reportFault}
            />
          </Suspense>
        )}
        <svg ref={drawingRef} className="stage-drawing" />
        <canvas ref={canvasRef} className="stage-names" />
      </div>
      <div className="visually-hidden" role="status">
        {announcement && (
          <>
            <bdi lang={announcement.name.isFallback ? localeOf[announcement.name.language] : undefined}>
              {announcement.name.text}
            </bdi>
            , {announcement.rest}
          </>
        )}
      </div>
      <NearCircle controller={controller} />
      <StripLabel controller={controller} />
      <StageHover controller={controller} />
      <footer className="stage-footer">
        <ScaleBar controller={controller} language={language} />
        <Attribution text={messages.attribution} language={language} />
      </footer>
      {overlay}
      {fault === 'failed' && <p className="visually-hidden">{messages.noGraphics}</p>}
    </div>
  );
}

/** The card of the mark under the pointer, at the mark. */
function StageHover({ controller }: { readonly controller: StageController | null }) {
  const hover = useCorridor((state) => state.hover);
  if (hover.type === 'none' || !controller) return null;
  const position = stageHandle.current?.positionOfRecord(hover);
  if (!position) return null;
  const { widthPx, heightPx, insets } = controller.size();
  return (
    <Suspense fallback={null}>
      <HoverCard
        x={position[0]}
        y={position[1]}
        stageWidth={widthPx - insets.right}
        stageHeight={heightPx - insets.bottom}
      />
    </Suspense>
  );
}
