/** The files of what was dropped, folders included. Loaded when a folder is dropped. */

/** Deeper or more is no folder of tables. */
const deepest = 4;
const mostFiles = 200;

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** Browsers give a folder's entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < mostFiles) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all;
}

export async function folderFiles(entries: readonly FileSystemEntry[], depth = 0): Promise<File[]> {
  const files: File[] = [];
  for (const entry of entries) {
    // Hidden, or the mark that a spreadsheet leaves beside what it holds open.
    if (files.length >= mostFiles || /^(\.|~\$)/.test(entry.name)) continue;
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) files.push(file);
    } else if (depth < deepest) {
      files.push(...(await folderFiles(await entriesOf(entry as FileSystemDirectoryEntry), depth + 1)));
    }
  }
  return files;
}
