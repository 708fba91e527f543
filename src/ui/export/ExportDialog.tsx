import { useMemo } from 'react';
import { pictureWords } from '../../picture/pictureWords.ts';
import { exportMessages } from '../../i18n/messages/export.ts';
import { isPublished } from '../../state/actions.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useMessages } from '../useMessages.ts';
import { CiteSection } from './CiteSection.tsx';
import { DataSection } from './DataSection.tsx';
import { PictureSection } from './PictureSection.tsx';
import { useExports } from './useExports.ts';
import './export.css';

/** Takes the view along: as a picture, as data, as a citation. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(exportMessages);
  const indexed = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  const view = useCorridor((state) => state.view);
  const towns = useCorridor((state) => state.towns);
  const isPreview = useCorridor((state) => state.data.status === 'ready' && !isPublished(state.data.origin));
  const exports = useExports();
  const words = useMemo(
    () => (indexed && shown ? pictureWords(indexed, shown, { ...view, towns }) : null),
    [indexed, shown, view, towns],
  );
  if (!shown || !words) return null;
  return (
    <Dialog title={messages.title} onClose={onClose} size="large">
      <div className="export">
        <div className="export-summary">
          <p className="export-shown">{messages.shown(shown.organizationCount, shown.agreementCount)}</p>
          <p className="export-filters">
            {[isPreview ? messages.data.preview : '', words.highlighted, words.filters]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="export-column">
          <PictureSection exports={exports} isTable={view.view === 'table'} usualTitle={words.title} />
          <CiteSection />
        </div>
        <DataSection exports={exports} contextCount={shown.contextCount} />
      </div>
      <p role="status" className="export-status" data-empty={exports.status === '' || undefined}>
        {exports.status}
      </p>
    </Dialog>
  );
}
