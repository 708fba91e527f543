/** Saves a file by a link of its own, which also works in a sandboxed frame with `allow-downloads`. */
const keepMs = 60_000;

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Some browsers only follow links that are in the page; a modal dialog makes the rest of it inert.
  (document.querySelector('dialog[open]') ?? document.body).append(link);
  link.click();
  link.remove();
  // Slow devices still read it after the click.
  window.setTimeout(() => URL.revokeObjectURL(url), keepMs);
}
