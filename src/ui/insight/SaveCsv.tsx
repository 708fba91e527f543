import { insightMessages } from '../../i18n/messages/insight.ts';
import { saveFile } from '../export/download.ts';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';

export function SaveCsv({ name, write }: { readonly name: string; readonly write: () => string }) {
  const messages = useMessages(insightMessages);
  return (
    <button
      type="button"
      className="button insight-save"
      title={messages.exportCsvTitle}
      onClick={() => saveFile(new Blob([write()], { type: 'text/csv;charset=utf-8' }), name)}
    >
      <Icon name="export" sizePx={18} />
      {messages.exportCsv}
    </button>
  );
}
