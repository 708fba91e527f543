/** Sizes of marks by what they hold, px. One place, so that gathering, settling and drawing agree. */
import { zoomStepsPerLevel } from './levels.ts';

/** Room for one digit. */
const smallestGatheredPx = 8;
const largestGatheredPx = 28;

/**
 * Pixels² of radius that one organization adds to a disc: 6 in data of up to 400 organizations, less in larger data,
 * where a quarter of all in one city still makes a disc of 26 px.
 */
function areaPerOrganization(datasetOrganizations: number): number {
  return Math.min(6, 2400 / Math.max(1, datasetOrganizations));
}

/** Radius of a mark that gathers: its area follows the number of organizations, above what its number needs. */
export function gatheredRadiusPx(count: number, datasetOrganizations: number): number {
  const square = smallestGatheredPx * smallestGatheredPx + areaPerOrganization(datasetOrganizations) * count;
  return Math.min(largestGatheredPx, Math.sqrt(square));
}

/** Radius of an organization without agreements from far away, and the size it grows to close up. */
const farRadiusPx = 5.5;
const nearRadiusPx = 11;
const growsFromStep = 6 * zoomStepsPerLevel;
const growsToStep = 10 * zoomStepsPerLevel;

/** What every single mark is at least, wherever it stands. */
export const smallestSingleRadiusPx = 5.5;

/** Radius of an organization's own mark: grows by zoom, and by the number of its agreements up to one and a half. */
export function singleRadiusPx(agreements: number, step: number): number {
  const near = Math.max(0, Math.min(1, (step - growsFromStep) / (growsToStep - growsFromStep)));
  const base = farRadiusPx + (nearRadiusPx - farRadiusPx) * near;
  return base * Math.min(1.5, 1 + 0.12 * Math.sqrt(agreements));
}
