/** From a place in a document or table to the record that a curator knows it by. */
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problem.ts';
import type { FoundProblem } from './preview.ts';

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return null;
  const { id } = value as { readonly id: unknown };
  return typeof id === 'string' ? id : null;
}

/** `organizations[3].website` → the id of the fourth organization of the document as it was read. */
export function idOfPlace(where: string, document: unknown): string | null {
  const match = /^(organizations|agreements|sources|sectors)\[(\d+)\]/.exec(where);
  const list = match ? (document as Readonly<Record<string, unknown>>)[match[1] ?? ''] : null;
  return Array.isArray(list) ? idIn((list as unknown[])[Number(match?.[2])]) : null;
}

/** The problem with its record, if the data on screen has it; else with its id alone. */
export function withRecord(
  problem: Problem & { readonly id: string | null },
  dataset: Dataset,
): FoundProblem {
  const { id, ...found } = problem;
  const organization = id === null ? undefined : dataset.organizations.find((item) => item.id === id);
  if (organization)
    return { ...found, record: { type: 'organization', id: organization.id }, recordName: organization.name };
  const agreement = id === null ? undefined : dataset.agreements.find((item) => item.id === id);
  if (agreement)
    return { ...found, record: { type: 'agreement', id: agreement.id }, recordName: agreement.title };
  return { ...found, record: { type: 'none' }, recordName: id === null ? null : { en: id, fr: id } };
}
