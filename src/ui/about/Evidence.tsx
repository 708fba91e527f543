import type { Dataset } from '../../domain/dataset.ts';
import { countSourceKinds, countTranslations } from '../../domain/evidence.ts';
import { formatNumber } from '../../i18n/format.ts';
import { aboutMessages } from '../../i18n/messages/about.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** What the facts rest on: sources by kind, and how many records cite each kind. */
export function SourceKinds({ dataset }: { readonly dataset: Dataset }) {
  const { kinds } = useMessages(aboutMessages);
  const language = useLanguage();
  const counts = countSourceKinds(dataset);
  // A reader's own data may say nothing of kinds.
  if (counts.every(({ kind }) => kind === null)) return null;
  return (
    <table className="about-kinds">
      <caption className="visually-hidden">{kinds.title}</caption>
      <thead>
        <tr>
          <th scope="col">{kinds.kind}</th>
          <th scope="col">{kinds.sources}</th>
          <th scope="col">{kinds.records}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, sources, records }) => (
          <tr key={kind ?? 'unknown'}>
            <th scope="row">{kinds.names[kind ?? 'unknown']}</th>
            <td>{formatNumber(sources, language)}</td>
            <td>{formatNumber(records, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many texts there are in which language. */
export function Translations({ dataset }: { readonly dataset: Dataset }) {
  const { languages } = useMessages(aboutMessages);
  const counts = countTranslations(dataset);
  return (
    <p className="dialog-text">
      {languages.counts(counts.texts, counts.inBoth, counts.onlyEnglish, counts.onlyFrench)}{' '}
      {languages.names(dataset.organizations.length, counts.namesInEnglish, counts.namesInFrench)}
    </p>
  );
}
