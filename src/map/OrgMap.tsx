/**
 * The living map: base layers and the overlay, nothing else. It is loaded apart from the application (MapLibre is
 * three quarters of the page's weight) and can be taken away at any time: the stage then draws itself.
 */
import './maplibreSetup.ts';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapRef, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import { Layer, Map, Source } from 'react-map-gl/maplibre';
import type { Camera } from '../domain/mercator.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import type { FrameLayerInput } from './frameLayer.ts';
import { createFrameLayer, frameLayerId } from './frameLayer.ts';
import { baseFeatures, baseLayers, baseSource } from './style/baseLayers.ts';

/** As far out as a reader goes. */
const leastZoom = 3;

/** What the stage asks of the living map. */
export interface LivingMap {
  camera(): Camera;
  jumpTo(camera: Camera): void;
  easeTo(camera: Camera, durationMs: number): void;
  requestFrame(): void;
  setDragPan(isOn: boolean): void;
  isMoving(): boolean;
  resize(): void;
}

export interface OrgMapProps {
  readonly camera: Camera;
  readonly boundaries: Boundaries;
  readonly theme: StageTheme;
  readonly hoveredRegion: string | null;
  readonly chosenRegions: readonly string[];
  /** Embeds leave the wheel to the host page until the reader means the map. */
  readonly isCooperative: boolean;
  readonly isReducedMotion: boolean;
  /** The network alone is to be seen: under its veil the base map need not be drawn. */
  readonly isNetwork: boolean;
  readonly locale: Readonly<Record<string, string>>;
  /** An operator's own street map to begin with; empty for most. */
  readonly style: StyleSpecification;
  /** Asked at the start of each frame, with that frame's camera; may move the scene on. */
  readonly prepareFrame: (camera: Camera) => FrameLayerInput | null;
  /** The frame is drawn; `true` asks for another. */
  readonly finishFrame: () => boolean;
  readonly onLive: (map: LivingMap) => void;
  /** This map is being taken away. */
  readonly onGone: (map: LivingMap) => void;
  /** The reader has taken hold of the map, or let it go; what the stage asks for itself is not reported. */
  readonly onReaderMove: (camera: Camera) => void;
  /**
   * The graphics context is gone, or the map cannot start. After a loss the stage draws, and begins with a new map when
   * the graphics are back: MapLibre's own restoring brings back the picture of before, not what has changed meanwhile.
   */
  readonly onFault: (fault: 'context-lost' | 'failed') => void;
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
}

/** `command` runs what the stage asks for: the end of a glide that it cuts short is no news to the stage. */
function livingMapOf(
  map: MapLibreMap,
  requestFrame: () => void,
  command: (move: () => void) => void,
): LivingMap {
  const target = ({ lng, lat, zoom }: Camera) => ({ center: [lng, lat] as [number, number], zoom });
  /** Data far apart is framed farther out than a reader goes. */
  const allow = ({ zoom }: Camera) => {
    const least = Math.min(leastZoom, zoom, map.getZoom());
    if (map.getMinZoom() !== least) map.setMinZoom(least);
  };
  return {
    camera: () => cameraOf(map),
    jumpTo: (camera) =>
      command(() => {
        allow(camera);
        map.jumpTo(target(camera));
      }),
    easeTo: (camera, duration) =>
      command(() => {
        allow(camera);
        map.easeTo({ ...target(camera), duration, essential: false });
      }),
    requestFrame,
    setDragPan: (isOn) => (isOn ? map.dragPan.enable() : map.dragPan.disable()),
    isMoving: () => map.isMoving(),
    resize: () => command(() => void map.resize()),
  };
}

/** The stage is the one tab stop, and speaks for itself; MapLibre's canvas is only pixels. */
function silenceCanvas(map: MapLibreMap): void {
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  canvas.setAttribute('role', 'presentation');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.removeAttribute('aria-label');
}

export default function OrgMap(props: OrgMapProps) {
  const {
    camera,
    boundaries,
    theme,
    hoveredRegion,
    chosenRegions,
    isCooperative,
    isReducedMotion,
    isNetwork,
    locale,
    style,
  } = props;
  const mapRef = useRef<MapRef | null>(null);
  const newestProps = useRef(props);
  const [isLoaded, setIsLoaded] = useState(false);
  const [firstLeastZoom] = useState(() => Math.min(leastZoom, props.camera.zoom));
  const hasStreetMap = style.layers.length > 0;
  const features = useMemo(() => baseFeatures(boundaries), [boundaries]);
  const isCommanded = useRef(false);
  /** As drawn last; from the moment the reader turns back to the map, it has to be there for the next frame. */
  const [wasCovered, setWasCovered] = useState(false);
  const isCovered = wasCovered && isNetwork;
  const layers = useMemo(() => baseLayers(theme, hasStreetMap, isCovered), [theme, hasStreetMap, isCovered]);

  /** As soon as there is a canvas, long before the map is loaded. */
  const takeMap = useCallback((ref: MapRef | null) => {
    mapRef.current = ref;
    if (ref) silenceCanvas(ref.getMap());
  }, []);

  useEffect(() => {
    newestProps.current = props;
  });

  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!map || !isLoaded) return;
    let veil = 0;
    const overlay = createFrameLayer(() => {
      const input = newestProps.current.prepareFrame(cameraOf(map));
      veil = input?.frame.veil ?? 0;
      return input;
    });
    if (map.getLayer(frameLayerId)) map.removeLayer(frameLayerId);
    map.addLayer(overlay);
    let frameRequest = 0;
    /** Of ours alone, where the map has nothing to draw. */
    const requestFrame = () => {
      if (!overlay.canPaintAlone()) map.triggerRepaint();
      else if (frameRequest === 0) frameRequest = requestAnimationFrame(drawAlone);
    };
    const drawAlone = () => {
      frameRequest = 0;
      // What the map has been asked for since, it draws in this very frame.
      if (overlay.paintAlone()) finish();
      else map.triggerRepaint();
    };
    const finish = () => {
      setWasCovered(veil === 1);
      if (newestProps.current.finishFrame()) requestFrame();
    };
    const onLost = () => newestProps.current.onFault('context-lost');
    const onRender = () => {
      // The map's frame holds ours: not twice in one.
      cancelAnimationFrame(frameRequest);
      frameRequest = 0;
      finish();
    };
    map.on('webglcontextlost', onLost);
    map.on('render', onRender);
    const living = livingMapOf(map, requestFrame, (move) => {
      isCommanded.current = true;
      try {
        move();
      } finally {
        isCommanded.current = false;
      }
    });
    const goLive = () => {
      // The source comes a moment after the style: a busy machine may have drawn a frame without it.
      if (!map.getSource(baseSource) || !map.isSourceLoaded(baseSource)) return;
      map.off('render', goLive);
      newestProps.current.onLive(living);
    };
    map.on('render', goLive);
    return () => {
      cancelAnimationFrame(frameRequest);
      map.off('webglcontextlost', onLost);
      map.off('render', onRender);
      map.off('render', goLive);
      newestProps.current.onGone(living);
    };
  }, [isLoaded]);

  // A new theme, dataset or setting shows in the next frame, not only when the map moves. What else a parent draws anew
  // (a word for screen readers, what is pressed) is none of the map's.
  useEffect(() => {
    mapRef.current?.getMap().triggerRepaint();
  }, [features, layers, style]);

  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!map || !isLoaded || hoveredRegion === null) return;
    const target = { source: baseSource, id: hoveredRegion };
    map.setFeatureState(target, { hover: true });
    return () => {
      if (map.getSource(baseSource)) map.setFeatureState(target, { hover: false });
    };
  }, [hoveredRegion, isLoaded]);

  const chosenKey = chosenRegions.join(',');
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!map || !isLoaded || chosenKey === '') return;
    const targets = chosenKey.split(',').map((id) => ({ source: baseSource, id }));
    for (const target of targets) map.setFeatureState(target, { chosen: true });
    return () => {
      if (!map.getSource(baseSource)) return;
      for (const target of targets) map.setFeatureState(target, { chosen: false });
    };
  }, [chosenKey, isLoaded]);

  const reportMove = ({ target, originalEvent }: ViewStateChangeEvent) => {
    if (originalEvent !== undefined && !isCommanded.current) props.onReaderMove(cameraOf(target));
  };

  return (
    <Map
      ref={takeMap}
      initialViewState={{ longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom }}
      mapStyle={style}
      minZoom={firstLeastZoom}
      maxZoom={hasStreetMap ? 18 : 14}
      maxPitch={0}
      dragRotate={false}
      pitchWithRotate={false}
      touchPitch={false}
      touchZoomRotate
      keyboard={false}
      doubleClickZoom
      renderWorldCopies={false}
      attributionControl={false}
      cooperativeGestures={isCooperative}
      locale={locale}
      fadeDuration={0}
      reuseMaps={false}
      style={{ position: 'absolute', inset: 0, background: theme.paper }}
      onLoad={({ target }) => {
        target.touchZoomRotate.disableRotation();
        setIsLoaded(true);
      }}
      onMoveStart={reportMove}
      onMoveEnd={reportMove}
      onError={({ error }) => {
        // Errors after the start (a lost worker) leave the stage's own drawing in charge.
        console.warn(`corridor: the living map reports "${error.message}"`);
        if (!isLoaded) props.onFault('failed');
      }}
      {...(isReducedMotion ? { dragPan: { linearity: 0, maxSpeed: 0, deceleration: 1e9 } } : {})}
    >
      <Source id={baseSource} type="geojson" data={features} promoteId="code" tolerance={0.3} />
      {!hasStreetMap && (
        <Layer id="water" type="background" paint={{ 'background-color': theme.base.water }} />
      )}
      {layers.map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </Map>
  );
}
