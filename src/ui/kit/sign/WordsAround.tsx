import type { ReactNode } from 'react';
import { Fragment } from 'react';

interface WordsAroundProps {
  /** A message asked with `slots[0]`, `slots[1]` … in the places of its parameters. */
  readonly words: string;
  readonly items: readonly ReactNode[];
}

/** Stand-ins for parameters of a message: characters of no text (Unicode's private use area). */
export const slots = ['\ue000', '\ue001'] as const;

/** A message with elements where it takes texts, so that a name in it can carry its language. */
export function WordsAround({ words, items }: WordsAroundProps) {
  return words.split(/([\ue000\ue001])/u).map((part, index) => {
    const slot = (slots as readonly string[]).indexOf(part);
    return <Fragment key={index}>{slot < 0 ? part : items[slot]}</Fragment>;
  });
}
