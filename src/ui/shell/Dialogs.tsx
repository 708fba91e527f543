import type { ComponentType } from 'react';
import { openDialog } from '../../state/actions.ts';
import type { DialogName } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { latePart, MissingDialog } from '../kit/latePart.tsx';

interface DialogProps {
  readonly onClose: () => void;
}

const late = (load: () => Promise<{ readonly default: ComponentType<DialogProps> }>) =>
  latePart(load, MissingDialog);

/** Each loads when it is first opened: most readers open none of them, and two bring the writers of all formats. */
const dialogs: Readonly<Record<DialogName, ComponentType<DialogProps>>> = {
  about: late(async () => ({ default: (await import('../about/AboutDialog.tsx')).AboutDialog })),
  help: late(async () => ({ default: (await import('../help/HelpDialog.tsx')).HelpDialog })),
  preview: late(() => import('../preview/PreviewDialog.tsx')),
  data: late(async () => ({ default: (await import('../about/DataDialog.tsx')).DataDialog })),
  export: late(() => import('../export/ExportDialog.tsx')),
  share: late(() => import('../share/ShareDialog.tsx')),
};

const close = () => openDialog(null);

export function Dialogs() {
  const dialog = useCorridor((state) => state.chrome.dialog);
  if (dialog === null) return null;
  const Dialog = dialogs[dialog];
  return <Dialog key={dialog} onClose={close} />;
}
