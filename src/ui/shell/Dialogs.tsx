import type { ComponentType } from 'react';
import { Suspense, lazy } from 'react';
import { openDialog } from '../../state/actions.ts';
import type { DialogName } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';

/** Each loads when it is first opened: most readers open none of them, and two bring the writers of all formats. */
const dialogs: Readonly<Record<DialogName, ComponentType<{ readonly onClose: () => void }>>> = {
  about: lazy(async () => ({ default: (await import('../about/AboutDialog.tsx')).AboutDialog })),
  help: lazy(async () => ({ default: (await import('../help/HelpDialog.tsx')).HelpDialog })),
  data: lazy(async () => ({ default: (await import('../about/DataDialog.tsx')).DataDialog })),
  export: lazy(() => import('../export/ExportDialog.tsx')),
  share: lazy(() => import('../share/ShareDialog.tsx')),
};

const close = () => openDialog(null);

export function Dialogs() {
  const dialog = useCorridor((state) => state.chrome.dialog);
  if (dialog === null) return null;
  const Dialog = dialogs[dialog];
  return (
    <Suspense fallback={null}>
      <Dialog onClose={close} />
    </Suspense>
  );
}
