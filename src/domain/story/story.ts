/**
 * Guided stories: steps, each a view with a few sentences, and the counts that the data must still give for the
 * sentences to be true. A step's address is `id/number`, counted from 1; the bare id is its first.
 */
import type { SourceId } from '../dataset.ts';
import type { LocalizedText } from '../language.ts';

export const countNames = ['organizations', 'agreements', 'context'] as const;
export type CountName = (typeof countNames)[number];

/** A count of what the step's view shows: exactly so many, or at least. */
export interface Expectation {
  readonly count: CountName;
  readonly compare: '=' | '>=';
  readonly value: number;
}

export interface StoryStep {
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  /** A query string with parameters of the view, without `?`. */
  readonly view: string;
  readonly expects: readonly Expectation[];
  readonly sources: readonly SourceId[];
}

export interface Story {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  readonly steps: readonly StoryStep[];
}

export interface FoundStep {
  readonly story: Story;
  readonly step: StoryStep;
  /** From 1. */
  readonly number: number;
}

export function storyAddress(id: string, number: number): string {
  return `${id}/${String(number)}`;
}

/** `null` where there is no such story, or no such step in it. */
export function findStep(stories: readonly Story[] | undefined, address: string): FoundStep | null {
  const [id, written = '1'] = address.split('/');
  const story = stories?.find((one) => one.id === id);
  const number = /^[1-9]\d?$/.test(written) ? Number(written) : 0;
  const step = story?.steps[number - 1];
  return story && step ? { story, step, number } : null;
}

const expectation = /^\s*([a-z]+)\s*(>=|=)\s*(\d{1,6})\s*$/;

/** `agreements=4` or `organizations>=100`; `null` for anything else. */
export function parseExpectation(text: string): Expectation | null {
  const [, name, compare, value] = expectation.exec(text) ?? [];
  const count = countNames.find((known) => known === name);
  return count && (compare === '=' || compare === '>=') ? { count, compare, value: Number(value) } : null;
}

export function isMet({ compare, value }: Expectation, found: number): boolean {
  return compare === '=' ? found === value : found >= value;
}
