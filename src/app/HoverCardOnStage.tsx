/** The card about what is hovered. Without its chunk there is none; everything on it is in the profile too. */
import { latePart, MissingSilently } from '../ui/kit/latePart.tsx';

export const HoverCardOnStage = latePart(
  async () => ({ default: (await import('../ui/hover/HoverCard.tsx')).HoverCard }),
  MissingSilently,
);
