import { startTransition } from 'react';

/** Draws something more once the next frame is on screen; returns what calls it off. */
export function onceDrawn(draw: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(() => startTransition(draw));
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
