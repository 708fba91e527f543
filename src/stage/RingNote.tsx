/** Says so where agreements are drawn as rings: a line to a neighbour on the ring is no agreement of the two alone. */
import type { Language } from '../domain/language.ts';
import { countPairRings } from '../domain/pairRings.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import { useCorridor } from '../state/useCorridor.ts';

export function RingNote({ language }: { readonly language: Language }) {
  const count = useCorridor((state) => {
    const [indexed, shown] = [selectIndexed(state), selectShown(state)];
    return state.view.links === 'pair' && indexed && shown ? countPairRings(indexed, shown) : 0;
  });
  return count === 0 ? null : <p className="stage-rings">{stageMessages[language].rings(count)}</p>;
}
