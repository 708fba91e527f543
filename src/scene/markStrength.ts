/**
 * How strongly marks and links are drawn: they take it from the nodes they stand for, so that one array says
 * everything. A gathered mark is as strong as its strongest member, a link as the strongest of its agreements but
 * never stronger than its ends.
 */
import type { ArrangedLink, ArrangedMark } from './arrangement.ts';
import type { MarkRows } from './markRows.ts';

export interface Strengths {
  /** By row. */
  readonly marks: Float32Array;
  readonly links: Float32Array;
}

function strengthOfMark(
  { organizations, agreements }: ArrangedMark,
  nodes: Float32Array,
  organizationCount: number,
): number {
  // An opened mark that holds nothing any more still stands in the middle of its organizations.
  if (organizations.length === 0 && agreements.length === 0) return 1;
  let most = 0;
  for (let member = 0; member < organizations.length; member++) {
    most = Math.max(most, nodes[organizations[member] ?? 0] ?? 0);
  }
  for (const agreement of agreements) most = Math.max(most, nodes[organizationCount + agreement] ?? 0);
  return most;
}

function strengthOfLink(
  { agreements, kind }: ArrangedLink,
  from: number,
  to: number,
  nodes: Float32Array,
  organizationCount: number,
): number {
  // A leader belongs to what it leads to.
  if (kind === 'leader') return to;
  const ends = Math.min(from, to);
  if (agreements.length === 0) return ends;
  let most = 0;
  for (const agreement of agreements) most = Math.max(most, nodes[organizationCount + agreement] ?? 0);
  return Math.min(ends, most);
}

/** `nodes`: strength of each node. `dimmed`: what is not in the opened mark is drawn so much weaker. */
export function strengthsOf(
  { marks, links, ends }: MarkRows,
  nodes: Float32Array,
  organizationCount: number,
  dimmed: number,
): Strengths {
  const ofMarks = Float32Array.from(marks, (mark) => {
    const own = strengthOfMark(mark, nodes, organizationCount);
    return mark.isOpen || mark.isOut ? own : own * dimmed;
  });
  const at = (row: number) => (row < 0 ? 1 : (ofMarks[row] ?? 0));
  const ofLinks = Float32Array.from(links, (link, row) =>
    strengthOfLink(link, at(ends[2 * row] ?? -1), at(ends[2 * row + 1] ?? -1), nodes, organizationCount),
  );
  return { marks: ofMarks, links: ofLinks };
}
