/** What a screen reader says of a mark: its name, in the language that it is in, and what there is to know. */
import type { Shown } from '../domain/filter.ts';
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import type { Language, ResolvedText } from '../domain/language.ts';
import { resolveText, textIn } from '../domain/language.ts';
import { splitShown } from '../domain/splitShown.ts';
import { formatNumber, formatPartialDate } from '../i18n/format.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { GatheredMark, Hover } from '../state/store.ts';

export interface MarkAnnouncement {
  readonly name: ResolvedText;
  readonly rest: string;
}

/** So many sectors of a place are told, largest first. */
const mostSectors = 4;

export function announceOrganization(
  indexed: IndexedDataset,
  id: string,
  language: Language,
): MarkAnnouncement {
  const index = indexed.organizationIndex.get(id) ?? -1;
  const organization = indexed.dataset.organizations[index];
  return {
    name: resolveText(organization?.name, language) ?? { text: id, language, isFallback: false },
    rest: stageMessages[language].organizationAt({
      name: '',
      place: organization?.location?.place ?? '',
      agreements: indexed.agreementsOf[index]?.length ?? 0,
    }),
  };
}

export function announceAgreement(indexed: IndexedDataset, id: string, language: Language): MarkAnnouncement {
  const index = indexed.agreementIndex.get(id) ?? -1;
  const agreement = indexed.dataset.agreements[index];
  return {
    name: resolveText(agreement?.title, language) ?? { text: id, language, isFallback: false },
    rest: stageMessages[language].agreementAt({
      title: '',
      date: agreement?.signed ? formatPartialDate(agreement.signed, language) : '',
      parties: indexed.partiesOf[index]?.length ?? 0,
    }),
  };
}

function sectorsOf(indexed: IndexedDataset, organizations: readonly string[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const id of organizations) {
    const organization = indexed.dataset.organizations[indexed.organizationIndex.get(id) ?? -1];
    for (const sector of organization?.sectors ?? []) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .slice(0, mostSectors)
    .map(([id, count]) => {
      const sector = indexed.dataset.sectors.find((each) => each.id === id);
      return `${textIn(sector?.name, language, id)} ${formatNumber(count, language)}`;
    });
}

/** "Montréal, 64 organizations: life sciences 21, …": those that are shown. */
function announceGathered(
  indexed: IndexedDataset,
  shown: Shown | null,
  { kind, name, organizations, agreements }: GatheredMark,
  language: Language,
): MarkAnnouncement {
  const messages = stageMessages[language];
  const counted = shown ? splitShown(indexed, shown, organizations).shown : organizations;
  const text =
    kind === 'agreement'
      ? messages.hubAt(agreements.length)
      : messages.placeAt({
          organizations: counted.length,
          sectors: sectorsOf(indexed, counted, language),
        });
  // A hub of several agreements has no name of its own: what it holds is said in its place.
  return name === ''
    ? { name: { text, language, isFallback: false }, rest: '' }
    : { name: { text: name, language, isFallback: false }, rest: text };
}

export function announce(
  indexed: IndexedDataset,
  shown: Shown | null,
  hover: Hover,
  language: Language,
): MarkAnnouncement | null {
  switch (hover.type) {
    case 'organization':
      return announceOrganization(indexed, hover.id, language);
    case 'agreement':
      return announceAgreement(indexed, hover.id, language);
    case 'mark':
      return announceGathered(indexed, shown, hover.mark, language);
    default:
      return null;
  }
}
