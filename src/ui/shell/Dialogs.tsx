import { openDialog } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AboutDialog } from '../about/AboutDialog.tsx';
import { DataDialog } from '../about/DataDialog.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';

const close = () => openDialog(null);

/** The shell's own dialogs; sharing and exporting bring theirs with the overlay. */
export function Dialogs() {
  const dialog = useCorridor((state) => state.chrome.dialog);
  if (dialog === 'about') return <AboutDialog onClose={close} />;
  if (dialog === 'help') return <HelpDialog onClose={close} />;
  if (dialog === 'data') return <DataDialog onClose={close} />;
  return null;
}
