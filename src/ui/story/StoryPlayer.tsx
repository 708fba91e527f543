import type { TouchEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { Dataset, SourceId } from '../../domain/dataset.ts';
import type { FoundStep } from '../../domain/story/story.ts';
import { findStep, storyAddress } from '../../domain/story/story.ts';
import { textIn } from '../../domain/language.ts';
import { safeWebAddress } from '../../domain/webAddress.ts';
import { storyMessages } from '../../i18n/messages/story.ts';
import { leaveStory, tellStory } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import './story.css';

/** A finger that goes this far aside means the next step, CSS px. */
const swipePx = 48;

function isIn(target: EventTarget | null, element: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && element?.contains(target) === true);
}

function Sources({ dataset, ids }: { readonly dataset: Dataset; readonly ids: readonly SourceId[] }) {
  const messages = useMessages(storyMessages);
  const sources = ids.flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <details className="story-sources">
      <summary>{messages.sources(sources.length)}</summary>
      <ul>
        {sources.map(({ id, title, publisher, url, language }) => {
          const address = url === undefined ? null : safeWebAddress(url);
          return (
            <li key={id}>
              {address === null ? (
                <span lang={language}>{title}</span>
              ) : (
                <a href={address} lang={language} target="_blank" rel="noopener noreferrer external">
                  {title}
                </a>
              )}
              {publisher !== undefined && publisher !== title && ` (${publisher})`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What the step has shown stays, and so does the reader's place on the page. */
function leave(): void {
  leaveStory();
  document.getElementById('stage')?.focus({ preventScroll: true });
}

/** Escape leaves; arrows go on and back, wherever nothing else has the focus. */
function useStoryKeys(root: { readonly current: HTMLElement | null }, { story, number }: FoundStep): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!isIn(event.target, root.current) || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') leave();
      else if (event.key === 'ArrowRight' && number < story.steps.length)
        tellStory(storyAddress(story.id, number + 1));
      else if (event.key === 'ArrowLeft' && number > 1) tellStory(storyAddress(story.id, number - 1));
      else return;
      event.preventDefault();
    };
    // Before the page's own Escape, which would first let go of what the step has selected.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [root, story, number]);
}

function Player({ dataset, found }: { readonly dataset: Dataset; readonly found: FoundStep }) {
  const messages = useMessages(storyMessages);
  const language = useLanguage();
  const headingId = useId();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const touch = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const { story, step, number } = found;
  const all = story.steps.length;
  const goTo = (next: number) => {
    if (next >= 1 && next <= all) tellStory(storyAddress(story.id, next));
  };
  useStoryKeys(root, found);

  // Opened by hand, reading goes on here; a link that names it leaves the focus at the top of the page.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (words.current) words.current.scrollTop = 0;
  }, [step]);

  const onTouchEnd = (event: TouchEvent) => {
    const start = touch.current;
    const end = event.changedTouches[0];
    touch.current = null;
    if (!start || !end) return;
    const aside = end.clientX - start.x;
    if (Math.abs(aside) < swipePx || Math.abs(aside) < 1.5 * Math.abs(end.clientY - start.y)) return;
    goTo(aside < 0 ? number + 1 : number - 1);
  };

  return (
    <section
      ref={root}
      className="story"
      data-story={storyAddress(story.id, number)}
      aria-labelledby={headingId}
      onTouchStart={({ touches }) => {
        const finger = touches[0];
        touch.current = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : null;
      }}
      onTouchEnd={onTouchEnd}
    >
      <header className="story-head">
        <h2 id={headingId} ref={heading} tabIndex={-1} className="story-title">
          {textIn(story.title, language, story.id)}
        </h2>
        <p className="story-count" aria-live="polite">
          {messages.step(number, all)}
        </p>
        <button
          type="button"
          className="button button-quiet button-icon"
          title={messages.close}
          onClick={leave}
        >
          <Icon name="close" />
          <span className="visually-hidden">{messages.close}</span>
        </button>
      </header>
      {/* Longer than its room it scrolls: reachable by keyboard. */}
      <div ref={words} className="story-words" tabIndex={0} role="group" aria-labelledby={headingId}>
        <div key={number} className="story-step" aria-live="polite">
          <h3 className="story-step-title">{textIn(step.title, language, '')}</h3>
          <p className="story-text">{textIn(step.text, language, '')}</p>
        </div>
        <Sources key={`${story.id}/${String(number)}`} dataset={dataset} ids={step.sources} />
      </div>
      <footer className="story-foot">
        <ol className="story-progress" aria-label={messages.steps}>
          {story.steps.map(({ title }, place) => (
            <li key={place}>
              <button
                type="button"
                className="story-dot"
                data-past={place < number || undefined}
                aria-current={place + 1 === number ? 'step' : undefined}
                aria-label={messages.goTo(place + 1, textIn(title, language, ''))}
                title={messages.goTo(place + 1, textIn(title, language, ''))}
                onClick={() => goTo(place + 1)}
              >
                <span aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="button" disabled={number === 1} onClick={() => goTo(number - 1)}>
          {messages.back}
        </button>
        {number < all ? (
          <button type="button" className="button button-primary" onClick={() => goTo(number + 1)}>
            {messages.next}
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={leave}>
            {messages.finish}
          </button>
        )}
      </footer>
    </section>
  );
}

export function StoryPlayer() {
  const dataset = useCorridor(selectIndexed)?.dataset;
  const address = useCorridor((state) => state.view.story);
  const found = dataset && address !== null ? findStep(dataset.stories, address) : null;
  return dataset && found ? <Player dataset={dataset} found={found} /> : null;
}
