// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Dataset } from '../domain/dataset.ts';
import { emptyVocabulary } from '../domain/document/parseVocabulary.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphMl } from './graphml.ts';

/** Names that hold what XML must escape, and what it cannot hold at all. */
const dataset: Dataset = {
  ...emptyVocabulary,
  version: 1,
  organizations: [
    { id: 'a', name: { en: '</script>"&\'<![CDATA[' }, sectors: ['x&y'], sources: [] },
    { id: 'b', name: { en: 'bell\u0007, half\ud800, \ufffe, two\nlines, 𝒳 👩‍💻' }, sectors: [], sources: [] },
  ],
  agreements: [
    {
      id: 'm',
      title: { fr: '« Été »' },
      renewed: [],
      parties: [{ organization: 'a', role: '"' }, { organization: 'b' }],
      sectors: [],
      objectives: [],
      sources: [],
    },
  ],
  affiliations: [],
  sources: [],
};

it.each([
  ['GEXF', writeGexf],
  ['GraphML', writeGraphMl],
])('%s is well-formed whatever the names hold, and gives them back', (_name, write) => {
  const xml = new DOMParser().parseFromString(write(dataset, 'fr'), 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  expect([xml.querySelectorAll('node').length, xml.querySelectorAll('edge').length]).toEqual([3, 2]);
  const texts = [...xml.querySelectorAll('*')].flatMap((one) => [one.textContent, one.getAttribute('value')]);
  expect(texts).toContain('</script>"&\'<![CDATA[');
  expect(texts).toContain('bell, half, , two\nlines, 𝒳 👩‍💻');
});
