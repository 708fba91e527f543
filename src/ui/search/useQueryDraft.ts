import { useCallback, useEffect, useRef, useState } from 'react';
import { setFilters } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';

/** A pause in typing after which the text filters, ms. */
const typingPauseMs = 120;

export interface QueryDraft {
  /** What the field shows: what is being typed, else the filter in force. */
  readonly text: string;
  /** Filters by the text after a pause. */
  type(text: string): void;
  /** Filters by the text at once. */
  commit(text: string): void;
}

export function useQueryDraft(): QueryDraft {
  const query = useCorridor((state) => state.view.q);
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const commit = useCallback((text: string) => {
    window.clearTimeout(timer.current);
    setDraft(null);
    setFilters({ q: text.trim() === '' ? null : text });
  }, []);
  const type = useCallback(
    (text: string) => {
      window.clearTimeout(timer.current);
      setDraft(text);
      timer.current = window.setTimeout(() => commit(text), typingPauseMs);
    },
    [commit],
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return { text: draft ?? query ?? '', type, commit };
}
