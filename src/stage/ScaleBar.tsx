/** A metric scale bar for the middle of the view; it leaves with the map. */
import type { Language } from '../domain/language.ts';
import { metresPerPxOf, roundLength, widestScalePx } from '../domain/scaleLength.ts';
import { formatLength } from '../i18n/format.ts';
import type { Stage } from './stage.ts';
import { mapStrength, useFrame } from './useFrame.ts';

/** Two figures are all that the bar shows. */
const readScale = (stage: Stage) => ({
  metresPerPx: Number(metresPerPxOf(stage.camera()).toPrecision(3)),
  strength: mapStrength(stage),
});

export function ScaleBar({ stage, language }: { readonly stage: Stage | null; readonly language: Language }) {
  const scale = useFrame(stage, readScale);
  if (!scale || scale.strength === 0) return null;
  const metres = roundLength(scale.metresPerPx * widestScalePx);
  return (
    <p className="stage-scale" style={{ width: metres / scale.metresPerPx, opacity: scale.strength }}>
      {formatLength(metres, language)}
    </p>
  );
}
