/** The circle that organizations are asked to be near in, drawn over the map; it leaves with the map. */
import { useCallback } from 'react';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { NearCircle as Circle } from '../domain/nearCircle.ts';
import { circlePoints } from '../domain/nearCircle.ts';
import { origin, projectionOf, smoothStep } from '../scene/nodePositions.ts';
import { selectNearCircle } from '../state/selectors.ts';
import { useCorridor } from '../state/useCorridor.ts';
import type { StageController } from './stageController.ts';
import { useFrame } from './useFrame.ts';

function readPath(controller: StageController, circle: Circle): { path: string; strength: number } {
  const { widthPx, heightPx, insets } = controller.size();
  const { worldSize, shiftX, shiftY } = projectionOf({
    camera: controller.camera(),
    widthPx,
    heightPx,
    insets,
  });
  const points = circlePoints(circle).map(([lng, lat]) => {
    const [x, y] = lngLatToWorld(lng, lat);
    return `${((x - origin[0]) * worldSize + shiftX).toFixed(1)} ${((y - origin[1]) * worldSize + shiftY).toFixed(1)}`;
  });
  return {
    path: `M${points.join('L')}Z`,
    strength: Number((1 - smoothStep(controller.scene()?.mix() ?? 0)).toFixed(2)),
  };
}

export function NearCircle({ controller }: { readonly controller: StageController | null }) {
  const circle = useCorridor(selectNearCircle);
  const read = useCallback((drawn: StageController) => (circle ? readPath(drawn, circle) : null), [circle]);
  const drawn = useFrame(controller, read);
  if (!drawn || drawn.strength === 0) return null;
  return (
    <svg className="stage-near" aria-hidden="true" style={{ opacity: drawn.strength }}>
      <path d={drawn.path} />
    </svg>
  );
}
