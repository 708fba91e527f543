import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { LocalizedText } from '../../domain/language.ts';
import { resolveText, textIn } from '../../domain/language.ts';
import { formatPartialDate, localeOf } from '../../i18n/format.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { searchMessages } from '../../i18n/messages/search.ts';
import { Icon } from '../kit/Icon.tsx';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackBadge } from '../kit/sign/FallbackText.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { vocabularyOf } from '../kit/sign/vocabulary.ts';
import { useLanguage } from '../useMessages.ts';
import type { Offer } from './useNamedWays.ts';
import { splitByMatch } from './matchRanges.ts';

interface SuggestionRowProps {
  readonly suggestion: Offer;
  readonly indexed: IndexedDataset;
  readonly query: string;
}

/** Ids for scripts and tests, as on every row that lists a record. */
export function suggestionIds({ type, id }: Offer): Record<`data-${string}`, string> {
  if (type === 'organization') return { 'data-organization-id': id };
  return type === 'agreement' ? { 'data-agreement-id': id } : {};
}

/** What is inside one option of the search box. */
export function SuggestionRow({ suggestion, indexed, query }: SuggestionRowProps) {
  const language = useLanguage();
  const { type, id, label } = suggestion;
  const { dataset, organizationIndex, agreementIndex } = indexed;
  const vocabulary = vocabularyOf(indexed);
  const typeName = searchMessages[language].types[type];
  const counts = resultsMessages[language];
  const termName = (term: { name: LocalizedText } | undefined) => textIn(term?.name, language, typeName);

  let sign = <Icon name={type === 'region' ? 'region' : 'place'} sizePx={22} />;
  let name: LocalizedText | undefined;
  let details: (string | undefined)[] = [typeName];
  if (type === 'organization') {
    const organization = dataset.organizations[organizationIndex.get(id) ?? -1];
    name = organization?.name;
    if (organization) sign = <OrganizationSign organization={organization} sizePx={28} />;
    details = [
      termName(vocabulary.organizationKinds.get(organization?.kind ?? '')),
      organization?.location?.place,
    ];
  } else if (type === 'agreement') {
    const agreement = dataset.agreements[agreementIndex.get(id) ?? -1];
    name = agreement?.title;
    if (agreement) sign = <AgreementSign agreement={agreement} sizePx={26} />;
    details = [
      termName(vocabulary.agreementKinds.get(agreement?.kind ?? '')),
      agreement?.signed && formatPartialDate(agreement.signed, language),
    ];
  } else if (suggestion.type === 'filters') {
    sign = <Icon name="filter" sizePx={22} />;
    const counted = suggestion.of === 'agreements' ? counts.agreementCount : counts.organizationCount;
    details = [typeName, counted(suggestion.count)];
  } else if (suggestion.type === 'town') {
    const region = dataset.regions.find(({ id: code }) => code === suggestion.town.region);
    details = [typeName, textIn(region?.name, language)];
  }
  const resolved = resolveText(name, language);
  const fallback = resolved?.isFallback === true ? resolved.language : null;
  return (
    <>
      <span className="search-option-sign">{sign}</span>
      <span className="search-option-text">
        <span className="search-option-label">
          <span lang={fallback ? localeOf[fallback] : undefined}>
            {splitByMatch(label, query).map((part, index) =>
              part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
            )}
          </span>
          {fallback && type !== 'organization' && <FallbackBadge language={fallback} />}
        </span>
        <span className="search-option-details">{details.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
