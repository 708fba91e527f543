import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { qrCode, qrCodeMarkup } from './qrCode.ts';

describe('qrCode', () => {
  it('has a quiet zone of four modules', () => {
    const code = qrCode('https://example.org/');
    expect(code).not.toBeNull();
    const starts = [...(code?.path ?? '').matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(Math.min(...starts)).toBe(4);
  });

  it('gives none where it could not be read', () => {
    expect(qrCode('x'.repeat(1201))).toBeNull();
  });

  it('is well-formed and keeps its title literal', () => {
    const code = qrCode('https://example.org/');
    if (!code) throw new Error('no code');
    const markup = qrCodeMarkup(code, '</title><script>alert(1)</script>');
    expect(XMLValidator.validate(markup)).toBe(true);
    const parsed = new XMLParser().parse(markup) as { svg: { title: string } };
    expect(parsed.svg.title).toBe('</title><script>alert(1)</script>');
  });
});
