/** What a reviewer of changed tables is told: the difference in the readers' terms, and the problems; as text or Markdown. */
import { type Change, compareDatasets, summarizeChanges } from '../../src/domain/difference.ts';
import { type Language, textIn } from '../../src/domain/language.ts';
import type { Compilation } from './compileFolder.ts';
import { problemLine, type TableProblem } from './complaints.ts';

const words = {
  en: {
    title: 'Changes to the data',
    none: 'No difference.',
    problems: (count: number) => (count === 1 ? '1 problem' : `${String(count)} problems`),
    noProblems: 'No problems.',
    lookAlikes: 'Maybe the same organization',
    where: 'Where',
    what: 'What is wrong',
    remedy: 'How to mend it',
    types: { added: 'new', removed: 'gone', changed: 'changed' },
    records: { organization: 'organization', agreement: 'agreement', affiliation: 'affiliation' },
    colon: ': ',
  },
  fr: {
    title: 'Modifications des données',
    none: 'Aucune différence.',
    problems: (count: number) => (count < 2 ? `${String(count)} problème` : `${String(count)} problèmes`),
    noProblems: 'Aucun problème.',
    lookAlikes: 'Peut-être la même organisation',
    where: 'Où',
    what: 'Ce qui ne va pas',
    remedy: 'Comment le corriger',
    types: { added: 'ajout', removed: 'retrait', changed: 'modification' },
    records: { organization: 'organisation', agreement: 'entente', affiliation: 'affiliation' },
    colon: '\u00a0: ',
  },
} as const;

/** Text of the tables must not become markup, a mention or a link of the page that shows the comment. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');
}

function changeLine(
  { type, record, id, name, details }: Change,
  language: Language,
  escape: (text: string) => string,
) {
  const { types, records, colon } = words[language];
  const what = details.map((detail) => detail[language]).join(', ');
  return `${types[type]} (${records[record]})${colon}${escape(textIn(name, language, id))}${what === '' ? '' : ` – ${escape(what)}`}`;
}

function problemTable(problems: readonly TableProblem[], language: Language): string[] {
  const { where, what, remedy } = words[language];
  return [
    `| ${where} | ${what} | ${remedy} |`,
    '| --- | --- | --- |',
    ...problems.map(
      (problem) =>
        `| ${[problem.where, problem.message[language], problem.remedy[language]].map(asMarkdown).join(' | ')} |`,
    ),
  ];
}

/** `against`: what the tables were before; `null` where only problems are asked for. */
export function reviewLines(
  compilation: Compilation,
  against: Compilation | null,
  language: Language,
  format: 'text' | 'markdown',
): string[] {
  const text = words[language];
  const { problems, lookAlikes } = compilation;
  const changes = against ? compareDatasets(against.dataset(), compilation.dataset()) : null;
  const summary =
    changes &&
    (changes.length === 0
      ? text.none
      : summarizeChanges(changes)
          .map((part) => part[language])
          .join(', '));
  if (format === 'text')
    return [
      ...problems.map((problem) => problemLine(problem, language)),
      ...(summary === null ? [] : [summary]),
      ...(changes ?? []).map((change) => changeLine(change, language, (part) => part)),
      ...lookAlikes.map((pair) => `${text.lookAlikes}${text.colon}${problemLine(pair, language)}`),
    ];
  return [
    `### ${text.title}`,
    '',
    ...(summary === null ? [] : [summary, '']),
    ...(changes ?? []).map((change) => `- ${changeLine(change, language, asMarkdown)}`),
    ...(changes && changes.length > 0 ? [''] : []),
    ...(problems.length === 0
      ? [text.noProblems]
      : [`#### ${text.problems(problems.length)}`, '', ...problemTable(problems, language)]),
    ...(lookAlikes.length === 0
      ? []
      : ['', `#### ${text.lookAlikes}`, '', ...problemTable(lookAlikes, language)]),
  ];
}
