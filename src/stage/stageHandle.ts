/** The stage that is on the page, for those who are not its children: page hooks, services, exports. */
import type { Stage } from './stage.ts';

export const stageHandle: { current: Stage | null } = { current: null };
