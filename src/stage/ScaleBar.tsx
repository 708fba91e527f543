/** A metric scale bar for the middle of the view; it leaves with the map. */
import type { Language } from '../domain/language.ts';
import { metresPerPxOf, roundLength } from '../domain/scaleLength.ts';
import { smoothStep } from '../scene/projection.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Stage } from './stage.ts';
import { useFrame } from './useFrame.ts';

const widestPx = 110;

function readScale(stage: Stage): { metresPerPx: number; strength: number } {
  const metresPerPx = metresPerPxOf(stage.camera());
  // Two figures are all that the bar shows.
  return {
    metresPerPx: Number(metresPerPx.toPrecision(3)),
    strength: Number((1 - smoothStep(stage.scene()?.mix() ?? 0)).toFixed(2)),
  };
}

export function ScaleBar({ stage, language }: { readonly stage: Stage | null; readonly language: Language }) {
  const scale = useFrame(stage, readScale);
  if (!scale || scale.strength === 0) return null;
  const metres = roundLength(scale.metresPerPx * widestPx);
  const label =
    metres >= 1000
      ? `${formatNumber(metres / 1000, language)}\u00a0km`
      : `${formatNumber(metres, language)}\u00a0m`;
  return (
    <p className="stage-scale" style={{ width: metres / scale.metresPerPx, opacity: scale.strength }}>
      {label}
    </p>
  );
}
