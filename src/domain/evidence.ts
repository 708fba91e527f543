/** What the data rest on and in which languages they speak, counted for readers who want to know. Pure. */
import type { Dataset, SourceKind } from './dataset.ts';
import type { LocalizedText } from './language.ts';

export interface TranslationCounts {
  /** Titles, summaries, objectives and notes that exist at all. */
  readonly texts: number;
  readonly inBoth: number;
  readonly onlyEnglish: number;
  readonly onlyFrench: number;
  /** Organizations that some source names in the language. */
  readonly namesInEnglish: number;
  readonly namesInFrench: number;
}

export function countTranslations({ organizations, agreements }: Dataset): TranslationCounts {
  const texts = [
    ...organizations.flatMap(({ summary, note }) => [summary, note]),
    ...agreements.flatMap(({ title, objectives, note }) => [title, ...objectives, note]),
  ].filter((text): text is LocalizedText => text?.en !== undefined || text?.fr !== undefined);
  return {
    texts: texts.length,
    inBoth: texts.filter(({ en, fr }) => en !== undefined && fr !== undefined).length,
    onlyEnglish: texts.filter(({ fr }) => fr === undefined).length,
    onlyFrench: texts.filter(({ en }) => en === undefined).length,
    namesInEnglish: organizations.filter(({ name }) => name.en !== undefined).length,
    namesInFrench: organizations.filter(({ name }) => name.fr !== undefined).length,
  };
}

export interface SourceKindCount {
  /** `null`: the data do not say. */
  readonly kind: SourceKind | null;
  readonly sources: number;
  /** Organizations, agreements and affiliations that cite one of them. */
  readonly records: number;
}

/** Most cited first. */
export function countSourceKinds(dataset: Dataset): SourceKindCount[] {
  const kindOf = new Map(dataset.sources.map(({ id, kind }) => [id, kind ?? null]));
  const sources = new Map<SourceKind | null, number>();
  const records = new Map<SourceKind | null, number>();
  const add = (counts: Map<SourceKind | null, number>, kind: SourceKind | null) =>
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const kind of kindOf.values()) add(sources, kind);
  for (const { sources: cited } of [...dataset.organizations, ...dataset.agreements, ...dataset.affiliations])
    for (const kind of new Set(cited.map((id) => kindOf.get(id) ?? null))) add(records, kind);
  return [...sources]
    .map(([kind, count]) => ({ kind, sources: count, records: records.get(kind) ?? 0 }))
    .sort((a, b) => b.records - a.records || b.sources - a.sources);
}
