import { filtersMessages } from '../../i18n/messages/filters.ts';
import { useMessages } from '../useMessages.ts';

interface FindOptionProps {
  /** Of the facet. */
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a long list of options to those by that name. */
export function FindOption({ title, value, onChange }: FindOptionProps) {
  const messages = useMessages(filtersMessages);
  return (
    <input
      type="search"
      className="filters-find"
      aria-label={messages.findIn(title)}
      placeholder={messages.find}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
