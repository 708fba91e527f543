/** One question of the page, answered: in the worker, or on the page where workers are refused. */
import { unzipSync } from 'fflate';
import { decodeBoundaries } from '../scene/boundaries.ts';
import type { CheckReply, CheckRequest } from './checkMessages.ts';
import { checkTables, type Upload } from './checkTables.ts';
import { isZip, workbookOf } from './decodeUpload.ts';

const mostUnpackedBytes = 200_000_000;

/** A zip of tables as its tables; anything else as it is. */
export function unpack({ name, bytes }: Upload): Upload[] {
  if (!isZip(bytes) || workbookOf(bytes)) return [{ name, bytes }];
  let budget = mostUnpackedBytes;
  const files = unzipSync(bytes, {
    filter: ({ name: path, originalSize }) => {
      // Folders, what macOS and open spreadsheets add, and bombs stay packed.
      if (!/\.(csv|tsv|txt)$/i.test(path) || /(^|\/)(__MACOSX|\.|~\$)/.test(path)) return false;
      budget -= originalSize;
      return budget >= 0;
    },
  });
  return Object.entries(files).map(([path, content]) => ({ name: path, bytes: content }));
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
