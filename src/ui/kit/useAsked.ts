import { useCallback, useEffect, useState } from 'react';

export interface Asked<Value> {
  /** `null` until it has come. */
  readonly value: Value | null;
  readonly hasFailed: boolean;
  readonly askAgain: () => void;
}

/** What a service answers, which is `null` where it did not come. `ask` must be stable; nothing is asked while it is `null`. */
export function useAsked<Value>(ask: (() => Promise<Value | null>) | null): Asked<Value> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly ask: typeof ask;
    readonly attempt: number;
    readonly value: Value | null;
  } | null>(null);
  useEffect(() => {
    if (ask === null) return;
    let isWanted = true;
    const hear = (value: Value | null) => {
      if (isWanted) setAnswer({ ask, attempt, value });
    };
    // A service whose code does not come fails as one whose file does not.
    ask().then(hear, () => hear(null));
    return () => {
      isWanted = false;
    };
  }, [ask, attempt]);
  const askAgain = useCallback(() => setAttempt((count) => count + 1), []);
  const isThere = answer !== null && answer.ask === ask && answer.attempt === attempt;
  return { value: isThere ? answer.value : null, hasFailed: isThere && answer.value === null, askAgain };
}
