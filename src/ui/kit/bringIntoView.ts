/**
 * Scrolls the list alone as far as its row needs; not `scrollIntoView`, which would scroll every frame around it, too.
 * `coveredPx`: what a heading that stays covers of the list's upper edge.
 */
export function bringIntoView(list: HTMLElement, row: Element | null, coveredPx: number): void {
  if (!row) return;
  const box = row.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  const above = box.top - view.top - coveredPx;
  const below = box.bottom - view.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}
