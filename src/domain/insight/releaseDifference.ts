/**
 * What changed between two states of the data, record by record: added, gone, changed (with the names of the fields),
 * ended. Compared by meaning: the order of lists of ids does not count.
 */
import type { Agreement, Dataset, Organization } from '../dataset.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'ended';

export interface RecordChange {
  readonly record: 'organization' | 'agreement';
  readonly id: string;
  readonly change: ChangeKind;
  /** Of a change: names of the fields that differ, in alphabetical order. */
  readonly fields: readonly string[];
}

/** The same text for the same meaning: keys in order, lists of plain ids sorted, what is missing left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    return `[${(value.every((item) => typeof item === 'string') ? items.sort() : items).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .sort()
      .join()}}`;
  }
  return JSON.stringify(value) ?? '';
}

function changedFields(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => canonical(old.get(key)) !== canonical(now.get(key)))
    .sort();
}

function hasEnded(before: Agreement, after: Agreement): boolean {
  const isOver = ({ status }: Agreement) => status === 'ended' || status === 'terminated';
  return isOver(after) && !isOver(before);
}

function compareRecords<Item extends Organization | Agreement>(
  record: RecordChange['record'],
  before: readonly Item[],
  after: readonly Item[],
  ended: (before: Item, after: Item) => boolean,
): RecordChange[] {
  const old = new Map<string, Item>(before.map((item) => [item.id, item]));
  const now = new Map<string, Item>(after.map((item) => [item.id, item]));
  const changes: RecordChange[] = [];
  for (const [id, item] of now) {
    const earlier = old.get(id);
    if (!earlier) {
      changes.push({ record, id, change: 'added', fields: [] });
      continue;
    }
    const fields = changedFields(earlier, item);
    if (fields.length > 0)
      changes.push({ record, id, change: ended(earlier, item) ? 'ended' : 'changed', fields });
  }
  for (const id of old.keys()) if (!now.has(id)) changes.push({ record, id, change: 'removed', fields: [] });
  return changes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

type Compared = Pick<Dataset, 'organizations' | 'agreements'>;

/** Organizations first, then agreements, each by id. */
export function differenceOf(before: Compared, after: Compared): readonly RecordChange[] {
  return [
    ...compareRecords('organization', before.organizations, after.organizations, () => false),
    ...compareRecords('agreement', before.agreements, after.agreements, hasEnded),
  ];
}
