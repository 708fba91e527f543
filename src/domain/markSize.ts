/** Sizes of marks, shared by layout, picking, WebGL and SVG so that they can never disagree. CSS px. */
export const smallestTargetPx = 24;

/** Radius of an organization by its number of agreements: area grows with the number, within bounds. */
export function organizationRadiusPx(agreements: number): number {
  return Math.min(17, 6 + 2.4 * Math.sqrt(agreements));
}

/** Radius of an agreement's hub by its number of parties. */
export function agreementRadiusPx(parties: number): number {
  return Math.min(9, 3.5 + 0.75 * Math.sqrt(parties));
}

/** Up to this many organizations marks have their full size; it is about what fills a laptop's map with air left. */
const fullSizeCount = 300;

/**
 * What every radius and gap is multiplied by, so that large data stays a map and does not become a carpet:
 * 1 up to 300 organizations, 0.76 at 1,000, 0.45 at 10,000 and beyond (a fourth root, by exact operations only).
 */
export function markScale(organizationCount: number): number {
  if (organizationCount <= fullSizeCount) return 1;
  return Math.max(0.45, 0.06 + 0.94 * Math.sqrt(Math.sqrt(fullSizeCount / organizationCount)));
}

/** In networks of more nodes the marks fill the ground themselves: communities are not tinted. */
export const mostTintedNodes = 600;
