/**
 * The stage by keyboard: one tab stop; arrows walk to the nearest mark that way, with Alt along links, with Shift the
 * map moves; Enter opens, Escape backs out; + − 0 zoom.
 */
import type { KeyboardEvent } from 'react';
import { useCallback, useState } from 'react';
import { formatPartialDate } from '../i18n/format.ts';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { ResolvedText } from '../domain/language.ts';
import { resolveText } from '../domain/language.ts';
import { nodeOfRecord, recordOfNode } from '../scene/sceneModel.ts';
import { openDialog, select, setHover } from '../state/actions.ts';
import { selectIndexed } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import { selectionOf } from '../state/viewState.ts';
import type { StageController } from './stageController.ts';
import { stageHandle } from './stageHandle.ts';
import { nextMark } from './walk.ts';

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const panPx = 120;

/** What a screen reader says of a mark: its name, in the language that it is in, and what there is to know. */
export interface MarkAnnouncement {
  readonly name: ResolvedText;
  readonly rest: string;
}

function describe(record: {
  readonly type: 'organization' | 'agreement';
  readonly id: string;
}): MarkAnnouncement | null {
  const state = store.getState();
  const indexed = selectIndexed(state);
  const language = state.view.lang;
  if (!indexed) return null;
  const unnamed: ResolvedText = { text: record.id, language, isFallback: false };
  const messages = stageMessages[language];
  if (record.type === 'organization') {
    const index = indexed.organizationIndex.get(record.id) ?? -1;
    const organization = indexed.dataset.organizations[index];
    return {
      name: resolveText(organization?.name, language) ?? unnamed,
      rest: messages.organizationAt({
        name: '',
        place: organization?.location?.place ?? '',
        agreements: indexed.agreementsOf[index]?.length ?? 0,
      }),
    };
  }
  const index = indexed.agreementIndex.get(record.id) ?? -1;
  const agreement = indexed.dataset.agreements[index];
  return {
    name: resolveText(agreement?.title, language) ?? unnamed,
    rest: messages.agreementAt({
      title: '',
      date: agreement?.signed ? formatPartialDate(agreement.signed, language) : '',
      parties: indexed.partiesOf[index]?.length ?? 0,
    }),
  };
}

export function useStageKeys(controller: StageController | null) {
  const [announcement, setAnnouncement] = useState<MarkAnnouncement | null>(null);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      const scene = controller?.scene();
      const handle = stageHandle.current;
      if (!scene || !controller || !handle) return;
      const { view, hover } = store.getState();
      const direction = directions[event.key];
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (direction) {
        done();
        const [dx, dy] = direction;
        if (event.shiftKey) {
          handle.pan(dx * panPx, dy * panPx);
          return;
        }
        const current = nodeOfRecord(scene.model, hover.type === 'none' ? selectionOf(view) : hover);
        const { widthPx, heightPx } = controller.size();
        const from = (current === null ? null : controller.positionOf(current)) ?? [
          widthPx / 2,
          heightPx / 2,
        ];
        const { nodeCount } = scene.model.network;
        const candidates =
          event.altKey && current !== null
            ? handle.linkedNodes(current)
            : Array.from({ length: nodeCount }, (_, node) => node);
        const next = nextMark({ scene, controller, candidates, from, fromNode: current, dx, dy });
        if (next === null) return;
        const record = recordOfNode(scene.model, next);
        setHover(record);
        handle.reveal(next);
        setAnnouncement(describe(record));
      } else if (event.key === 'Enter' || event.key === ' ') {
        if (hover.type === 'none') return;
        done();
        select(hover);
      } else if (event.key === '+' || event.key === '=') handle.zoomIn();
      else if (event.key === '-') handle.zoomOut();
      else if (event.key === '0') handle.fit();
      else if (event.key === '?') {
        done();
        openDialog('help');
      }
    },
    [controller],
  );
  return { announcement, onKeyDown };
}
