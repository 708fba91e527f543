/**
 * The network as a tree: organizations shown → their shown agreements → the other parties. An item's id is its way
 * from the root, in numbers (`4`, `4/12`, `4/12/7`), because an organization stands in many places. Pure.
 */
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import { compareTexts } from '../../i18n/format.ts';

export const rootId = 'root';

export type OutlineItem =
  | { readonly type: 'root' }
  | {
      readonly type: 'organization';
      readonly number: number;
      readonly isContext: boolean;
      readonly childCount: number;
    }
  | { readonly type: 'agreement'; readonly number: number; readonly childCount: number };

export interface OutlineTree {
  readonly getItem: (id: string) => OutlineItem;
  readonly getChildren: (id: string) => string[];
}

export function buildOutline(indexed: IndexedDataset, shown: Shown, language: Language): OutlineTree {
  const { organizations, agreements } = indexed.dataset;
  const compare = compareTexts(language);
  const nameOf = (number: number) => textIn(organizations[number]?.name, language, organizations[number]?.id);
  const byName = (a: number, b: number) => compare(nameOf(a), nameOf(b));
  const shownAgreements = (organization: number) =>
    (indexed.agreementsOf[organization] ?? [])
      .filter((agreement) => shown.agreements[agreement] === 1)
      .sort((a, b) => compareNewestFirst(agreements[a]?.signed, agreements[b]?.signed));
  const otherParties = (agreement: number, organization: number) =>
    (indexed.partiesOf[agreement] ?? []).filter((party) => party !== organization);
  const roots = organizations
    .flatMap((_, number) => (shown.organizations[number] === 1 ? [number] : []))
    .sort(byName)
    .map(String);

  return {
    getItem: (id) => {
      if (id === rootId) return { type: 'root' };
      const [organization = -1, agreement, party] = id.split('/').map(Number);
      if (party !== undefined) {
        return {
          type: 'organization',
          number: party,
          isContext: shown.organizations[party] !== 1,
          childCount: 0,
        };
      }
      if (agreement !== undefined) {
        return {
          type: 'agreement',
          number: agreement,
          childCount: otherParties(agreement, organization).length,
        };
      }
      return {
        type: 'organization',
        number: organization,
        isContext: false,
        childCount: shownAgreements(organization).length,
      };
    },
    getChildren: (id) => {
      if (id === rootId) return roots;
      const [organization = -1, agreement, party] = id.split('/').map(Number);
      if (party !== undefined) return [];
      if (agreement === undefined)
        return shownAgreements(organization).map((child) => `${id}/${String(child)}`);
      return otherParties(agreement, organization)
        .sort(byName)
        .map((child) => `${id}/${String(child)}`);
    },
  };
}
