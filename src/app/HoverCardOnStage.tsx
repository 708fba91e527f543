/** The card about what is hovered. Without its chunk there is none; everything on it is in the profile too. */
import { Suspense, lazy } from 'react';
import type { CardPlace } from '../stage/StageView.tsx';

const HoverCard = lazy(() =>
  import('../ui/hover/HoverCard.tsx').then(
    ({ HoverCard: Card }) => ({ default: Card }),
    () => ({ default: () => null }),
  ),
);

export function HoverCardOnStage(place: CardPlace) {
  return (
    <Suspense fallback={null}>
      <HoverCard {...place} />
    </Suspense>
  );
}
