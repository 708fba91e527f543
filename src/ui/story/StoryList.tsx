import { textIn } from '../../domain/language.ts';
import { storyAddress } from '../../domain/story/story.ts';
import { storyMessages } from '../../i18n/messages/story.ts';
import { tellStory } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** The stories that the data tells, as a section of a dialog; nothing where it tells none. */
export function StoryList() {
  const messages = useMessages(storyMessages);
  const language = useLanguage();
  const stories = useCorridor(selectIndexed)?.dataset.stories ?? [];
  if (stories.length === 0) return null;
  return (
    <section className="dialog-section">
      <h3>{messages.stories}</h3>
      <p className="dialog-text">{messages.intro}</p>
      <ul className="dialog-links">
        {stories.map(({ id, title, summary }) => (
          <li key={id}>
            <button type="button" className="button-link" onClick={() => tellStory(storyAddress(id, 1))}>
              {textIn(title, language, id)}
            </button>
            {summary && <span className="dialog-link-note">{textIn(summary, language, '')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
