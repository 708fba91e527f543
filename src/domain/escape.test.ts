import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeXml } from './escape.ts';

describe.each([
  ['escapeHtml', escapeHtml],
  ['escapeXml', escapeXml],
])('%s', (_, escape) => {
  it.each([
    ['A & B', 'A &amp; B'],
    ['<script>', '&lt;script&gt;'],
    [`"a" l'Île`, '&quot;a&quot; l&#39;Île'],
    ['&amp;', '&amp;amp;'],
    ['Université 🍁', 'Université 🍁'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(escape(text)).toBe(expected);
  });

  it.each(['a\0b', 'a\u0008b', 'a\u001fb', 'a\u007fb', 'a\ud800b', 'a\udc00b', 'a\ufffeb', 'a\uffffb'])(
    'leaves out what no document may hold: %j',
    (text) => {
      expect(escape(text)).toBe('ab');
    },
  );
});

it('keeps white space of XML attributes, and of HTML as it is', () => {
  expect(escapeXml('a\tb\nc\rd')).toBe('a&#9;b&#10;c&#13;d');
  expect(escapeHtml('a\tb\nc\rd')).toBe('a\tb\nc\rd');
});
