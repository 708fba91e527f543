import { expect, it } from 'vitest';
import { decodeWindows1252 } from './windows1252.ts';

it('reads curly quotes, dashes, ligatures and accents', () => {
  const bytes = Uint8Array.from([
    0x4c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x96, 0x20, 0x9c, 0x75, 0x66, 0x20, 0x80, 0x41,
  ]);
  expect(decodeWindows1252(bytes)).toBe('L’été – œuf €A');
});

it('reads every byte as one character', () => {
  const text = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(new Set(text).size).toBe(256);
});
