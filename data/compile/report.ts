/** What `data:check` says of sound tables: counts, coverage, look-alikes and, when asked, what to read again. */
import type { Language } from '../../src/domain/language.ts';
import { problemLine } from './complaints.ts';
import type { Compilation } from './compileFolder.ts';
import type { Coverage } from './coverage.ts';
import type { StaleFact } from './staleFacts.ts';

const say = {
  en: {
    sound: (counts: string) => `No problems: ${counts}.`,
    counts: (organizations: string, agreements: string, sources: string) =>
      `${organizations} organizations, ${agreements} agreements, ${sources} sources`,
    warning: (line: string) => `warning: ${line}`,
    stale: (count: string, months: string) =>
      `To read again: ${count} records none of whose sources was read in the last ${months} months.`,
    never: 'never',
    fact: (record: string, checked: string) => `${record}: last read: ${checked}`,
  },
  fr: {
    sound: (counts: string) => `Aucun problème\u00a0: ${counts}.`,
    counts: (organizations: string, agreements: string, sources: string) =>
      `${organizations} organisations, ${agreements} ententes, ${sources} sources`,
    warning: (line: string) => `avertissement\u00a0: ${line}`,
    stale: (count: string, months: string) =>
      `À relire\u00a0: ${count} fiches dont aucune source n’a été consultée depuis ${months} mois.`,
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
  const count = (list: readonly unknown[]) => String(list.length);
  return [
    sound(counts(count(document.organizations), count(document.agreements), count(document.sources))),
    ...coverage.flatMap(coverageLine),
    ...lookAlikes.map((problem) => warning(problemLine(problem, language))),
  ];
}

export function staleLines(facts: readonly StaleFact[], months: number, language: Language): string[] {
  const { stale, fact, never } = say[language];
  return [
    stale(String(facts.length), String(months)),
    ...facts.map(
      ({ file, row, record, checked }) => `${file}:${String(row)}: ${fact(record, checked ?? never)}`,
    ),
  ];
}
