import { describe, expect, it } from 'vitest';
import { emptyVocabulary } from '../document/parseVocabulary.ts';
import { documentToDataset } from '../document/documentToDataset.ts';
import { datasetToDocument } from '../document/datasetToDocument.ts';
import type { Dataset } from '../dataset.ts';
import { findStep, isMet, parseExpectation } from './story.ts';
import { readStoryView } from './storyView.ts';

function read(stories: unknown): { dataset: Dataset; codes: string[] } {
  const parsed = documentToDataset(
    { version: 1, organizations: [{ id: 'a', name: 'A' }], stories },
    emptyVocabulary,
  );
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return { dataset: parsed.dataset, codes: parsed.problems.map(({ code }) => code) };
}

const story = {
  id: 'one',
  title: { en: 'One', fr: 'Un' },
  steps: [
    { title: 'First', text: { en: 'Text', fr: 'Texte' }, view: '?sector=x', expects: { agreements: 4 } },
    { title: 'Second', text: 'Text', expects: { organizations: '>=10', nonsense: 3, context: {} } },
  ],
};

describe('stories in a document', () => {
  it('are read, and written back as they were', () => {
    const { dataset, codes } = read([story]);
    expect(codes).toEqual([]);
    expect(dataset.stories?.[0]?.steps[0]).toMatchObject({
      view: 'sector=x',
      expects: [{ count: 'agreements', compare: '=', value: 4 }],
    });
    expect(dataset.stories?.[0]?.steps[1]?.expects).toEqual([
      { count: 'organizations', compare: '>=', value: 10 },
    ]);
    const again = documentToDataset(JSON.parse(JSON.stringify(datasetToDocument(dataset))), emptyVocabulary);
    expect(again.ok && again.dataset.stories).toEqual(dataset.stories);
  });

  it.each([
    ['no list', 'stories', 'not-a-list'],
    ['no record', [7], 'bad-story'],
    ['no id', [{ title: 'x', steps: story.steps }], 'bad-story'],
    ['an id that would read as a step', [{ ...story, id: 'a/2' }], 'bad-story'],
    ['the same id twice', [story, story], 'bad-story'],
    ['no steps', [{ ...story, steps: [] }], 'bad-story'],
    ['a step without words', [{ ...story, steps: [...story.steps, { view: 'q=x' }, null] }], 'no-text'],
    ['steps that are no list', [{ ...story, steps: { length: 1e9 } }], 'not-a-list'],
  ])('with %s are left out and told of', (_, stories, code) => {
    expect(read(stories).codes).toContain(code);
  });

  it('end somewhere, however long the list', () => {
    const many = Array.from({ length: 500 }, (_, number) => ({ ...story, id: `s${String(number)}` }));
    expect(read(many).dataset.stories?.length).toBe(50);
  });
});

describe('an address of a story', () => {
  const { dataset } = read([story]);
  it.each([
    ['one', 1],
    ['one/1', 1],
    ['one/2', 2],
    ['one/3', null],
    ['one/0', null],
    ['one/02', null],
    ['one/x', null],
    ['two', null],
  ])('%s is step %s', (address, number) => {
    expect(findStep(dataset.stories, address)?.number ?? null).toBe(number);
  });
});

describe('expectations', () => {
  it.each([
    ['agreements=4', 4, true],
    ['agreements=4', 5, false],
    [' organizations >= 10 ', 10, true],
    ['organizations>=10', 9, false],
  ])('%s of %i', (text, found, met) => {
    const expected = parseExpectation(text);
    expect(expected && isMet(expected, found)).toBe(met);
  });

  it.each(['agreements', 'agreements=-1', 'agreement=1', 'agreements<4', 'agreements=4.5', ''])(
    '“%s” is none',
    (text) => expect(parseExpectation(text)).toBeNull(),
  );
});

describe('a step’s view', () => {
  it('may not set what is the reader’s, and says what it cannot read', () => {
    expect(
      readStoryView('sector=x&lang=fr&data=https%3A%2F%2Fevil.example&from=soon&between=a&near=1,2,3'),
    ).toMatchObject({
      filters: { sector: ['x'], from: null, between: null, near: '1,2,3' },
      unreadable: ['lang=fr', 'data=https://evil.example', 'between=a', 'from=soon'],
    });
  });
});
