import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { stateOf } from '../../test/sceneData.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { composeScene } from './compose.ts';
import { drawnOf, emphasisOfScene, flag } from './sceneEmphasis.ts';
import { nodeOfRecord } from './sceneModel.ts';
import type { SceneState } from './sceneState.ts';

const indexed = tinyIndexed();
const composed = composeScene(indexed);
const held = () => ({ organizations: [nodeOf('ny-creates')], agreements: [] });

function nodeOf(id: string): number {
  const { model } = composed;
  return (
    nodeOfRecord(model, { type: 'organization', id }) ?? nodeOfRecord(model, { type: 'agreement', id }) ?? -1
  );
}

function lifted(known: Partial<SceneState>): string[] {
  const state = stateOf(indexed, known);
  const { strength } = emphasisOfScene(composed, state, drawnOf(composed, state), held);
  const ids = [...indexed.dataset.organizations, ...indexed.dataset.agreements].map(({ id }) => id);
  return ids.filter((id) => (strength[nodeOf(id)] ?? 0) >= 0.75);
}

describe('what is lifted', () => {
  it.each([
    ['of nothing singled out, all', {}, 10],
    [
      'of a selected organization, its agreements and their parties',
      { selection: { type: 'organization', id: 'ecole-quantique' } },
      ['ecole-quantique', 'c2mi', 'quantum-accord'],
    ],
    [
      'of a hovered line, its agreements and their parties',
      { hover: { type: 'link', agreements: ['heart-exchange'] } },
      ['oeuvre-du-coeur', 'vermont', 'heart-exchange'],
    ],
    [
      'of a hovered gathered mark, all that its organizations are tied to',
      { hover: { type: 'mark', id: 'place:albany' } },
      ['ny-creates', 'c2mi', 'vermont', 'sans-adresse', 'corridor-mou', 'undated-handshake'],
    ],
    [
      'of a comparison, what its sides hold',
      { compared: ['c2mi', 'quantum-accord'] },
      ['c2mi', 'quantum-accord'],
    ],
    [
      'of a path, what lies on it',
      { path: ['ecole-quantique', 'c2mi', 'quantum-accord'] },
      ['ecole-quantique', 'c2mi', 'quantum-accord'],
    ],
  ] as const)('%s', (_, known, wanted) => {
    const found = lifted(known);
    if (typeof wanted === 'number') expect(found).toHaveLength(wanted);
    else expect(found.sort()).toEqual([...wanted].sort());
  });

  it('what the pointer is on is flagged, the selection more', () => {
    const state = stateOf(indexed, {
      selection: { type: 'organization', id: 'c2mi' },
      hover: { type: 'agreement', id: 'corridor-mou' },
    });
    const { flags } = emphasisOfScene(composed, state, drawnOf(composed, state), held);
    expect(flags.get(nodeOf('c2mi'))).toBe(flag.selected);
    expect(flags.get(nodeOf('corridor-mou'))).toBe(flag.hovered);
  });
});

describe('what has changed', () => {
  it('is told by node, known ids alone', () => {
    const state = stateOf(indexed, { changed: ['vermont', 'corridor-mou', 'gone-since'] });
    const { changed, isLifting } = emphasisOfScene(composed, state, drawnOf(composed, state), held);
    expect(changed).toEqual(new Set([nodeOf('vermont'), nodeOf('corridor-mou')]));
    expect(isLifting).toBe(false);
  });
});

describe('what is drawn', () => {
  const shown = applyFilters(indexed, { ...noFilters, sector: ['life-sciences'] });

  it('is what is shown, the very same, while the selection is among it', () => {
    const state = stateOf(indexed, { shown, selection: { type: 'organization', id: 'oeuvre-du-coeur' } });
    expect(drawnOf(composed, state)).toBe(shown);
  });

  it('and, as context, a selection that the filters hide, an agreement with its parties', () => {
    const state = stateOf(indexed, { shown, selection: { type: 'agreement', id: 'quantum-accord' } });
    const drawn = drawnOf(composed, state);
    expect(drawn.agreements[nodeOf('quantum-accord') - indexed.dataset.organizations.length]).toBe(1);
    expect([drawn.context[nodeOf('c2mi')], drawn.context[nodeOf('ecole-quantique')]]).toEqual([1, 1]);
    expect(drawn.organizationCount).toBe(shown.organizationCount);
  });
});
