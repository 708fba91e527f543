/**
 * Text as French and English Windows saved it before UTF-8. Written out, because some versions of Node decode the 32
 * places that differ from Latin-1 (curly quotes, dashes, œ) as control characters.
 */

/** 0x80 to 0x9f. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  // In Latin-1 each byte is the code point of its number.
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (control) => upper[control.charCodeAt(0) - 0x80] ?? control);
}

/** The bytes that decode to the text; `null` where it has letters that Windows-1252 lacks. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const codes = Array.from(text, (letter) => {
    const place = upper.indexOf(letter);
    return place >= 0 ? 0x80 + place : (letter.codePointAt(0) ?? 0);
  });
  return codes.every((code) => code <= 0xff) ? Uint8Array.from(codes) : null;
}
