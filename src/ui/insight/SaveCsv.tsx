import type { CsvSeparator } from '../../export/csv.ts';
import { usualSeparator } from '../../export/csv.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { saveFile } from '../export/download.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';

interface SaveCsvProps {
  readonly name: string;
  readonly write: (separator: CsvSeparator) => string;
}

/** With the separator that a spreadsheet in the page’s language opens in columns. */
export function SaveCsv({ name, write }: SaveCsvProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  return (
    <button
      type="button"
      className="button insight-save"
      title={messages.exportCsvTitle}
      onClick={() =>
        saveFile(new Blob([write(usualSeparator(language))], { type: 'text/csv;charset=utf-8' }), name)
      }
    >
      <Icon name="export" sizePx={18} />
      {messages.exportCsv}
    </button>
  );
}
