/** What lists ask of the views (`state/services.ts`): how they gather what is shown. */
import type { IndexedDataset } from '../domain/indexedDataset.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import { composeScene } from '../scene/compose.ts';
import { communityTitle } from '../scene/markNames.ts';
import { communityGroupsOf, nameCommunities, placeGroupsOf } from '../scene/viewGroups.ts';
import { openMark } from '../stage/markActions.ts';
import { stageHandle } from '../stage/stageHandle.ts';
import { selectIndexed } from '../state/selectors.ts';
import type { Services } from '../state/services.ts';
import { store } from '../state/store.ts';
import { findCommunities } from './stageServices.ts';

type GroupServices = Pick<
  Services,
  'placeGroups' | 'communityGroups' | 'findCommunities' | 'communityName' | 'openGroup'
>;

let found: { readonly indexed: IndexedDataset; readonly groups: readonly (readonly number[])[] } | null =
  null;

export const viewGroups: GroupServices = {
  placeGroups(shown, language, cut) {
    const indexed = selectIndexed(store.getState());
    return indexed ? placeGroupsOf(composeScene(indexed), shown, language, cut) : [];
  },
  communityGroups(shown, language) {
    const indexed = selectIndexed(store.getState());
    if (!indexed || found?.indexed !== indexed) return null;
    const { words } = stageMessages[language];
    return communityGroupsOf(composeScene(indexed), found.groups, shown, { language, words });
  },
  async findCommunities() {
    const indexed = selectIndexed(store.getState());
    const groups = indexed && (await findCommunities(indexed));
    if (groups) found = { indexed, groups };
  },
  communityName(organizations) {
    const state = store.getState();
    const indexed = selectIndexed(state);
    if (!indexed) return '';
    const { lang } = state.view;
    const composed = composeScene(indexed);
    const numbers = organizations.flatMap((id) => indexed.organizationIndex.get(id) ?? []);
    const [named] = nameCommunities(composed, [numbers]);
    return named ? communityTitle(composed, named.sector, named.around, lang, stageMessages[lang].words) : '';
  },
  openGroup({ id, organizations }) {
    const stage = stageHandle.current;
    if (!stage) return;
    if (stage.scene()?.gatheredBy(id)) openMark(stage, id);
    else stage.frame(organizations);
  },
};
