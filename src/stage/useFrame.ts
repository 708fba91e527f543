/** Renders again with the stage's frames, when what `read` gives has changed. For small things laid over it. */
import { useEffect, useState } from 'react';
import type { StageController } from './stageController.ts';

export function useFrame<Value>(
  controller: StageController | null,
  read: (controller: StageController) => Value,
): Value | null {
  const [value, setValue] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  useEffect(() => {
    const stage = document.getElementById('stage-surface');
    if (!stage || !controller) return;
    const onFrame = () => {
      const next = read(controller);
      const key = JSON.stringify(next);
      setValue((before) => (before?.key === key ? before : { key, value: next }));
    };
    onFrame();
    stage.addEventListener('corridor-frame', onFrame);
    return () => stage.removeEventListener('corridor-frame', onFrame);
  }, [controller, read]);
  return value?.value ?? null;
}
