import { aboutMessages } from '../../i18n/messages/about.ts';
import { openDialog } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { StoryList } from '../story/StoryList.tsx';
import { useMessages } from '../useMessages.ts';
import { CorrectionMessage } from './CorrectionMessage.tsx';
import { OfflineSwitch } from './OfflineSwitch.tsx';
import { ReleaseList } from './ReleaseList.tsx';
import { SourceKinds, Translations } from './Evidence.tsx';

const sections = ['scope', 'how', 'places', 'sources', 'languages', 'licences', 'privacy'] as const;

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(aboutMessages);
  const dataset = useCorridor(selectIndexed)?.dataset;
  return (
    <Dialog
      title={messages.title}
      onClose={onClose}
      footer={
        <button type="button" className="button" onClick={() => openDialog('data')}>
          {messages.data}
        </button>
      }
    >
      <section className="dialog-section">
        <h3>{messages.what.title}</h3>
        <p className="dialog-text">{messages.what.text}</p>
        {dataset && (
          <p className="dialog-text">
            {messages.what.figures(
              dataset.organizations.length,
              dataset.agreements.length,
              dataset.sources.length,
            )}{' '}
            {dataset.updated !== undefined && messages.what.updated(dataset.updated)}
          </p>
        )}
      </section>
      <StoryList />
      <ReleaseList />
      <OfflineSwitch />
      {sections.map((name) => (
        <section key={name} className="dialog-section">
          <h3>{messages[name].title}</h3>
          <p className="dialog-text">{messages[name].text}</p>
          {name === 'sources' && dataset && <SourceKinds dataset={dataset} />}
          {name === 'languages' && dataset && <Translations dataset={dataset} />}
        </section>
      ))}
      <section className="dialog-section">
        <h3>{messages.correct.title}</h3>
        <p className="dialog-text">{messages.correct.text}</p>
        <CorrectionMessage />
      </section>
    </Dialog>
  );
}
