/** What marks are called in a language. */
import type { Language } from '../domain/language.ts';
import { resolveText, textIn } from '../domain/language.ts';
import { organizationLabel } from '../domain/shortName.ts';
import type { ArrangedMark } from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import type { SceneWords } from './sceneState.ts';

export function organizationShortName(
  { indexed }: ComposedScene,
  organization: number,
  language: Language,
): string {
  const record = indexed.dataset.organizations[organization];
  return record ? organizationLabel(record, language) : '';
}

export function agreementTitle({ indexed }: ComposedScene, agreement: number, language: Language): string {
  const record = indexed.dataset.agreements[agreement];
  return resolveText(record?.title, language)?.text ?? record?.id ?? '';
}

/** "Quantum, around IBM and Université de Sherbrooke". */
export function communityTitle(
  composed: ComposedScene,
  sector: number,
  around: readonly number[],
  language: Language,
  words: SceneWords,
): string {
  return words.community(
    textIn(composed.indexed.dataset.sectors[sector]?.name, language),
    around.map((organization) => organizationShortName(composed, organization, language)),
  );
}

/** "Montréal", "Boston · Cambridge", "Sherbrooke + 2". */
export function placeTitle(name: ArrangedMark['name'], language: Language): string {
  const parts = (name?.parts ?? []).map((part) => textIn(part, language)).filter((text) => text !== '');
  const others = name && name.others > 0 ? ` + ${String(name.others)}` : '';
  return `${parts.join(' · ')}${others}`;
}

export function markTitle(
  composed: ComposedScene,
  mark: ArrangedMark,
  language: Language,
  words: SceneWords,
): string {
  switch (mark.kind) {
    case 'organization':
      return organizationShortName(composed, mark.organizations[0] ?? 0, language);
    case 'agreement':
      return mark.agreements.length === 1 ? agreementTitle(composed, mark.agreements[0] ?? 0, language) : '';
    case 'place':
      return placeTitle(mark.name, language);
    case 'community': {
      const { sector = -1, around = [] } = mark.communityName ?? {};
      return communityTitle(composed, sector, around, language, words);
    }
  }
}

/** The language that a mark's title is in, where that is not the reader's: a foreign body keeps its own name. */
export function foreignLanguage(
  { indexed: { dataset } }: ComposedScene,
  { kind, organizations, agreements, name }: ArrangedMark,
  language: Language,
): Language | undefined {
  const record = dataset.organizations[organizations[0] ?? -1];
  const text =
    kind === 'organization'
      ? (record?.shortName ?? record?.name)
      : kind === 'agreement'
        ? dataset.agreements[agreements[0] ?? -1]?.title
        : kind === 'place'
          ? name?.parts[0]
          : undefined;
  const resolved = resolveText(text, language);
  return resolved?.isFallback ? resolved.language : undefined;
}
