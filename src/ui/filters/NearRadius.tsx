import { useId, useMemo } from 'react';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { NearCircle } from '../../domain/nearCircle.ts';
import { writeNear } from '../../domain/nearCircle.ts';
import { formatNumber } from '../../i18n/format.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { goNear } from '../../state/actions.ts';
import { selectFilters } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

const radiiKm = [10, 30, 100] as const;

interface NearRadiusProps {
  readonly indexed: IndexedDataset;
  readonly circle: NearCircle;
}

/** How far around the point, with the organizations that each distance would show. */
export function NearRadius({ indexed, circle }: NearRadiusProps) {
  const language = useLanguage();
  const messages = useMessages(filtersMessages);
  const filters = useCorridor(selectFilters);
  const group = useId();
  // A link may ask for any distance.
  const radii = [...new Set([...radiiKm, circle.km])].sort((a, b) => a - b);
  const counts = useMemo(
    () =>
      new Map(
        [...new Set([...radiiKm, circle.km])].map((km) => [
          km,
          applyFilters(indexed, { ...filters, near: writeNear({ ...circle, km }) }).organizationCount,
        ]),
      ),
    [indexed, filters, circle],
  );
  return (
    <fieldset
      className={`filters-radius segments${radii.length > radiiKm.length ? ' filters-radius-four' : ''}`}
    >
      <legend className="visually-hidden">{messages.near.radius}</legend>
      {radii.map((km) => (
        <label key={km} className="segment">
          <input
            type="radio"
            name={group}
            checked={km === circle.km}
            onChange={() => goNear({ ...circle, km })}
          />
          {messages.near.km(km)}{' '}
          <span className="results-count" aria-hidden="true">
            {formatNumber(counts.get(km) ?? 0, language)}
          </span>
          <span className="visually-hidden">{messages.organizationsShown(counts.get(km) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
