/** What is shown, grouped for lists as the views gather it: places of the map, communities of the network. Pure. */
import type { Shown } from '../domain/filter.ts';
import type { Language } from '../domain/language.ts';
import { communityPrefix, levelZoom } from '../graph/levels/levels.ts';
import { placeGroups } from '../graph/levels/placeGroups.ts';
import { commonSector } from './commonSector.ts';
import type { ComposedScene } from './compose.ts';
import { levelBudgetOf, type StageSize } from './levelBudget.ts';
import { communityTitle, placeTitle } from './markNames.ts';
import type { NamedGroup } from './nameCandidates.ts';
import type { View } from './projection.ts';
import type { SceneWords } from './sceneState.ts';

export interface ViewGroup {
  /** Of its mark, where one is drawn. */
  readonly id: string;
  readonly name: string;
  readonly organizations: readonly string[];
}

/** So many organizations name a community. */
const namedAfter = 2;

/** What communities (numbers of organizations) are called after. */
export function nameCommunities(
  { model, network }: ComposedScene,
  communities: readonly (readonly number[])[],
): readonly NamedGroup[] {
  const degreeOf = (organization: number) => network.degree[organization] ?? 0;
  return communities.map((members) => ({
    sector: commonSector(model, members) - 1,
    around: [...members].sort((a, b) => degreeOf(b) - degreeOf(a) || a - b).slice(0, namedAfter),
    members,
  }));
}

function idsOf({ indexed }: ComposedScene, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => indexed.dataset.organizations[number]?.id ?? []);
}

/** Which of its cuts the map shows. */
interface MapCut extends StageSize {
  readonly zoom: number;
}

export function mapCutOf({
  camera,
  widthPx,
  heightPx,
}: Pick<View, 'camera' | 'widthPx' | 'heightPx'>): MapCut {
  return { zoom: levelZoom(Math.max(0, camera.zoom)), widthPx, heightPx };
}

/** The stage of a common screen. */
const commonStage: StageSize = { widthPx: 1072, heightPx: 840 };

/** `cut`: `null` while no map has been drawn yet; then its home view on a common screen. */
export function placeGroupsOf(
  composed: ComposedScene,
  shown: Shown,
  language: Language,
  cut: MapCut | null,
): readonly ViewGroup[] {
  const budget = levelBudgetOf(composed.indexed, cut ?? commonStage);
  const plan = composed.planOf(shown, budget);
  return placeGroups(plan, cut?.zoom ?? budget.homeZoom).map(({ id, name, organizations }) => ({
    id,
    name: placeTitle(name, language),
    organizations: idsOf(composed, organizations),
  }));
}

/** Of the whole network: filters leave out members, they call nothing by another name. */
export function communityGroupsOf(
  composed: ComposedScene,
  communities: readonly (readonly number[])[],
  shown: Shown,
  { language, words }: { readonly language: Language; readonly words: SceneWords },
): readonly ViewGroup[] {
  return nameCommunities(composed, communities)
    .map(({ sector, around, members }) => ({
      id: `${communityPrefix}${idsOf(composed, around)[0] ?? ''}`,
      name: communityTitle(composed, sector, around, language, words),
      organizations: idsOf(
        composed,
        members.filter((member) => shown.organizations[member] === 1),
      ),
    }))
    .filter(({ organizations }) => organizations.length > 0)
    .sort((a, b) => b.organizations.length - a.organizations.length);
}
