import type { Vocabulary } from '../domain/dataset.ts';

/** As long as a document is waited for (`fetchJson.ts`). */
const deadlineMs = 9000;

let known: Vocabulary | null = null;

/**
 * The site's own names, colours and signs, for documents that come without: a reader's own, and older releases. What is
 * published now lists its own, so that most pages never ask for it. `null` where it did not come in time.
 */
export async function loadVocabulary(): Promise<Vocabulary | null> {
  if (known) return known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    const asked = import('virtual:corridor-vocabulary').then((module) => module.default);
    known = await Promise.race([asked, tooLate]);
    return known;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
