/** A QR code as vectors, for print. https://www.qrcode.com/en/about/standards.html */
import { encode } from 'uqr';
import { svg } from '../paint/svg/svg.ts';
import { toMarkup } from '../paint/svg/svgMarkup.ts';

export interface QrCode {
  /** Modules a side, with the quiet zone of four around that the standard asks for. */
  readonly size: number;
  /** Path of the dark modules, one unit each. */
  readonly path: string;
}

/** Longer addresses give codes too dense to be read from paper; the format itself ends at 2,953 bytes. */
const longestBytes = 1200;

/** `null` where the text is too long for a code that can be read. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > longestBytes) return null;
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      runs.push(`M${String(start)} ${String(y)}h${String(x + 1 - start)}v1H${String(start)}z`);
    }
  });
  return { size, path: runs.join('') };
}

/** A file of its own, black on white: scanners want it so. */
export function qrCodeMarkup({ size, path }: QrCode, title: string): string {
  const frame = String(size);
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${frame} ${frame}`,
      width: 512,
      height: 512,
      'shape-rendering': 'crispEdges',
    },
    [
      svg('title', {}, [title]),
      svg('rect', { width: size, height: size, fill: '#ffffff' }),
      svg('path', { d: path, fill: '#000000' }),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(root)}\n`;
}
