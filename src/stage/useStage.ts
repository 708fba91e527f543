/** Makes the stage with its elements, and tells it what React knows. */
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { basePaths } from '../paint/svg/drawBase.ts';
import type { Boundaries } from '../scene/boundaries.ts';
import type { StageLook } from './sceneStateOf.ts';
import type { Stage, StageInput } from './stage.ts';
import { createStage } from './stage.ts';
import { stageHandle } from './stageHandle.ts';
import type { StageServices } from './stageServices.ts';

export interface StageRefs {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  readonly drawingRef: RefObject<SVGSVGElement | null>;
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
}

export function useStage(
  { containerRef, drawingRef, canvasRef }: StageRefs,
  services: StageServices,
  { theme, placeNames, isReducedMotion }: StageLook,
  boundaries: Boundaries | null,
): Stage | null {
  const [stage, setStage] = useState<Stage | null>(null);
  const paths = useMemo(() => (boundaries ? basePaths(boundaries) : null), [boundaries]);
  const input = useMemo<StageInput>(
    () => ({ theme, placeNames, isReducedMotion, boundaries, paths }),
    [theme, placeNames, isReducedMotion, boundaries, paths],
  );
  const newestInput = useRef(input);

  useEffect(() => {
    const container = containerRef.current;
    const drawing = drawingRef.current;
    const canvas = canvasRef.current;
    if (!container || !drawing || !canvas) return;
    const made = createStage({ container, drawing, canvas }, services, newestInput.current);
    stageHandle.current = made;
    setStage(made);
    return () => {
      stageHandle.current = null;
      made.dispose();
      setStage(null);
    };
  }, [containerRef, drawingRef, canvasRef, services]);

  useEffect(() => {
    newestInput.current = input;
    stage?.setInput(input);
  }, [stage, input]);

  return stage;
}
