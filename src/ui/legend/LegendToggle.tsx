import type { ReactNode } from 'react';
import type { Term } from '../../domain/dataset.ts';
import { toggleFacetValue } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';

interface LegendToggleProps {
  readonly facet: 'sector' | 'kind';
  readonly term: Term;
  readonly sign: ReactNode;
}

/** An entry that filters: pressed means "among the chosen ones". */
export function LegendToggle({ facet, term, sign }: LegendToggleProps) {
  const isChosen = useCorridor((state) => state.view[facet].includes(term.id));
  const isLeftOut = useCorridor(
    (state) => state.view[facet].length > 0 && !state.view[facet].includes(term.id),
  );
  return (
    <li>
      <button
        type="button"
        className={isLeftOut ? 'legend-entry legend-entry-out' : 'legend-entry'}
        aria-pressed={isChosen}
        onClick={() => toggleFacetValue(facet, term.id)}
      >
        {sign}
        <span>
          <FallbackText text={term.name} missing={term.id} />
        </span>
      </button>
    </li>
  );
}
