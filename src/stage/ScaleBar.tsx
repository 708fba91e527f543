/** A metric scale bar for the middle of the view; it leaves with the map. */
import type { Language } from '../domain/language.ts';
import { worldSizePx } from '../domain/mercator.ts';
import { smoothStep } from '../scene/projection.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Stage } from './stage.ts';
import { useFrame } from './useFrame.ts';

/** Of the earth at the equator, WGS 84. */
const circumferenceMetres = 40_075_016.686;
const widestPx = 110;

function readScale(stage: Stage): { metresPerPx: number; strength: number } {
  const { lat, zoom } = stage.camera();
  const metresPerPx = (circumferenceMetres * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom);
  // Two figures are all that the bar shows.
  return {
    metresPerPx: Number(metresPerPx.toPrecision(3)),
    strength: Number((1 - smoothStep(stage.scene()?.mix() ?? 0)).toFixed(2)),
  };
}

/** The longest of 1, 2, 5 × 10ⁿ metres that fits. */
function roundLength(longestMetres: number): number {
  const power = 10 ** Math.floor(Math.log10(longestMetres));
  return ([5, 2, 1].find((factor) => factor * power <= longestMetres) ?? 1) * power;
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
