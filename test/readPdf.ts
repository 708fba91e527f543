/** A PDF as pdf.js reads it, which is no code of ours: what a reader sees, selects, searches and follows. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pageCount: number;
  /** Units of 1/72 inch. */
  readonly size: readonly [width: number, height: number];
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Runs of selectable text, in drawing order; halos behind them are no text of the page. */
  readonly texts: readonly string[];
  readonly links: readonly { readonly url: string; readonly box: readonly number[] }[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean; readonly type: string }[];
  readonly paths: readonly PdfPath[];
  /** Names of drawing operators with their arguments, in order. */
  readonly operators: readonly { readonly name: string; readonly args: unknown }[];
}

export type Segment = readonly [command: 'M' | 'L' | 'C' | 'Z', ...coordinates: number[]];

export interface PdfPath {
  readonly segments: readonly Segment[];
  /** `fill`, `stroke`, `fillStroke`, `endPath` where it only clips … */
  readonly paint: string;
}

const segmentShapes = [
  ['M', 2],
  ['L', 2],
  ['C', 6],
  ['Z', 0],
] as const;

/** As pdf.js packs paths: the number of a command, then its coordinates. */
function segmentsOf(packed: Iterable<number>): Segment[] {
  const values = [...packed];
  const segments: Segment[] = [];
  for (let at = 0; at < values.length;) {
    const shape = segmentShapes[values[at] ?? -1];
    if (!shape) throw new Error(`path command ${String(values[at])} of pdf.js is not known here`);
    const [command, count] = shape;
    segments.push([command, ...values.slice(at + 1, at + 1 + count)]);
    at += 1 + count;
  }
  return segments;
}

const operatorNames = new Map<number, string>(Object.entries(OPS).map(([name, number]) => [number, name]));

interface Font {
  readonly name: string;
  readonly type: string;
  readonly missingFile: boolean;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // Reading takes the bytes away from their owner.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const page = await document.getPage(1);
  const [content, annotations, metadata, list] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getAnnotations(),
    document.getMetadata(),
    page.getOperatorList(),
  ]);
  const texts: string[] = [];
  const open: string[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      if (item.str.trim() !== '' && !open.includes('Artifact')) texts.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    // The tag is not in the declared type.
    else open.push('tag' in item ? String(item.tag) : '');
  }
  const operators = list.fnArray.map((operator, index) => ({
    name: operatorNames.get(operator) ?? String(operator),
    args: list.argsArray[index] as unknown,
  }));
  const fontNames = new Set(
    operators.flatMap(({ name, args }) => (name === 'setFont' ? [(args as [string])[0]] : [])),
  );
  const fonts = [...fontNames].map((name) => {
    const font = page.commonObjs.get(name) as Font;
    return { name: font.name, isEmbedded: !font.missingFile, type: font.type };
  });
  const { Title, Language } = metadata.info as { Title?: string; Language?: string };
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const read: ReadPdf = {
    pageCount: document.numPages,
    size: [right - left, top - bottom],
    title: Title,
    language: Language,
    texts,
    links: (annotations as { url?: string; rect: number[] }[]).flatMap(({ url, rect }) =>
      url === undefined ? [] : [{ url, box: rect }],
    ),
    fonts,
    paths: operators.flatMap(({ name, args }) => {
      if (name !== 'constructPath') return [];
      const [paint, [packed]] = args as [number, [Iterable<number> | null]];
      return packed === null
        ? []
        : [{ segments: segmentsOf(packed), paint: operatorNames.get(paint) ?? String(paint) }];
    }),
    operators,
  };
  await task.destroy();
  return read;
}
