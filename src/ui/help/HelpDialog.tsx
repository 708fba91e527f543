import { helpMessages } from '../../i18n/messages/help.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { StoryList } from '../story/StoryList.tsx';
import { useMessages } from '../useMessages.ts';
import './help.css';

const keys = [
  'tab',
  'arrows',
  'altArrows',
  'rows',
  'enter',
  'escape',
  'plusMinus',
  'shiftArrows',
  'slash',
  'question',
] as const;

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(helpMessages);
  return (
    <Dialog title={messages.title} onClose={onClose}>
      <section className="dialog-section">
        <p className="dialog-text">{messages.intro}</p>
      </section>
      <StoryList />
      <section className="dialog-section">
        <h3>{messages.keysTitle}</h3>
        <table className="help-keys">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{messages.keyColumn}</th>
              <th scope="col">{messages.doesColumn}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{messages.names[key]}</kbd>
                </th>
                <td>{messages.keys[key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Points title={messages.measuresTitle} lines={messages.measures} />
      <Points title={messages.touchTitle} lines={messages.touch} />
      <Points title={messages.tipsTitle} lines={messages.tips} />
    </Dialog>
  );
}

function Points({ title, lines }: { readonly title: string; readonly lines: string }) {
  return (
    <section className="dialog-section">
      <h3>{title}</h3>
      <ul className="help-points">
        {lines.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
