/**
 * Messages by noun: each file of `messages/` holds one object with `en` and `fr`. French has to have exactly the keys
 * and parameters of English, or it does not compile. Texts with numbers are functions; numbers, dates and plurals
 * come from `format.ts`.
 */
export interface Messages<Texts> {
  readonly en: Texts;
  readonly fr: Texts;
}

/** A text, a function from parameters to a text, or a group of these. */
// Parameters are checked where the message is called; here only the shape matters.
export type MessageTree = {
  readonly [key: string]: string | ((...parameters: never[]) => string) | MessageTree;
};

/** Literal texts of one language widened, so that the other may say something else. */
export type Widened<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends (...parameters: never[]) => string
      ? Texts[Key]
      : Widened<Texts[Key]>;
};

export function defineMessages<const Texts extends MessageTree>(texts: {
  readonly en: Texts;
  readonly fr: NoInfer<Widened<Texts>>;
}): Messages<Widened<Texts>> {
  return texts as Messages<Widened<Texts>>;
}
