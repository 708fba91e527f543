import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { datasetToDocument } from './datasetToDocument.ts';
import { documentToDataset } from './documentToDataset.ts';
import { emptyVocabulary } from './parseVocabulary.ts';
import { publishedDataset } from './publishedDataset.ts';

type Json = Record<string, unknown>;
type Change = (document: Record<string, Json[]> & { stories: { steps: Json[] }[] }) => void;

const english = (text: string) => ({ en: text });
const dataset = tinyDataset({
  stories: [
    {
      id: 'story',
      title: english('Story'),
      steps: [
        {
          title: english('Step'),
          text: english('Text'),
          view: 'sector=quantum',
          expects: [
            { count: 'organizations', compare: '>=', value: 2 },
            { count: 'agreements', compare: '=', value: 0 },
          ],
          sources: [],
        },
        { title: english('Bare'), text: english('Text'), view: '', expects: [], sources: [] },
      ],
    },
  ],
});

const written = (): unknown => JSON.parse(JSON.stringify(datasetToDocument(dataset)));

function careful(json: unknown) {
  const parsed = documentToDataset(json, emptyVocabulary);
  return parsed.ok && parsed.problems.length === 0 ? parsed.dataset : null;
}

it('gives what the careful reader gives, of what is written out whole', () => {
  expect(careful(written())).not.toBeNull();
  expect(publishedDataset(written())).toEqual(careful(written()));
});

const first =
  (list: string, key: string, value: unknown): Change =>
  (document) => {
    const [record] = document[list] ?? [];
    if (record) record[key] = value;
  };
const twice =
  (list: string): Change =>
  (document) => {
    document[list]?.push({ ...document[list][0] });
  };

describe('leaves to the careful reader', () => {
  it.each<readonly [string, Change]>([
    ['another version', (document) => Object.assign(document, { version: 2 })],
    ['a list that is missing', (document) => Reflect.deleteProperty(document, 'roles')],
    ['a list that is none', (document) => Object.assign(document, { regions: {} })],
    ['a key that nobody knows', first('organizations', 'extra', 1)],
    ['a key of the prototype', first('organizations', 'constructor', 'x')],
    ['an organization without a name', first('organizations', 'name', undefined)],
    ['a name without a language', first('organizations', 'name', {})],
    ['a name in a third language', first('organizations', 'name', { de: 'Name' })],
    ['a name that is a number', first('organizations', 'name', { en: 1 })],
    ['a kind that no vocabulary lists', first('organizations', 'kind', 'circus')],
    ['a sector that no vocabulary lists', first('organizations', 'sectors', ['magic'])],
    ['a region that no vocabulary lists', first('organizations', 'location', { region: 'XX' })],
    ['coordinates in words', first('organizations', 'location', { lng: '-72', lat: 45 })],
    ['an empty location', first('organizations', 'location', {})],
    ['a source that is not listed', first('organizations', 'sources', ['nowhere'])],
    ['an organization that is there twice', twice('organizations')],
    ['an agreement that is there twice', twice('agreements')],
    ['a sector that is there twice', twice('sectors')],
    ['a sector without a colour', first('sectors', 'color', undefined)],
    ['a shape that nothing draws', first('organizationKinds', 'shape', 'blob')],
    ['an agreement of nobody', first('agreements', 'parties', [])],
    ['a party that is not listed', first('agreements', 'parties', [{ organization: 'nobody' }])],
    [
      'a party that is there twice',
      first('agreements', 'parties', [{ organization: 'c2mi' }, { organization: 'c2mi' }]),
    ],
    ['an address that is no web address', first('organizations', 'website', 'javascript:alert(1)')],
    ['a date that is none', first('agreements', 'signed', '2025-13')],
    ['a region that is part of itself', first('regions', 'parent', dataset.regions[0]?.id)],
    ['an affiliation with nobody', first('affiliations', 'to', 'nobody')],
    [
      'an expectation in words',
      ({ stories }) => Object.assign(stories[0]?.steps[0] ?? {}, { expects: { agreements: 'many' } }),
    ],
    ['a step without a text', ({ stories }) => Reflect.deleteProperty(stories[0]?.steps[0] ?? {}, 'text')],
  ])('%s', (_name, change) => {
    // Through a text once more: what is undefined is not there.
    const document = written() as Parameters<Change>[0];
    change(document);
    expect(publishedDataset(JSON.parse(JSON.stringify(document)))).toBeNull();
  });

  it.each([null, [], 'text', 1, {}, JSON.parse('{"__proto__": {"version": 1}}') as unknown])('%j', (json) => {
    expect(publishedDataset(json)).toBeNull();
  });
});
