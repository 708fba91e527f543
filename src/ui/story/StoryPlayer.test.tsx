import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { StoryStep } from '../../domain/story/story.ts';
import { changeView } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { StoryPlayer } from './StoryPlayer.tsx';

const dataset = tinyDataset();
const [source] = dataset.sources;

const step = (name: string, sources: StoryStep['sources'] = []): StoryStep => ({
  title: { en: `${name} title`, fr: `Titre ${name}` },
  text: { en: `${name} text`, fr: `Texte ${name}` },
  view: '',
  expects: [],
  sources,
});

const story = {
  id: 'tale',
  title: { en: 'A tale', fr: 'Un récit' },
  steps: [step('One'), step('Two', source ? [source.id] : []), step('Three')],
};

const told = () => store.getState().view.story;

function tell(address: string, lang: 'en' | 'fr' = 'en') {
  renderWithData(
    <>
      <section id="stage" tabIndex={-1} />
      <StoryPlayer />
    </>,
    { dataset: { ...dataset, stories: [story] }, view: { story: address, lang } },
  );
  return userEvent.setup();
}

describe('the player of a story', () => {
  it('goes on and back by its buttons, and each step has an address', async () => {
    const user = tell('tale/1');
    expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(told()).toBe('tale/2');
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Two title');
    expect(screen.getByText('Step 2 of 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(told()).toBe('tale/1');
  });

  it('says in its progress which step is told, and leads to any other', async () => {
    const user = tell('tale');
    const progress = screen.getByRole('list', { name: 'Steps of the story' });
    expect(within(progress).getByRole('button', { name: '1: One title' })).toHaveAttribute(
      'aria-current',
      'step',
    );
    await user.click(within(progress).getByRole('button', { name: '3: Three title' }));
    expect(told()).toBe('tale/3');
  });

  it('follows the arrows to its ends, and Escape leads back to the map', async () => {
    const user = tell('tale/2');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(told()).toBe('tale/1');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(told()).toBe('tale/3');
    await user.keyboard('{Escape}');
    expect(told()).toBeNull();
    expect(document.getElementById('stage')).toHaveFocus();
  });

  it('leaves the arrows to what else has the focus', async () => {
    const user = tell('tale/2');
    document.getElementById('stage')?.focus();
    await user.keyboard('{ArrowRight}');
    expect(told()).toBe('tale/2');
  });

  const swipe = (...fingers: readonly (readonly [x: number, y: number])[]) => {
    const words = screen.getByText('Two text');
    const touches = fingers.map(([clientX, clientY]) => ({ clientX, clientY }));
    fireEvent.touchStart(words, { touches: touches.slice(0, -1) });
    fireEvent.touchEnd(words, { touches: [], changedTouches: touches.slice(-1) });
    return told();
  };

  it.each([
    ['to the left goes on', [200, 300], [120, 310], 'tale/3'],
    ['to the right goes back', [120, 300], [200, 290], 'tale/1'],
    ['too short stays', [200, 300], [160, 300], 'tale/2'],
    ['that rather scrolls the words stays', [200, 300], [140, 200], 'tale/2'],
  ] as const)('a swipe %s', (_, from, to, expected) => {
    tell('tale/2');
    expect(swipe(from, to)).toBe(expected);
  });

  it('two fingers are no swipe, and one at its ends goes nowhere', () => {
    tell('tale/2');
    expect(swipe([200, 300], [220, 300], [100, 300])).toBe('tale/2');
    act(() => changeView({ story: 'tale/3' }));
    const words = screen.getByText('Three text');
    fireEvent.touchStart(words, { touches: [{ clientX: 200, clientY: 300 }] });
    fireEvent.touchEnd(words, { touches: [], changedTouches: [{ clientX: 100, clientY: 300 }] });
    expect(told()).toBe('tale/3');
  });

  it('ends with its last step, and the focus is on the map', async () => {
    const user = tell('tale/3');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(told()).toBeNull();
    expect(document.getElementById('stage')).toHaveFocus();
  });

  it('cites the sources of the step, and speaks French', () => {
    tell('tale/2', 'fr');
    expect(screen.getByText('Étape 2 sur 3')).toBeVisible();
    expect(screen.getByText('Texte Two')).toBeVisible();
    expect(screen.getByText('Source')).toBeVisible();
    expect(screen.getByText(source?.title ?? '', { exact: false })).toBeInTheDocument();
  });
});
