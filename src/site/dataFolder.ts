/**
 * `data/` as the build needs it: the tables compiled, the document read as the page will read it, what each release has
 * brought, and the files of all this; once, whoever asks, and only when somebody does. In `npm run dev` a saved table has
 * the folder read again.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileDirectory } from '../../data/compile/cli.ts';
import type { Compilation } from '../../data/compile/compileFolder.ts';
import type { Dataset } from '../domain/dataset.ts';
import { documentToDataset } from '../domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import type { Release, ReleaseStep } from '../domain/insight/releaseHistory.ts';
import { stepsOf } from '../domain/insight/releaseHistory.ts';
import { once } from './once.ts';
import { type PublishedFiles, publishedFiles } from './publishedFiles.ts';

export interface PublishedData {
  readonly compilation: Compilation;
  readonly dataset: Dataset;
  /** The frozen states of `data/releases/`. */
  readonly releases: readonly Release[];
  readonly steps: readonly ReleaseStep[];
  /** Everything under `dist/data/`. */
  readonly files: PublishedFiles;
}

export interface DataFolder {
  readonly path: string;
  /** Reads the tables again. With mistakes in them what was published before stays. */
  compile(): Compilation;
  published(): PublishedData;
}

function readReleaseTexts(folder: string): Map<string, string> {
  const releases = join(folder, 'releases');
  const names = existsSync(releases)
    ? readdirSync(releases).filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    : [];
  return new Map(names.sort().map((name) => [name.slice(0, 10), readFileSync(join(releases, name), 'utf8')]));
}

/** `releases`: texts of documents by day. */
function parseReleases(releases: ReadonlyMap<string, string>): Release[] {
  return [...releases].map(([date, text]) => {
    const parsed = documentToDataset(JSON.parse(text) as unknown, emptyVocabulary);
    if (!parsed.ok) throw new Error(`The release ${date} does not parse: ${parsed.problem.message.en}`);
    return { date, dataset: parsed.dataset };
  });
}

function publish(path: string, compilation: Compilation): PublishedData {
  const dataset = compilation.dataset();
  const texts = readReleaseTexts(path);
  const releases = once(() => parseReleases(texts));
  const steps = once(() => stepsOf(releases(), dataset));
  const files = publishedFiles({ compilation, folder: path, releases: texts, steps });
  return {
    compilation,
    dataset,
    files,
    get releases() {
      return releases();
    },
    get steps() {
      return steps();
    },
  };
}

export function createDataFolder(root: string): DataFolder {
  const path = join(root, 'data');
  let published: PublishedData | null = null;

  const compile = (): Compilation => {
    const next = compileDirectory(path);
    if (next.problems.length === 0 || !published) published = publish(path, next);
    return next;
  };
  return {
    path,
    compile,
    published() {
      if (!published) compile();
      if (!published) throw new Error('data/ could not be compiled');
      return published;
    },
  };
}
