/** Which parts of a label a query matches, for emphasis: folding can change lengths, so positions are kept by letter. */
import { foldText, queryWords } from '../../domain/foldText.ts';

export interface LabelPart {
  readonly text: string;
  readonly isMatch: boolean;
}

export function splitByMatch(label: string, query: string): readonly LabelPart[] {
  const letters = Array.from(label);
  let folded = '';
  /** For each letter of `folded`, the number of the letter of the label that it came from. */
  const origins: number[] = [];
  letters.forEach((letter, index) => {
    const part = foldText(letter) || ' ';
    for (let position = 0; position < part.length; position++) origins.push(index);
    folded += part;
  });
  const isMatch = letters.map(() => false);
  for (const word of queryWords(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let position = at; position < at + word.length; position++) isMatch[origins[position] ?? 0] = true;
    }
  }
  const parts: { text: string; isMatch: boolean }[] = [];
  letters.forEach((letter, index) => {
    const last = parts.at(-1);
    if (last && last.isMatch === isMatch[index]) last.text += letter;
    else parts.push({ text: letter, isMatch: isMatch[index] ?? false });
  });
  return parts;
}
