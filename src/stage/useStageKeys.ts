/**
 * The stage by keyboard: one tab stop; arrows walk to the nearest mark that way, with Alt along links, with Shift the
 * view moves; Enter opens; + − 0 zoom. Within an opened place arrows stay among its organizations. Escape is the page's
 * (`state/stepBack.ts`).
 */
import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { stageMessages } from '../i18n/messages/stage.ts';
import type { DrawnScene } from '../scene/drawnScene.ts';
import { openDialog, setHover } from '../state/actions.ts';
import { selectIndexed, selectShown } from '../state/selectors.ts';
import { store } from '../state/store.ts';
import type { MarkAnnouncement } from './announcement.ts';
import { announce } from './announcement.ts';
import { cameraToReveal } from './cameraMath.ts';
import { hoverOfMark, openMark } from './markActions.ts';
import type { Stage } from './stage.ts';
import type { WalkTarget } from './walk.ts';
import { nextMark } from './walk.ts';

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const panPx = 120;

/** The mark that the keyboard is on. */
function currentMark(scene: DrawnScene): string | null {
  const { hover, view } = store.getState();
  if (hover.type === 'mark') return hover.mark.id;
  const id =
    hover.type === 'organization' || hover.type === 'agreement' ? hover.id : (view.org ?? view.agreement);
  return id === null ? null : scene.markOf(id);
}

function linkedMarks(scene: DrawnScene, mark: string): Set<string> {
  return new Set(scene.links().flatMap(({ from, to }) => (from === mark ? [to] : to === mark ? [from] : [])));
}

/** Marks that arrows may lead to: all, those a link joins to the present one, or those of the opened place. */
function walkTargets(scene: DrawnScene, current: string | null, isAlongLinks: boolean): WalkTarget[] {
  const { openPlace } = store.getState().chrome;
  const { place } = store.getState().view;
  const within = openPlace && openPlace.id === place ? new Set(openPlace.organizations) : null;
  const linked = isAlongLinks && current !== null ? linkedMarks(scene, current) : null;
  return scene
    .marks()
    .filter(({ id, kind, isOpen }) => {
      if (kind === 'tray' || isOpen) return false;
      if (linked) return linked.has(id);
      return within === null || within.has(id);
    })
    .map(({ id, x, y }) => ({ id, x, y }));
}

export function useStageKeys(stage: Stage | null) {
  const [announcement, setAnnouncement] = useState<MarkAnnouncement | null>(null);

  // One polite sentence when a place opens, whatever opened it.
  useEffect(
    () =>
      store.subscribe(({ chrome: { openPlace }, view }, { chrome: before }) => {
        if (openPlace === null || openPlace.id === before.openPlace?.id) return;
        setAnnouncement({
          name: { text: openPlace.name, language: view.lang, isFallback: false },
          rest: stageMessages[view.lang].placeOpened(openPlace.organizations.length),
        });
      }),
    [],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      const scene = stage?.scene();
      const state = store.getState();
      const indexed = selectIndexed(state);
      if (!scene || !stage || !indexed) return;
      const direction = directions[event.key];
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (direction) {
        done();
        const [dx, dy] = direction;
        if (event.shiftKey) {
          stage.pan(dx * panPx, dy * panPx);
          return;
        }
        const current = currentMark(scene);
        const { widthPx, heightPx } = stage.view();
        const from = (current === null ? null : scene.positionOf(current)) ?? [widthPx / 2, heightPx / 2];
        const targets = walkTargets(scene, current, event.altKey);
        const next = nextMark({ targets, from, fromId: current, dx, dy });
        if (next === null) return;
        const hover = hoverOfMark(scene, next);
        setHover(hover);
        const at = scene.positionOf(next);
        if (at) stage.reveal((goal) => cameraToReveal(stage.view(), goal, ...at));
        setAnnouncement(announce(indexed, selectShown(state), hover, state.view.lang));
      } else if (event.key === 'Enter' || event.key === ' ') {
        const current = currentMark(scene);
        if (state.hover.type === 'none' || current === null) return;
        done();
        const gathered = scene.gatheredBy(current);
        if (!openMark(stage, current) || !gathered) return;
        const { lang } = state.view;
        setAnnouncement({
          name: { text: gathered.name, language: lang, isFallback: false },
          rest: stageMessages[lang].placeParts(gathered.organizations.length),
        });
      } else if (event.key === '+' || event.key === '=') stage.zoomIn();
      else if (event.key === '-') stage.zoomOut();
      else if (event.key === '0') stage.fit();
      else if (event.key === '?') {
        done();
        openDialog('help');
      }
    },
    [stage],
  );
  return { announcement, onKeyDown };
}
