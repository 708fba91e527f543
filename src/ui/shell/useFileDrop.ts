import { useEffect } from 'react';
import { openDialog } from '../../state/actions.ts';
import { useServices } from '../servicesContext.ts';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Entries have to be taken while the event lasts; a folder's files are read afterwards. */
async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  const { folderFiles } = await import('./folderFiles.ts');
  return folderFiles(entries);
}

/** A data set, tables or a folder of them dropped or pasted anywhere on the page are shown as a preview. */
export function useFileDrop(): void {
  const { openFiles } = useServices();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      openDialog(null);
      // Offline the code that reads folders may be missing; what was there stays.
      void filesOf(event.dataTransfer).then(openFiles, () => undefined);
    };
    const onPaste = ({ clipboardData, target }: ClipboardEvent) => {
      if (!clipboardData || (target instanceof Element && target.matches('input, textarea'))) return;
      const text = clipboardData.getData('text/plain');
      const files = [...clipboardData.files];
      void import('../about/pastedFile.ts').then(
        ({ filesPasted }) => {
          const pasted = filesPasted(text, files);
          if (pasted.length === 0) return;
          openDialog(null);
          void openFiles(pasted);
        },
        () => undefined,
      );
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [openFiles]);
}
