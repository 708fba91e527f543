import type { Vocabulary } from '../domain/dataset.ts';
import type { ParsedDataset } from '../domain/document/documentToDataset.ts';

/** As long as a document is waited for (`fetchJson.ts`). */
const deadlineMs = 9000;

export type ReadDocument = (json: unknown) => ParsedDataset;

interface DocumentReader {
  /** The site's own names, colours and signs. */
  readonly vocabulary: Vocabulary;
  /** With the site's vocabulary, for documents that come without. */
  readonly read: ReadDocument;
  /** By what the document lists itself. */
  readonly readAlone: ReadDocument;
}

let known: DocumentReader | null = null;

async function fetchReader(): Promise<DocumentReader> {
  const [{ default: vocabulary }, { documentToDataset }, { emptyVocabulary }] = await Promise.all([
    import('virtual:corridor-vocabulary'),
    import('../domain/document/documentToDataset.ts'),
    import('../domain/document/parseVocabulary.ts'),
  ]);
  return {
    vocabulary,
    read: (json) => documentToDataset(json, vocabulary),
    readAlone: (json) => documentToDataset(json, emptyVocabulary),
  };
}

/**
 * Reads documents that are not as the build has published them: a reader's own, and older releases. Most pages never
 * ask for it. `null` where it did not come in time.
 */
export async function loadReader(): Promise<DocumentReader | null> {
  if (known) return known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs);
  });
  try {
    known = await Promise.race([fetchReader(), tooLate]);
    return known;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
