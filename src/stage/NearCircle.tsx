/** The circle that organizations are asked to be near in, drawn over the map; it leaves with the map. */
import { useCallback } from 'react';
import { lngLatToWorld } from '../domain/mercator.ts';
import type { NearCircle as Circle } from '../domain/nearCircle.ts';
import { circlePoints } from '../domain/nearCircle.ts';
import { origin, projectionOf } from '../scene/projection.ts';
import { selectNearCircle } from '../state/selectors.ts';
import { useCorridor } from '../state/useCorridor.ts';
import type { Stage } from './stage.ts';
import { mapStrength, useFrame } from './useFrame.ts';

function readPath(stage: Stage, circle: Circle): { path: string; strength: number } {
  const { worldSize, shiftX, shiftY } = projectionOf(stage.view());
  const points = circlePoints(circle).map(([lng, lat]) => {
    const [x, y] = lngLatToWorld(lng, lat);
    return `${((x - origin[0]) * worldSize + shiftX).toFixed(1)} ${((y - origin[1]) * worldSize + shiftY).toFixed(1)}`;
  });
  return {
    path: `M${points.join('L')}Z`,
    strength: mapStrength(stage),
  };
}

export function NearCircle({ stage }: { readonly stage: Stage | null }) {
  const circle = useCorridor(selectNearCircle);
  const read = useCallback((drawn: Stage) => (circle ? readPath(drawn, circle) : null), [circle]);
  const drawn = useFrame(stage, read);
  if (!drawn || drawn.strength === 0) return null;
  return (
    <svg className="stage-near" aria-hidden="true" style={{ opacity: drawn.strength }}>
      <path d={drawn.path} />
    </svg>
  );
}
