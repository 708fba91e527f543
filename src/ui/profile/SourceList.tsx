import type { Source, SourceId } from '../../domain/dataset.ts';
import { safeWebAddress } from '../../domain/webAddress.ts';
import { formatPartialDate, localeOf } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** The parts of a citation after the title: who, when, in which language. */
function Credit({ source }: { readonly source: Source }) {
  const messages = useMessages(profileMessages).sources;
  const language = useLanguage();
  const { publisher, published, checked, language: sourceLanguage } = source;
  const isForeign = (sourceLanguage === 'en' || sourceLanguage === 'fr') && sourceLanguage !== language;
  const parts = [
    publisher === undefined ? null : (
      // Named as in the source, so in its language.
      <bdi key="publisher" lang={isForeign ? localeOf[sourceLanguage] : undefined}>
        {publisher}
      </bdi>
    ),
    <span key="date">
      {published === undefined ? messages.undated : formatPartialDate(published, language)}
    </span>,
    isForeign ? <span key="language">{messages.inLanguage[sourceLanguage]}</span> : null,
    <span key="checked">{checked === undefined ? messages.unchecked : messages.checked(checked)}</span>,
  ].filter((part) => part !== null);
  return (
    <span className="source-credit">
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 && ', '}
          {part}
        </span>
      ))}
    </span>
  );
}

function Citation({ source }: { readonly source: Source }) {
  const messages = useMessages(profileMessages);
  const address = source.url === undefined ? null : safeWebAddress(source.url);
  const lang = source.language === 'en' || source.language === 'fr' ? localeOf[source.language] : undefined;
  const title = <bdi lang={lang}>{source.title}</bdi>;
  return (
    <>
      {address === null ? (
        <span className="source-title">{title}</span>
      ) : (
        <a className="source-title" href={address} target="_blank" rel="noopener noreferrer">
          {title}
          <span className="visually-hidden"> {messages.opensNewTab}</span>
        </a>
      )}
      <Credit source={source} />
    </>
  );
}

interface SourceListProps {
  readonly sources: readonly SourceId[];
  /** Ids of the list items for notes that point here: `${idPrefix}${number}`. */
  readonly idPrefix?: string;
}

/** Numbered citations; only `http:` and `https:` addresses become links. */
export function SourceList({ sources, idPrefix }: SourceListProps) {
  const messages = useMessages(profileMessages).sources;
  const indexed = useCorridor(selectIndexed);
  const known = sources.flatMap((id) => indexed?.sources.get(id) ?? []);
  if (known.length === 0) return <p className="record-unknown">{messages.none}</p>;
  return (
    <ol className="source-list">
      {known.map((source, index) => (
        <li
          key={source.id}
          id={idPrefix === undefined ? undefined : `${idPrefix}${String(index + 1)}`}
          tabIndex={idPrefix === undefined ? undefined : -1}
        >
          <Citation source={source} />
        </li>
      ))}
    </ol>
  );
}
