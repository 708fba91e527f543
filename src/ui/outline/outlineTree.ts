/**
 * What is drawn as a tree: places (communities, in the network) → their organizations → their shown agreements → the
 * other parties; then what ties a place to others. Marks of one organization stand beside the places. An item's id is
 * its way from the root (`4`, `4/12`, `4/12/7`; within the first place `group0/4`, its third tie `group0/tie2`),
 * because an organization stands in many places. Pure.
 */
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { compareNewestFirst } from '../../domain/partialDate.ts';
import { compareTexts } from '../../i18n/format.ts';
import type { ViewGroup } from '../../state/services.ts';
import type { Corridor } from '../../state/store.ts';

export const rootId = 'root';

export type OutlineItem =
  | { readonly type: 'root' }
  | { readonly type: 'group'; readonly group: ViewGroup }
  | { readonly type: 'tie'; readonly corridor: Corridor }
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

export interface OutlineGroups {
  /** As the view gathers what is shown, the largest first. */
  readonly groups: readonly ViewGroup[];
  /** What ties a group's mark to others, as drawn now. */
  readonly corridorsOf: (mark: string) => readonly Corridor[];
}

const groupPrefix = 'group';
const tiePrefix = 'tie';

export function buildOutline(
  indexed: IndexedDataset,
  shown: Shown,
  language: Language,
  { groups: gathered, corridorsOf }: OutlineGroups = { groups: [], corridorsOf: () => [] },
): OutlineTree {
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
  const groups = gathered.filter(({ organizations: members }) => members.length > 1);
  const inGroups = new Set(groups.flatMap((group) => group.organizations));
  const roots = [
    ...groups.map((_, position) => `${groupPrefix}${String(position)}`),
    ...organizations
      .flatMap(({ id }, number) => (shown.organizations[number] === 1 && !inGroups.has(id) ? [number] : []))
      .sort(byName)
      .map(String),
  ];
  const ties = new Map<string, readonly Corridor[]>();
  const tiesOf = (group: ViewGroup) => {
    const known = ties.get(group.id) ?? corridorsOf(group.id);
    ties.set(group.id, known);
    return known;
  };
  /** Takes the group off an item's way. */
  const wayOf = (id: string): { group: ViewGroup | null; rest: readonly string[] } => {
    const [first = '', ...rest] = id.split('/');
    const isGrouped = first.startsWith(groupPrefix);
    return {
      group: isGrouped ? (groups[Number(first.slice(groupPrefix.length))] ?? null) : null,
      rest: isGrouped ? rest : [first, ...rest],
    };
  };

  return {
    getItem: (id) => {
      if (id === rootId) return { type: 'root' };
      const { group, rest } = wayOf(id);
      const [first] = rest;
      if (group && first === undefined) return { type: 'group', group };
      if (group && first?.startsWith(tiePrefix)) {
        const corridor = tiesOf(group)[Number(first.slice(tiePrefix.length))];
        return corridor ? { type: 'tie', corridor } : { type: 'root' };
      }
      const [organization = -1, agreement, party] = rest.map(Number);
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
      const { group, rest } = wayOf(id);
      if (group && rest.length === 0) {
        const members = group.organizations.flatMap((member) => indexed.organizationIndex.get(member) ?? []);
        return [
          ...members.sort(byName).map((member) => `${id}/${String(member)}`),
          ...tiesOf(group).map((_, position) => `${id}/${tiePrefix}${String(position)}`),
        ];
      }
      if (rest[0]?.startsWith(tiePrefix)) return [];
      const [organization = -1, agreement, party] = rest.map(Number);
      if (party !== undefined) return [];
      if (agreement === undefined)
        return shownAgreements(organization).map((child) => `${id}/${String(child)}`);
      return otherParties(agreement, organization)
        .sort(byName)
        .map((child) => `${id}/${String(child)}`);
    },
  };
}
