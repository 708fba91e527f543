import type { Affiliation, Organization, SourceId } from '../../domain/dataset.ts';
import type { Language } from '../../domain/language.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resolveText, textIn } from '../../domain/language.ts';
import { frenchWordsBefore } from '../../i18n/frenchArticle.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { organizationLabel } from '../../domain/shortName.ts';
import { OrganizationShortName } from '../kit/sign/OrganizationShortName.tsx';
import { SourceNotes } from './SourceNotes.tsx';

interface AffiliationListProps {
  readonly indexed: IndexedDataset;
  readonly organization: Organization;
  readonly affiliations: readonly Affiliation[];
  readonly sourceList: readonly SourceId[];
  readonly idPrefix: string;
}

function capitalize(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/**
 * « Membre de la Grappe X » for what the organization belongs to; « Ciena : entreprise de l’écosystème du C2MI » for
 * what belongs to it. A relation stands in the language it is recorded in.
 */
function AffiliationSentence({
  indexed,
  organization,
  affiliation,
}: Omit<AffiliationListProps, 'affiliations' | 'sourceList' | 'idPrefix'> & {
  readonly affiliation: Affiliation;
}) {
  const messages = useMessages(profileMessages).organization;
  const language = useLanguage();
  const isOutgoing = affiliation.from === organization.id;
  const otherNumber = indexed.organizationIndex.get(isOutgoing ? affiliation.to : affiliation.from);
  const other = otherNumber === undefined ? undefined : indexed.dataset.organizations[otherNumber];
  if (!other) return null;
  const term = indexed.dataset.relations.find(({ id }) => id === affiliation.relation);
  const relation = resolveText(term?.name, language);
  const words = relation?.text ?? affiliation.relation ?? messages.tiedTo;
  const object = isOutgoing
    ? textIn(other.name, language, other.id)
    : organizationLabel(organization, language);
  const joined = (relation?.language ?? language) === 'fr' ? frenchWordsBefore(words, object) : `${words} `;
  const lang = relation?.isFallback === true ? relation.language : undefined;
  if (isOutgoing) {
    return (
      <>
        <span lang={lang}>{capitalize(joined, relation?.language ?? language)}</span>
        <OrganizationLink organization={other} />
      </>
    );
  }
  return (
    <>
      <OrganizationLink organization={other} />
      {messages.labelled}
      <span lang={lang}>{joined}</span>
      <OrganizationShortName organization={organization} />
    </>
  );
}

/** What the organization belongs to, then what belongs to it. */
export function AffiliationList(props: AffiliationListProps) {
  const { indexed, organization, affiliations, sourceList, idPrefix } = props;
  const sorted = [...affiliations].sort(
    (a, b) => Number(b.from === organization.id) - Number(a.from === organization.id),
  );
  return (
    <ul className="affiliation-list">
      {sorted.map((affiliation, index) => (
        <li key={index}>
          <AffiliationSentence indexed={indexed} organization={organization} affiliation={affiliation} />
          <SourceNotes sources={affiliation.sources} list={sourceList} idPrefix={idPrefix} />
        </li>
      ))}
    </ul>
  );
}
