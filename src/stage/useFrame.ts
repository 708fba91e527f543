/** Renders again with the stage's frames, when what `read` gives has changed. For small things laid over it. */
import { useEffect, useState } from 'react';
import { smoothStep } from '../scene/projection.ts';
import type { Stage } from './stage.ts';

export function useFrame<Value>(stage: Stage | null, read: (stage: Stage) => Value): Value | null {
  const [value, setValue] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  useEffect(() => {
    if (!stage) return;
    const onFrame = () => {
      const next = read(stage);
      const key = JSON.stringify(next);
      setValue((before) => (before?.key === key ? before : { key, value: next }));
    };
    onFrame();
    return stage.onFrame(onFrame);
  }, [stage, read]);
  return value?.value ?? null;
}

/** How much of the map there is: what is laid over it leaves with it. */
export const mapStrength = (stage: Stage): number =>
  Number((1 - smoothStep(stage.scene()?.mix() ?? 0)).toFixed(2));
