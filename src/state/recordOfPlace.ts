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

/** Each problem with its record, if the data on screen has it; else with its id alone. */
export function withRecords(
  problems: readonly (Problem & { readonly id: string | null })[],
  dataset: Dataset,
): FoundProblem[] {
  const organizations = new Map(dataset.organizations.map(({ id, name }) => [id, name]));
  const agreements = new Map(dataset.agreements.map(({ id, title }) => [id, title]));
  return problems.map(({ id, ...problem }) => {
    const none = { ...problem, record: { type: 'none' }, recordName: null } as const;
    if (id === null) return none;
    const name = organizations.get(id);
    if (name) return { ...problem, record: { type: 'organization', id }, recordName: name };
    const title = agreements.get(id);
    if (title) return { ...problem, record: { type: 'agreement', id }, recordName: title };
    return { ...none, recordName: { en: id, fr: id } };
  });
}
