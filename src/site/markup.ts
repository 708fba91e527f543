/** HTML as tagged templates: whatever is put in is text, and escaped, unless it is markup itself. */
import { escapeHtml } from '../domain/escape.ts';

export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | null | undefined | false | readonly Content[];

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(render).join('');
  return escapeHtml(String(content));
}

export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  // Only the template's own indentation is taken out; texts stay as they are.
  const parts = strings.map((part) => part.replace(/\s*\n\s*/g, '\n'));
  return new Markup(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

export function join(items: readonly Content[], separator: string): Content[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

/** A data block: nothing in it can end the element, whatever the texts say. */
export function dataBlock(value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}
