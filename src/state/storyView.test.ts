import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { StoryStep } from '../domain/story/story.ts';
import { applyOutsidePatch, changeView, leaveStory, showData, tellStory } from './actions.ts';
import { stepBack } from './stepBack.ts';
import { initialState, store } from './store.ts';
import { besideStory } from './storyView.ts';
import { writeUrl } from './url.ts';

const step = (view: string): StoryStep => ({ title: {}, text: {}, view, expects: [], sources: [] });
const indexed = indexDataset({
  ...tinyIndexed().dataset,
  stories: [
    {
      id: 'one',
      title: { en: 'One' },
      steps: [step('sector=quantum&view=network'), step('org=c2mi&lang=en')],
    },
  ],
});
const view = () => store.getState().view;
const ready = { status: 'ready', indexed, origin: { type: 'shipped' } } as const;

beforeEach(() => {
  store.setState({ ...initialState, data: ready }, true);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a story', () => {
  it('puts each step’s view on screen, and nothing of the one before', () => {
    changeView({ q: 'something', theme: 'dark' });
    tellStory('one');
    expect(view()).toMatchObject({ sector: ['quantum'], view: 'network', q: null, theme: 'dark' });
    tellStory('one/2');
    expect(view()).toMatchObject({ sector: [], view: 'map', org: 'c2mi', lang: 'fr', story: 'one/2' });
    expect(store.getState().historyMode).toBe('push');
  });

  it('leaves what is shown where it ends', () => {
    tellStory('one/2');
    leaveStory();
    expect(view()).toMatchObject({ story: null, org: 'c2mi' });
  });

  it('is told by outside scripts at once; what the patch says beside it goes first', () => {
    changeView({ q: 'something' });
    applyOutsidePatch({ story: 'one/1' });
    expect(view()).toMatchObject({ story: 'one/1', sector: ['quantum'], q: null });
    applyOutsidePatch({ story: 'one/2', org: null, q: 'x' });
    expect(view()).toMatchObject({ story: 'one/2', q: 'x' });
    applyOutsidePatch({ sector: ['semiconductors'] });
    expect(view()).toMatchObject({ story: 'one/2', q: 'x', sector: ['semiconductors'] });
  });

  it('that a script asks for and nobody tells is ignored: what is on screen stays', () => {
    changeView({ q: 'something' });
    applyOutsidePatch({ story: 'nope' });
    expect(view()).toMatchObject({ story: null, q: 'something' });
    applyOutsidePatch({ story: 'one/2' });
    applyOutsidePatch({ story: 'nope' });
    expect(view()).toMatchObject({ story: 'one/2', org: 'c2mi' });
    expect(store.getState().notices).toEqual([]);
  });

  it('of an address waits for the data', () => {
    store.setState({ data: { status: 'loading' } });
    changeView({ story: 'one', q: 'x' });
    showData(ready);
    expect(view()).toMatchObject({ story: 'one', sector: ['quantum'], q: 'x' });
  });

  it('of an address that the data does not tell is let go, with a warning and a notice', () => {
    store.setState({ data: { status: 'loading' } });
    changeView({ story: 'nope' });
    showData(ready);
    expect(view().story).toBeNull();
    expect(console.warn).toHaveBeenCalledWith(expect.stringMatching(/"story" ignored, its value "nope"/));
    expect(store.getState().notices.map(({ notice }) => notice)).toEqual([
      { type: 'unknown-ids', cause: 'link', ids: ['nope'] },
    ]);
  });

  it('that the data does not tell is let go, with a notice; a step too far leads to the first', () => {
    tellStory('two');
    expect(view().story).toBeNull();
    expect(store.getState().notices[0]?.notice).toMatchObject({ type: 'unknown-ids', ids: ['two'] });
    tellStory('one/9');
    expect(view().story).toBe('one/1');
    expect(view().sector).toEqual(['quantum']);
  });

  it('has an address of its own: only what differs from the step stands beside it', () => {
    tellStory('one/1');
    expect(writeUrl(besideStory(view(), indexed), '', 'fr')).toBe('?story=one/1');
    changeView({ q: 'x' });
    expect(writeUrl(besideStory(view(), indexed), '', 'fr')).toBe('?q=x&story=one/1');
  });

  it('is left by Escape once nothing in it is selected', () => {
    tellStory('one/2');
    expect([stepBack(() => {}), view().org, view().story]).toEqual([true, null, 'one/2']);
    expect([stepBack(() => {}), view().story]).toEqual([true, null]);
  });
});
