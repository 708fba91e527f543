/** What `data:check` says of sound tables: counts, coverage, look-alikes and, when asked, what to read again. */
import type { Language } from '../../src/domain/language.ts';
import { problemLine } from './complaints.ts';
import type { Compilation } from './compileFolder.ts';
import type { Coverage } from './coverage.ts';
import type { StaleFact } from './staleFacts.ts';

const counted = (count: number, isOne: boolean, noun: string) =>
  `${String(count)} ${noun}${isOne ? '' : 's'}`;

const say = {
  en: {
    sound: (counts: string) => `No problems: ${counts}.`,
    counts: (organizations: number, agreements: number, sources: number) =>
      [
        counted(organizations, organizations === 1, 'organization'),
        counted(agreements, agreements === 1, 'agreement'),
        counted(sources, sources === 1, 'source'),
      ].join(', '),
    warning: (line: string) => `warning: ${line}`,
    stale: (count: number, months: number) =>
      `To read again: ${counted(count, count === 1, 'record')} none of whose sources was read in the last ${counted(months, months === 1, 'month')}.`,
    never: 'never',
    fact: (record: string, checked: string) => `${record}: last read: ${checked}`,
  },
  fr: {
    sound: (counts: string) => `Aucun problème\u00a0: ${counts}.`,
    counts: (organizations: number, agreements: number, sources: number) =>
      [
        counted(organizations, organizations < 2, 'organisation'),
        counted(agreements, agreements < 2, 'entente'),
        counted(sources, sources < 2, 'source'),
      ].join(', '),
    warning: (line: string) => `avertissement\u00a0: ${line}`,
    stale: (count: number, months: number) =>
      `À relire\u00a0: ${counted(count, count < 2, 'fiche')} dont aucune source n’a été consultée depuis ${String(months)} mois.`,
    never: 'jamais',
    fact: (record: string, checked: string) => `${record}\u00a0: dernière consultation\u00a0: ${checked}`,
  },
} as const;

const columnWidth = 32;

function coverageLine(coverage: Coverage): string[] {
  if ('text' in coverage) {
    const { text, any, en, fr } = coverage;
    if (any === 0) return [];
    return [`${text.padEnd(columnWidth)} en ${String(en)}/${String(any)}  fr ${String(fr)}/${String(any)}`];
  }
  const { column, rows, filled } = coverage;
  return rows === 0 ? [] : [`${column.padEnd(columnWidth)} ${String(filled)}/${String(rows)}`];
}

export function reportLines({ document, coverage, lookAlikes }: Compilation, language: Language): string[] {
  const { sound, counts, warning } = say[language];
  const { organizations, agreements, sources } = document;
  return [
    sound(counts(organizations.length, agreements.length, sources.length)),
    ...coverage.flatMap(coverageLine),
    ...lookAlikes.map((problem) => warning(problemLine(problem, language))),
  ];
}

export function staleLines(facts: readonly StaleFact[], months: number, language: Language): string[] {
  const { stale, fact, never } = say[language];
  return [
    stale(facts.length, months),
    ...facts.map(
      ({ file, row, record, checked }) => `${file}:${String(row)}: ${fact(record, checked ?? never)}`,
    ),
  ];
}
