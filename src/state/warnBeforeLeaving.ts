/** A preview is nowhere but in this page: closing it, or following a link out, asks first. */
import { store } from './store.ts';

/** A preview at an address (`data=`) can be had again. */
function isAtStake(): boolean {
  const { data, view } = store.getState();
  return data.status === 'ready' && data.origin.type === 'preview' && view.data === null && !view.embed;
}

export function warnBeforeLeaving(page: Window): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (isAtStake()) event.preventDefault();
  };
  page.addEventListener('beforeunload', onLeave);
  return () => page.removeEventListener('beforeunload', onLeave);
}
