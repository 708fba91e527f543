import { type ReactNode, useState } from 'react';
import { type CellSeparator, usualSeparator, writeCsv } from '../../export/csv.ts';
import type { Change } from '../../domain/difference.ts';
import { type LocalizedText, textIn } from '../../domain/language.ts';
import { previewMessages } from '../../i18n/messages/preview.ts';
import { select } from '../../state/actions.ts';
import type { FoundLookAlike, MendedFile, Preview } from '../../state/preview.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { Selection } from '../../state/viewState.ts';
import { saveFile } from '../export/download.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import './preview.css';

interface PreviewDialogProps {
  readonly onClose: () => void;
}

/** All that the check of a reader's own data has found: files, problems and differences, each leading to its mark. */
export default function PreviewDialog({ onClose }: PreviewDialogProps) {
  const messages = useMessages(previewMessages);
  const language = useLanguage();
  const { reloadData } = useServices();
  const preview = useCorridor((state) => state.preview);
  if (!preview) return null;
  const goBack = () => {
    onClose();
    reloadData();
  };
  return (
    <Dialog
      title={messages.title}
      onClose={onClose}
      size="large"
      footer={
        <button type="button" className="button button-primary" onClick={goBack}>
          {messages.back}
        </button>
      }
    >
      {preview.parts.map((words) => (
        <p key={words[language]} className="preview-summary">
          {words[language]}
        </p>
      ))}
      <Files preview={preview} />
      <Problems preview={preview} onClose={onClose} />
      <LookAlikes pairs={preview.lookAlikes} onClose={onClose} />
      <Changes preview={preview} onClose={onClose} />
    </Dialog>
  );
}

function Files({ preview: { given, mended } }: { readonly preview: Preview }) {
  const messages = useMessages(previewMessages);
  if (given.length === 0) return null;
  return (
    <section className="preview-part">
      <h3>{messages.files}</h3>
      <ul className="preview-files">
        {given.map(({ name, table, encoding }) => (
          <li key={name}>
            <bdi>{messages.readAs(name, table)}</bdi>
            {encoding !== 'utf-8' && <span className="preview-note"> ({messages.encodings[encoding]})</span>}
          </li>
        ))}
      </ul>
      <p className="preview-note">{messages.others}</p>
      {mended.map(({ file, separator, rows, mendedCells, left }) => (
        <p key={file} className="preview-mended">
          <button type="button" className="button" onClick={() => saveFile(tableFile(rows, separator), file)}>
            {messages.saveMended(file)}
          </button>{' '}
          <span className="preview-note">{messages.mended(mendedCells)}</span>
          <Left left={left} />
        </p>
      ))}
    </section>
  );
}

/** Cells named beside a mended table; the list of problems has the others. */
const mostLeftNamed = 12;

/** A mended table is no sound one: what is still wrong in it stands beside it. */
function Left({ left }: Pick<MendedFile, 'left'>) {
  const messages = useMessages(previewMessages);
  if (left.length === 0) return <span className="preview-note">{messages.nothingLeft}</span>;
  const named = left.slice(0, mostLeftNamed).map(({ row, column }) => messages.leftAt(row, column));
  if (left.length > named.length) named.push(messages.leftMore(left.length - named.length));
  return (
    <span className="preview-left">
      {messages.left(left.length)} {named.join(' · ')}
    </span>
  );
}

interface ShowButtonProps {
  readonly record: Selection;
  readonly label: string;
  readonly onClose: () => void;
}

function ShowButton({ record, label, onClose }: ShowButtonProps) {
  const { show } = useMessages(previewMessages);
  if (record.type === 'none') return null;
  return (
    <button
      type="button"
      className="button-link"
      aria-label={`${show} ${label}`}
      onClick={() => {
        onClose();
        select(record);
      }}
    >
      {show}
    </button>
  );
}

interface RecordNameProps {
  /** Titles of agreements are texts, names of organizations are not. */
  readonly isTitle: boolean;
  readonly name: LocalizedText;
  readonly missing: string;
}

function RecordName({ isTitle, name, missing }: RecordNameProps) {
  return isTitle ? (
    <FallbackText text={name} missing={missing} />
  ) : (
    <ProperName name={name} missing={missing} />
  );
}

function tableFile(rows: readonly (readonly string[])[], separator: CellSeparator): Blob {
  const text = writeCsv(rows, { separator, byteOrderMark: true });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** `organizations.csv:14:kind` in words; places in a document stay as they are. */
function usePlaceWords(): (where: string) => string {
  const { row } = useMessages(previewMessages);
  return (where) => {
    const match = /^([\w-]+\.csv):(\d+):(.*)$/.exec(where);
    return match ? row(match[1] ?? '', Number(match[2]), match[3] ?? '') : where;
  };
}

/** More rows than these cost more to draw than anybody reads at once. */
const rowsAtOnce = 200;

/** The beginning of a list, longer at each press of the button. */
function LongList<Item>({
  items,
  children,
}: {
  readonly items: readonly Item[];
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const messages = useMessages(previewMessages);
  const [count, setCount] = useState(rowsAtOnce);
  const rest = items.length - count;
  return (
    <>
      <ol className="preview-list">{items.slice(0, count).map(children)}</ol>
      {rest > 0 && (
        <p>
          <button type="button" className="button-link" onClick={() => setCount(count + rowsAtOnce)}>
            {messages.more(Math.min(rest, rowsAtOnce))}
          </button>
        </p>
      )}
    </>
  );
}

function LookAlikes({
  pairs,
  onClose,
}: {
  readonly pairs: readonly FoundLookAlike[];
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const messages = useMessages(previewMessages);
  const indexed = useCorridor(selectIndexed);
  if (pairs.length === 0) return null;
  const nameOf = (id: string): LocalizedText =>
    indexed?.dataset.organizations[indexed.organizationIndex.get(id) ?? -1]?.name ?? {};
  return (
    <section className="preview-part">
      <h3>{messages.lookAlikes(pairs.length)}</h3>
      <p className="preview-note">{messages.lookAlikeCure}</p>
      <LongList items={pairs}>
        {({ ids, message }) => (
          <li key={ids.join(' ')}>
            <p className="preview-place">
              {ids.map((id, place) => (
                <span key={id}>
                  {place > 0 && ' · '}
                  <ProperName name={nameOf(id)} missing={id} />{' '}
                  <ShowButton
                    record={{ type: 'organization', id }}
                    label={textIn(nameOf(id), language, id)}
                    onClose={onClose}
                  />
                </span>
              ))}
            </p>
            <p>{message[language]}</p>
          </li>
        )}
      </LongList>
    </section>
  );
}

/** The cells at fault, and what was handed over in vain: one list, of as many as the banner counts. */
function Problems({
  preview: { problems, refused },
  onClose,
}: {
  readonly preview: Preview;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const messages = useMessages(previewMessages);
  const placeWords = usePlaceWords();
  const save = () => {
    const rows = problems.map(({ where, message, remedy, recordName }) => {
      const [file = where, row = '', ...column] = where.split(':');
      const record = recordName ? textIn(recordName, language) : '';
      return [file, row, column.join(':'), record, message[language], remedy?.[language] ?? ''];
    });
    const files = refused.map(({ name, why }) => [
      name,
      '',
      '',
      '',
      messages.notTaken(name),
      messages.why[why],
    ]);
    saveFile(
      tableFile([messages.columns.split(','), ...files, ...rows], usualSeparator(language)),
      messages.problemsFile,
    );
  };
  const count = problems.length + refused.length;
  return (
    <section className="preview-part">
      <h3>{count === 0 ? messages.noProblems : messages.problems(count)}</h3>
      {refused.length > 0 && (
        <ul className="preview-files">
          {refused.map(({ name, why }) => (
            <li key={name} className="preview-refused">
              {messages.notTaken(name)} {messages.why[why]}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <>
          <LongList items={problems}>
            {({ where, message, remedy, record, recordName }, index) => (
              <li key={index}>
                <p className="preview-place">
                  <bdi>{placeWords(where)}</bdi>
                  {recordName && (
                    <>
                      {' · '}
                      <RecordName isTitle={record.type === 'agreement'} name={recordName} missing={where} />
                    </>
                  )}{' '}
                  <ShowButton
                    record={record}
                    label={recordName ? textIn(recordName, language) : where}
                    onClose={onClose}
                  />
                </p>
                <p>
                  {message[language]}
                  {remedy && <span className="preview-note">; {remedy[language]}</span>}
                </p>
              </li>
            )}
          </LongList>
          <button type="button" className="button" onClick={save}>
            {messages.saveProblems}
          </button>
        </>
      )}
    </section>
  );
}

/** What a curator has done comes before what follows from it for others. */
const changeOrder: Readonly<Record<Change['type'], number>> = { added: 0, removed: 1, changed: 2 };

function Changes({ preview, onClose }: { readonly preview: Preview; readonly onClose: () => void }) {
  const language = useLanguage();
  const messages = useMessages(previewMessages);
  const { changes, summary } = preview;
  if (changes === null)
    return (
      <section className="preview-part">
        <h3>{messages.changes}</h3>
        <p>{messages.unknownChanges}</p>
      </section>
    );
  const save = () => {
    const rows = changes.map(({ type, record, id, name, details }) => [
      messages.types[type],
      messages.records[record],
      id,
      textIn(name, language, id),
      details.map((detail) => detail[language]).join('; '),
    ]);
    saveFile(
      tableFile([messages.changeColumns.split(','), ...rows], usualSeparator(language)),
      messages.changesFile,
    );
  };
  return (
    <section className="preview-part">
      <h3>{messages.changes}</h3>
      {changes.length === 0 ? (
        <p>{messages.noChanges}</p>
      ) : (
        <>
          <p className="preview-summary">{summary.map((words) => words[language]).join(', ')}</p>
          <LongList items={changes.toSorted((one, other) => changeOrder[one.type] - changeOrder[other.type])}>
            {({ type, record, id, name, details }, index) => (
              <li key={index} className={`preview-${type}`}>
                <p>
                  <span className="preview-type">{messages.types[type]}</span>{' '}
                  <RecordName isTitle={record === 'agreement'} name={name} missing={id} />
                  {details.length > 0 && (
                    <span className="preview-note">
                      {language === 'fr' ? '\u00a0: ' : ': '}
                      {details.map((detail) => detail[language]).join(', ')}
                    </span>
                  )}{' '}
                  {type !== 'removed' && (
                    <ShowButton
                      record={{ type: record === 'agreement' ? 'agreement' : 'organization', id }}
                      label={textIn(name, language, id)}
                      onClose={onClose}
                    />
                  )}
                </p>
              </li>
            )}
          </LongList>
          <button type="button" className="button" onClick={save}>
            {messages.saveChanges}
          </button>
        </>
      )}
    </section>
  );
}
