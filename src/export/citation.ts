/** How to cite a view: APA (7th edition) and BibTeX. Titles and dates in words come from the caller. */
export interface CitationInput {
  readonly language: 'en' | 'fr';
  /** Name of the product. */
  readonly title: string;
  /** What the view is narrowed to, in words; empty for all of it. */
  readonly part: string;
  /** `YYYY-MM-DD` or less of the data, or `null` where it does not say. */
  readonly dataDate: string | null;
  /** `YYYY-MM-DD` of the reader's visit. */
  readonly accessed: string;
  /** The same day in words: `January 28, 2025`, `28 janvier 2025`. */
  readonly accessedInWords: string;
  readonly url: string;
}

/** One line, whatever a query holds. */
const oneLine = (text: string): string => text.replace(/[\t\r\n\f\v\u2028\u2029 ]+/g, ' ').trim();

function fullTitle({ title, part, language }: CitationInput): string {
  if (part === '') return oneLine(title);
  return oneLine(language === 'fr' ? `${title}\u00a0: ${part}` : `${title}: ${part}`);
}

/** A work without a named author begins with its title. */
export function apaCitation(input: CitationInput): string {
  const { language, dataDate, accessedInWords, url } = input;
  const title = fullTitle(input);
  const year = dataDate?.slice(0, 4);
  return language === 'fr'
    ? `${title} [carte interactive]. (${year ?? 's.\u00a0d.'}). Consulté le ${accessedInWords}, à l’adresse ${url}`
    : `${title} [Interactive map]. (${year ?? 'n.d.'}). Retrieved ${accessedInWords}, from ${url}`;
}

const latexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '$': '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  '_': '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}; // prettier-ignore

export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => latexEscapes[character] ?? '');
}

/** Addresses go into `\url` as they are; only what would end the field is percent-encoded. */
function addressField(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

export function bibTexCitation(input: CitationInput): string {
  const { language, dataDate, accessed, url } = input;
  const fields: readonly (readonly [string, string] | null)[] = [
    ['title', `{${escapeLatex(fullTitle(input))}}`],
    dataDate === null ? null : ['year', dataDate.slice(0, 4)],
    dataDate === null ? null : ['date', dataDate],
    ['url', addressField(url)],
    ['urldate', accessed],
    ['note', language === 'fr' ? 'Carte interactive' : 'Interactive map'],
    ['langid', language === 'fr' ? 'french' : 'english'],
  ];
  const lines = fields.filter((field) => field !== null).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{northeast-corridor-map-${accessed},\n${lines.join(',\n')}\n}`;
}
