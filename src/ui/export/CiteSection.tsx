import { localDay } from '../../domain/partialDate.ts';
import { apaCitation, bibTexCitation } from '../../export/citation.ts';
import { narrowedTo } from '../../picture/pictureWords.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { exportMessages } from '../../i18n/messages/export.ts';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { lastingQuery } from '../../state/url.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { CopyText } from '../kit/CopyText.tsx';

export function CiteSection() {
  const { cite: messages } = useMessages(exportMessages);
  const { productName } = useMessages(shellMessages);
  const language = useLanguage();
  const indexed = useCorridor(selectIndexed);
  const view = useCorridor((state) => state.view);
  const towns = useCorridor((state) => state.towns);
  const { siteAddress } = useServices();
  if (!indexed) return null;
  const accessed = localDay(new Date());
  const input = {
    language,
    title: productName,
    part: narrowedTo(indexed, { ...view, towns }),
    dataDate: view.release ?? indexed.dataset.updated ?? null,
    accessed,
    accessedInWords: formatPartialDate(accessed, language),
    url: siteAddress(lastingQuery(view)),
  };
  const texts = { copied: messages.copied, failed: messages.copyFailed };
  return (
    <section className="export-group export-cite">
      <h3 className="export-title">{messages.title}</h3>
      <CopyText
        {...texts}
        label={messages.apa}
        text={apaCitation(input)}
        button={messages.copy(messages.apa)}
      />
      <CopyText
        {...texts}
        label={messages.bibtex}
        text={bibTexCitation(input)}
        button={messages.copy(messages.bibtex)}
        isCode
      />
    </section>
  );
}
