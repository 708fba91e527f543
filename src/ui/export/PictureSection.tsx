import { useId, useState } from 'react';
import { exportMessages } from '../../i18n/messages/export.ts';
import type { PictureRequest } from '../../state/services.ts';
import { useMessages } from '../useMessages.ts';
import { FormatButton } from './FormatButton.tsx';
import type { Exports } from './useExports.ts';

const sizes = [
  ['one', 1],
  ['two', 2],
  ['four', 4],
] as const;

export function PictureSection({
  exports,
  isTable,
  usualTitle,
}: {
  readonly exports: Exports;
  readonly isTable: boolean;
  /** What the picture is called where the reader says nothing. */
  readonly usualTitle: string;
}) {
  const { picture: messages } = useMessages(exportMessages);
  const [scale, setScale] = useState<PictureRequest['scale']>(2);
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const ids = { title: useId(), note: useId() };
  const savePicture = (request: Pick<PictureRequest, 'format' | 'scale'>) =>
    exports.savePicture({ ...request, title, note });
  return (
    <section className="export-group">
      <h3 className="export-title">{messages.title}</h3>
      <p className="export-lead">{isTable ? messages.leadTable : messages.lead}</p>
      <div className="export-words">
        <label htmlFor={ids.title}>{messages.ownTitle}</label>
        <input
          id={ids.title}
          type="text"
          maxLength={140}
          placeholder={usualTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor={ids.note}>{messages.note}</label>
        <textarea
          id={ids.note}
          className="field"
          rows={2}
          maxLength={500}
          placeholder={messages.noteExample}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <ul className="export-formats">
        <FormatButton
          format="SVG"
          description={messages.svg}
          onClick={() => savePicture({ format: 'svg', scale: 1 })}
        />
        <FormatButton
          format="PNG"
          description={messages.png}
          onClick={() => savePicture({ format: 'png', scale })}
        >
          <fieldset className="export-sizes">
            <legend className="visually-hidden">{messages.size}</legend>
            <div className="segments">
              {sizes.map(([name, value]) => (
                <label key={name} className="segment">
                  <input
                    type="radio"
                    name="export-size"
                    checked={value === scale}
                    onChange={() => setScale(value)}
                  />
                  {messages.sizes[name]}
                  <span className="export-size-factor">{`${String(value)}×`}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </FormatButton>
        <FormatButton
          format="PDF"
          description={messages.pdf}
          onClick={() => savePicture({ format: 'pdf', scale: 1 })}
        />
      </ul>
    </section>
  );
}
