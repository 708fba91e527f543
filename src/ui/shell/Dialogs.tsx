import { Suspense, lazy } from 'react';
import { openDialog } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AboutDialog } from '../about/AboutDialog.tsx';
import { DataDialog } from '../about/DataDialog.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';

/** Few readers open these two, and they bring the writers of all formats. */
const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));
const ShareDialog = lazy(() => import('../share/ShareDialog.tsx'));

const close = () => openDialog(null);

export function Dialogs() {
  const dialog = useCorridor((state) => state.chrome.dialog);
  if (dialog === 'about') return <AboutDialog onClose={close} />;
  if (dialog === 'help') return <HelpDialog onClose={close} />;
  if (dialog === 'data') return <DataDialog onClose={close} />;
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      {dialog === 'export' ? <ExportDialog onClose={close} /> : <ShareDialog onClose={close} />}
    </Suspense>
  );
}
