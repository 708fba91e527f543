/** Cells copied from a spreadsheet, or a document, as the file they would have been. */

/** A document begins with a brace; everything else is taken for the table that is named, else for one to recognize. */
export function pastedFile(text: string, table = ''): File {
  if (text.trimStart().startsWith('{')) return new File([text], 'corridor.json');
  return new File([text], `${table || 'table'}.csv`);
}

/** Whether a text that was pasted somewhere on the page is meant as data: a document, or a header over rows of cells. */
export function isPastedData(text: string): boolean {
  if (/^\s*\{\s*"/.test(text)) return true;
  const [header = '', row = ''] = text.trim().split(/\r\n|\r|\n/, 2);
  return ['\t', ';', ','].some(
    (separator) => header.split(separator).length > 2 && row.split(separator).length > 2,
  );
}

/** What was pasted somewhere on the page as files; a text that is no data is nothing to answer. */
export function filesPasted(text: string, files: readonly File[]): readonly File[] {
  // Spreadsheets put a picture of the cells beside them.
  if (text === '') return files;
  return isPastedData(text) ? [pastedFile(text)] : [];
}
