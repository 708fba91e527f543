/** Text for XML 1.0. */

/** Characters that no XML 1.0 document may hold, even escaped. https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // White space in attributes would otherwise be read back as plain spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export function escapeXml(text: string | number): string {
  return String(text)
    .replace(forbidden, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? '');
}

/** ` name="value"` for each, in order. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
