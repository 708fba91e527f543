/** One question of the page, answered: in the worker, or on the page where workers are refused. */
import { type Unzipped, unzipSync } from 'fflate';
import { decodeBoundaries } from '../scene/boundaries.ts';
import type { CheckReply, CheckRequest } from './checkMessages.ts';
import { checkTables, type LeftOut, type Upload } from './checkTables.ts';
import { isZip, largestBytes, workbookOf } from './decodeUpload.ts';

const mostUnpackedBytes = 200_000_000;

/** More than so many that are no tables are no longer named one by one. */
const mostLeftNamed = 50;

/** A zip of tables as its tables, and the names of what else it holds; anything but a zip as it is. */
export function unpack({ name, bytes }: Upload): Upload[] {
  if (!isZip(bytes) || workbookOf(bytes)) return [{ name, bytes }];
  let budget = mostUnpackedBytes;
  const left: Upload[] = [];
  const leaveOut = (path: string, why: LeftOut) => {
    if (left.length < mostLeftNamed) left.push({ name: path, bytes: new Uint8Array(), why });
    return false;
  };
  const filter = ({ name: path, originalSize }: { name: string; originalSize: number }): boolean => {
    // Folders, and what macOS and open spreadsheets add: nobody has put it there. `../` is no hidden name.
    if (/\/$|(^|\/)(__MACOSX|\.(?!\.?\/)|~\$)/.test(path)) return false;
    const [, type = ''] = /\.(csv|tsv|txt|zip|xlsx|xls|ods)$/i.exec(path) ?? [];
    const kind = type.toLowerCase();
    if (kind === 'xlsx' || kind === 'xls' || kind === 'ods') return leaveOut(path, kind);
    if (kind === 'zip') return leaveOut(path, 'zip-in-zip');
    if (kind === '') return leaveOut(path, 'no-table');
    // Bombs stay packed.
    budget -= originalSize;
    return (originalSize <= largestBytes && budget >= 0) || leaveOut(path, 'too-large');
  };
  let files: Unzipped;
  try {
    files = unzipSync(bytes, { filter });
  } catch {
    return [{ name, bytes: new Uint8Array(), why: 'damaged-zip' }];
  }
  return [...Object.entries(files).map(([path, content]) => ({ name: path, bytes: content })), ...left];
}

export function answerCheck(
  { id, uploads, published, boundaries }: CheckRequest,
  reply: (message: CheckReply) => void,
): void {
  let told = 0;
  const onProgress = (share: number) => {
    if (share < told + 0.01) return;
    told = share;
    reply({ id, kind: 'progress', share });
  };
  try {
    const checked = checkTables(uploads.flatMap(unpack), published, decodeBoundaries(boundaries), onProgress);
    reply({ id, kind: 'checked', checked });
  } catch (error) {
    reply({ id, kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
}
