/**
 * The stage as a component: the map or network with everything that is laid over it. `stage.ts` does the work; this
 * file joins it to the state, the pointer and the keyboard. What it needs and what floats above it is handed in.
 */
import type { ReactNode } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Camera } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { PlaceName } from '../scene/placeNames.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { LateMap, loadOrgMap } from '../map/LateMap.tsx';
import type { LivingMap } from '../map/OrgMap.tsx';
import { localeOf } from '../i18n/format.ts';
import { mapLocale } from '../i18n/messages/mapLocale.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { isProfileOpen } from '../state/frameLayout.ts';
import { useCorridor, useCorridorLater } from '../state/useCorridor.ts';
import { useResolvedTheme } from '../state/resolvedTheme.ts';
import './stage.css';
import { Attribution } from './Attribution.tsx';
import { NearCircle } from './NearCircle.tsx';
import { RingNote } from './RingNote.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import type { Stage } from './stage.ts';
import type { StageServices } from './stageServices.ts';
import { TrayButton } from './TrayButton.tsx';
import { useFrame } from './useFrame.ts';
import { useLivingMapWanted } from './useLivingMapWanted.ts';
import { useStage } from './useStage.ts';
import { useStageKeys } from './useStageKeys.ts';
import { useStagePointer } from './useStagePointer.ts';
import { useStreetMap } from './useStreetMap.ts';

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

/** Where a card about what is hovered belongs, CSS px in the stage. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly stageWidth: number;
  readonly stageHeight: number;
}

export interface StageViewProps {
  readonly boundaries: Boundaries | null;
  readonly placeNames: readonly PlaceName[];
  readonly services: StageServices;
  /** The card about what is hovered. */
  readonly renderCard: (place: CardPlace) => ReactNode;
}

export function StageView({ boundaries, placeNames, services, renderCard }: StageViewProps) {
  const containerRef = useRef<HTMLDivElement>(null);
  const drawingRef = useRef<SVGSVGElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const language = useCorridor((state) => state.view.lang);
  const hasTransport = useCorridor((state) => state.chrome.hasTransport);
  const isEmbed = useCorridor((state) => state.view.embed);
  const isNetwork = useCorridor(
    ({ view, chrome }) => (chrome.mix ?? (view.view === 'network' ? 1 : 0)) === 1,
  );
  const openRegion = useCorridor((state) => state.chrome.openRegion);
  const regionFilter = useCorridor((state) => state.view.region);
  const theme = stageThemes[useResolvedTheme()];
  const isReducedMotion = useReducedMotion();
  const messages = stageMessages[language];
  const [hoveredRegion, setHoveredRegion] = useState<string | null>(null);
  const [isDragging, setIsDragging] = useState(false);

  const style = useStreetMap(theme);

  const stage = useStage(
    { containerRef, drawingRef, canvasRef },
    services,
    { theme, placeNames, isReducedMotion },
    boundaries,
  );
  const { isWanted, fault, reportFault } = useLivingMapWanted(
    containerRef,
    stage !== null && boundaries !== null,
  );

  useStagePointer({ containerRef, stage, boundaries, setHoveredRegion, setIsDragging });
  const { announcement, onKeyDown } = useStageKeys(stage);

  /** As the page shows it: then buttons and legend stand where they stay. */
  const isBeside = useCorridorLater(isProfileOpen);
  useEffect(() => {
    // Beside what has opened the buttons have moved: what is fanned out keeps off them.
    if (isBeside) stage?.requestFrame();
    else stage?.settleHome();
  }, [stage, isBeside]);

  const newestStage = useRef<Stage | null>(null);
  useEffect(() => {
    newestStage.current = stage;
  }, [stage]);
  const onLive = useCallback((map: LivingMap) => newestStage.current?.attachMap(map), []);
  const onGone = useCallback((map: LivingMap) => newestStage.current?.detachMap(map), []);
  const onReaderMove = useCallback((camera: Camera) => newestStage.current?.readerMoved(camera), []);

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
        {isWanted && stage && boundaries && style && (
          <LateMap
            key={isEmbed ? language : 'map'}
            camera={stage.camera()}
            boundaries={boundaries}
            theme={theme}
            hoveredRegion={hoveredRegion}
            chosenRegions={chosenRegions}
            isCooperative={isEmbed}
            isReducedMotion={isReducedMotion}
            isNetwork={isNetwork}
            locale={locale}
            style={style}
            prepareFrame={stage.prepareFrame}
            finishFrame={stage.finishFrame}
            onLive={onLive}
            onGone={onGone}
            onReaderMove={onReaderMove}
            onFault={reportFault}
          />
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
            {announcement.rest === '' ? '' : `, ${announcement.rest}`}
          </>
        )}
      </div>
      <NearCircle stage={stage} />
      <StageCard stage={stage} renderCard={renderCard} />
      <TrayButton stage={stage} />
      <footer className="stage-footer">
        <ScaleBar stage={stage} language={language} />
        <RingNote language={language} />
        <Attribution
          text={`${messages.attribution}${hasTransport ? messages.transportAttribution : ''}`}
          language={language}
        />
      </footer>
      {fault === 'failed' && <p className="visually-hidden">{messages.noGraphics}</p>}
    </div>
  );
}

/** The card of what is under the pointer, at it. */
function StageCard({
  stage,
  renderCard,
}: {
  readonly stage: Stage | null;
  readonly renderCard: StageViewProps['renderCard'];
}) {
  // The mark lights up in the next frame; the card, which costs more, follows it.
  const hover = useCorridorLater((state) => state.hover);
  const place = useCallback(
    (of: Stage) => {
      if (hover.type === 'none') return null;
      if (hover.type === 'link') return [hover.x, hover.y] as const;
      return of.scene()?.positionOf(hover.type === 'mark' ? hover.mark.id : hover.id) ?? null;
    },
    [hover],
  );
  // Under the keyboard, or beside a list, the camera may go on; the card goes with its mark.
  useFrame(stage, place);
  const at = stage && place(stage);
  if (!at) return null;
  const { widthPx, heightPx, insets } = stage.view();
  return renderCard({
    x: at[0],
    y: at[1],
    stageWidth: widthPx - insets.right,
    stageHeight: heightPx - insets.bottom,
  });
}
