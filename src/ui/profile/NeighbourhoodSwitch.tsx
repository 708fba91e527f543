import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { setChrome } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useMessages } from '../useMessages.ts';
import { neighbourhoodSizes } from './organizationTies.ts';

interface NeighbourhoodSwitchProps {
  readonly indexed: IndexedDataset;
  /** Position of the organization in the document. */
  readonly organization: number;
}

/** How far around the organization the map lifts: its partners, or also theirs. */
export function NeighbourhoodSwitch({ indexed, organization }: NeighbourhoodSwitchProps) {
  const messages = useMessages(profileMessages).neighbourhood;
  const depth = useCorridor((state) => state.chrome.depth);
  const { direct, two } = neighbourhoodSizes(indexed, organization);
  const options = [
    { depth: 1, label: messages.direct, count: direct },
    { depth: 2, label: messages.two, count: two },
  ] as const;
  return (
    <fieldset className="neighbourhood-switch">
      <legend>{messages.label}</legend>
      {options.map((option) => (
        <label key={option.depth}>
          <input
            type="radio"
            name="neighbourhood-depth"
            checked={depth === option.depth}
            onChange={() => setChrome({ depth: option.depth })}
          />
          <span>
            {option.label} <small>{messages.count(option.count)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
