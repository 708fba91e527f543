import { describe, expect, it } from 'vitest';
import type { CitationInput } from './citation.ts';
import { apaCitation, bibTexCitation, escapeLatex } from './citation.ts';

const input: CitationInput = {
  language: 'en',
  title: 'Northeast Corridor Map',
  part: '',
  dataDate: '2026-11-22',
  accessed: '2026-12-01',
  accessedInWords: 'December 1, 2026',
  url: 'https://example.org/map/?sector=quantum,photonics',
};

describe('apaCitation', () => {
  it('begins with the title and gives year, day of retrieval and address', () => {
    expect(apaCitation(input)).toBe(
      'Northeast Corridor Map [Interactive map]. (2026). Retrieved December 1, 2026, from https://example.org/map/?sector=quantum,photonics',
    );
  });

  it('is French in French, and says what the view is narrowed to', () => {
    const french = {
      ...input,
      language: 'fr',
      title: 'Carte',
      part: 'secteur Quantique',
      accessedInWords: '1 décembre 2026',
    } as const;
    expect(apaCitation(french)).toBe(
      'Carte\u00a0: secteur Quantique [carte interactive]. (2026). Consulté le 1 décembre 2026, à l’adresse https://example.org/map/?sector=quantum,photonics',
    );
  });

  it('says so where there is no date', () => {
    expect(apaCitation({ ...input, dataDate: null })).toContain('(n.d.)');
  });
});

describe('bibTexCitation', () => {
  it('holds one entry with a key, dates and the address', () => {
    expect(bibTexCitation(input)).toBe(
      [
        '@misc{northeast-corridor-map-2026-12-01,',
        '  title = {{Northeast Corridor Map}},',
        '  year = {2026},',
        '  date = {2026-11-22},',
        '  url = {https://example.org/map/?sector=quantum,photonics},',
        '  urldate = {2026-12-01},',
        '  note = {Interactive map},',
        '  langid = {english}',
        '}',
      ].join('\n'),
    );
  });

  it('cannot be broken out of', () => {
    const hostile = bibTexCitation({
      ...input,
      part: '} \\input{secret} $x_1^2$ 100 % & #~\n@misc{',
      url: 'https://example.org/?q={}',
    });
    expect(hostile).not.toContain('\\input{');
    expect(hostile).toContain('https://example.org/?q=%7B%7D');
    expect(hostile.split('\n')).toHaveLength(9);
  });

  it.each([
    ['a_b', 'a\\_b'],
    ['50 %', '50 \\%'],
    ['\\', '\\textbackslash{}'],
  ])('escapes %s', (text, escaped) => {
    expect(escapeLatex(text)).toBe(escaped);
  });
});
