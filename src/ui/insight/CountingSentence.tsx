import type { ReactNode } from 'react';
import { Fragment } from 'react';

export interface SentenceCount {
  /** As the sentence has it, `12 agreements` or the number alone. */
  readonly words: string;
  /** Shows what it counts. */
  readonly onOpen: () => void;
  /** Where it lists them below: whether it does now, and that list. */
  readonly isOpen?: boolean;
  readonly records?: ReactNode;
}

interface CountingSentenceProps {
  readonly text: string;
  /** In the order in which the sentence names them; one that it does not name is passed over. */
  readonly counts: readonly SentenceCount[];
  readonly className?: string;
}

interface Parts {
  readonly parts: readonly { readonly before: string; readonly count: SentenceCount }[];
  readonly rest: string;
}

function partsOf({ text, counts }: Pick<CountingSentenceProps, 'text' | 'counts'>): Parts {
  return counts.reduce<Parts>(
    ({ parts, rest }, count) => {
      const at = rest.indexOf(count.words);
      if (at < 0) return { parts, rest };
      return {
        parts: [...parts, { before: rest.slice(0, at), count }],
        rest: rest.slice(at + count.words.length),
      };
    },
    { parts: [], rest: text },
  );
}

/** A sentence of which each number opens the records behind it. */
export function CountingSentence({ text, counts, className }: CountingSentenceProps) {
  const { parts, rest } = partsOf({ text, counts });
  const opened = parts.find(({ count }) => count.isOpen === true && count.records !== undefined)?.count;
  return (
    <>
      <p className={className}>
        {parts.map(({ before, count: { words, onOpen, isOpen } }, place) => (
          <Fragment key={place}>
            {before}
            <button
              type="button"
              className="button-link figures-sentence"
              aria-expanded={isOpen}
              onClick={onOpen}
            >
              {words}
            </button>
          </Fragment>
        ))}
        {rest}
      </p>
      {opened && (
        <div key={opened.words} className="insight-records">
          {opened.records}
        </div>
      )}
    </>
  );
}
