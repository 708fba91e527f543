import { useId, useState } from 'react';
import { isPartialDate } from '../../domain/partialDate.ts';
import { filtersMessages } from '../../i18n/messages/filters.ts';
import { useMessages } from '../useMessages.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A year, month or day as text; taken over on Enter or when the field is left, and only if it is a date. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { dates } = useMessages(filtersMessages);
  const [draft, setDraft] = useState<string | null>(null);
  const [isInvalid, setIsInvalid] = useState(false);
  const inputId = useId();
  const problemId = useId();

  const commit = () => {
    if (draft === null) return;
    const text = draft.trim();
    if (text !== '' && !isPartialDate(text)) {
      setIsInvalid(true);
      return;
    }
    setIsInvalid(false);
    setDraft(null);
    onChange(text === '' ? null : text);
  };

  return (
    <div className="filters-date">
      <label htmlFor={inputId}>{label}</label>
      <input
        id={inputId}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder={dates.format}
        value={draft ?? value ?? ''}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? problemId : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          setIsInvalid(false);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {isInvalid && (
        <p id={problemId} className="filters-date-problem" role="alert">
          {dates.invalid}
        </p>
      )}
    </div>
  );
}
