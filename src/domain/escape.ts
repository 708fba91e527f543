/** Text put into markup: for HTML and for XML 1.0, in content and in quoted attributes alike. */

/** What neither may hold, even escaped: controls, halves of surrogate pairs, non-characters. https://www.w3.org/TR/xml/#charsets */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\u007f/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // By number: HTML 4 has no name for it.
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escapeSign = (sign: string): string => entities[sign] ?? '';

export function escapeHtml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"']/g, escapeSign);
}

/** White space by number too: in attributes XML would read it back as plain spaces. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"'\t\n\r]/g, escapeSign);
}
