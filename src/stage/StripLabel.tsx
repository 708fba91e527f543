/** The box and label of the strip in which organizations without a place wait. */
import { smoothStep } from '../scene/nodePositions.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { useCorridor } from '../state/useCorridor.ts';
import type { StageController } from './stageController.ts';
import { useFrame } from './useFrame.ts';

function readStrip(controller: StageController) {
  const scene = controller.scene();
  const strip = scene?.positions.strip;
  if (!scene || !strip) return null;
  const { left, top, width, height } = strip;
  return { left, top, width, height, strength: Number((1 - smoothStep(scene.mix())).toFixed(2)) };
}

export function StripLabel({ controller }: { readonly controller: StageController | null }) {
  const language = useCorridor((state) => state.view.lang);
  const strip = useFrame(controller, readStrip);
  if (!strip || strip.strength === 0) return null;
  const { left, top, width, height, strength } = strip;
  return (
    <div className="stage-strip" style={{ left, top, width, height, opacity: strength }}>
      <span>{stageMessages[language].notOnMap}</span>
    </div>
  );
}
