/** What each release of the data brought, and from that the history of one record. */
import type { Dataset } from '../dataset.ts';
import type { ChangeKind, RecordChange } from './releaseDifference.ts';
import { differenceOf } from './releaseDifference.ts';

type Compared = Pick<Dataset, 'organizations' | 'agreements'>;

export interface Release<State extends Compared = Dataset> {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly dataset: State;
}

export interface ReleaseStep {
  /** Of the release; `null`: what is published and in no release yet. */
  readonly date: string | null;
  /** The release before it; `null` for the first, which has everything new. */
  readonly before: string | null;
  readonly changes: readonly RecordChange[];
}

const nothing: Compared = { organizations: [], agreements: [] };

/** Newest first. What is published now is a step of its own where it differs from the newest release. */
export function stepsOf(releases: readonly Release<Compared>[], now: Compared): readonly ReleaseStep[] {
  const oldestFirst = [...releases].sort((a, b) => (a.date < b.date ? -1 : 1));
  const steps: ReleaseStep[] = oldestFirst.map(({ date, dataset }, index) => {
    const before = oldestFirst[index - 1];
    return {
      date,
      before: before?.date ?? null,
      changes: differenceOf(before?.dataset ?? nothing, dataset),
    };
  });
  const newest = oldestFirst.at(-1);
  const since = newest ? differenceOf(newest.dataset, now) : [];
  if (newest && since.length > 0) steps.push({ date: null, before: newest.date, changes: since });
  return steps.reverse();
}

export interface HistoryEntry extends Omit<RecordChange, 'record' | 'id'> {
  readonly date: string | null;
  /** It was there when the first release was made: nobody knows since when. */
  readonly isFirst: boolean;
}

/** Of one record, newest first. */
export function historyOf(
  steps: readonly ReleaseStep[],
  record: RecordChange['record'],
  id: string,
): readonly HistoryEntry[] {
  return steps.flatMap(({ date, before, changes }) => {
    const found = changes.find((change) => change.id === id && change.record === record);
    return found ? [{ date, isFirst: before === null, change: found.change, fields: found.fields }] : [];
  });
}

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

export function countChanges(changes: readonly RecordChange[]): ChangeCounts {
  const counts = { added: 0, removed: 0, changed: 0, ended: 0 };
  for (const { change } of changes) counts[change]++;
  return counts;
}

/** `data/changes.json`. */
export function writeSteps(steps: readonly ReleaseStep[]): string {
  return `${JSON.stringify({ version: 1, steps })}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const kinds: readonly string[] = ['added', 'removed', 'changed', 'ended'] satisfies ChangeKind[];

function isChange(value: unknown): value is RecordChange {
  return (
    isRecord(value) &&
    (value['record'] === 'organization' || value['record'] === 'agreement') &&
    typeof value['id'] === 'string' &&
    typeof value['change'] === 'string' &&
    kinds.includes(value['change']) &&
    Array.isArray(value['fields']) &&
    value['fields'].every((field) => typeof field === 'string')
  );
}

const isDate = (value: unknown) => value === null || typeof value === 'string';

function isStep(value: unknown): value is ReleaseStep {
  return (
    isRecord(value) &&
    isDate(value['date']) &&
    isDate(value['before']) &&
    Array.isArray(value['changes']) &&
    value['changes'].every(isChange)
  );
}

/** `null`: not what `writeSteps` writes. */
export function readSteps(json: unknown): readonly ReleaseStep[] | null {
  if (!isRecord(json) || json['version'] !== 1 || !Array.isArray(json['steps'])) return null;
  const steps: readonly unknown[] = json['steps'];
  return steps.every(isStep) ? steps : null;
}
