/** Stories out of unknown JSON: what is good is kept, what is not is left out and said. */
import type { FieldReader, UnknownRecord } from '../document/fieldReader.ts';
import { isRecord, maxTextLength, own } from '../document/fieldReader.ts';
import type { Expectation, Story, StoryStep } from './story.ts';
import { countNames, parseExpectation } from './story.ts';

/** More is no story that anyone follows. */
const maxStories = 50;
const maxSteps = 60;
const maxViewLength = 2000;

/** `{ "agreements": 4, "organizations": ">=100" }`; what is none of these expects nothing. */
function readExpectations(value: unknown): Expectation[] {
  if (!isRecord(value)) return [];
  return countNames.flatMap((name) => {
    const wanted = own(value, name);
    const text = typeof wanted === 'number' ? `=${String(wanted)}` : typeof wanted === 'string' ? wanted : '';
    return parseExpectation(`${name}${text}`) ?? [];
  });
}

function readStep(
  reader: FieldReader,
  value: unknown,
  path: string,
  sources: ReadonlySet<string>,
): StoryStep | null {
  const record: UnknownRecord = isRecord(value) ? value : {};
  const title = reader.localized(own(record, 'title'), path, 'title');
  const text = reader.localized(own(record, 'text'), path, 'text', maxTextLength);
  if (!title && !text) {
    reader.list.add(
      'no-text',
      path,
      'The step of a story has neither title nor text and was left out',
      'L’étape d’un récit n’a ni titre ni texte et a été omise',
    );
    return null;
  }
  return {
    title: title ?? {},
    text: text ?? {},
    view: (reader.text(record, 'view', path, maxViewLength) ?? '').replace(/^\?/, ''),
    expects: readExpectations(own(record, 'expects')),
    sources: reader.ids(record, 'sources', path).filter((id) => sources.has(id)),
  };
}

export function readStories(
  reader: FieldReader,
  document: UnknownRecord,
  sources: ReadonlySet<string>,
): Story[] {
  const stories = new Map<string, Story>();
  reader
    .array(document, 'stories', '')
    .slice(0, maxStories)
    .forEach((value, index) => {
      const path = `stories[${String(index)}]`;
      const id = isRecord(value) ? reader.id(value, 'id') : '';
      const title = isRecord(value) ? reader.localized(own(value, 'title'), path, 'title') : undefined;
      const steps = isRecord(value)
        ? reader
            .array(value, 'steps', path)
            .slice(0, maxSteps)
            .flatMap(
              (step, place) => readStep(reader, step, `${path}.steps[${String(place)}]`, sources) ?? [],
            )
        : [];
      if (
        !isRecord(value) ||
        id === '' ||
        id.includes('/') ||
        stories.has(id) ||
        !title ||
        steps.length === 0
      ) {
        reader.list.add(
          'bad-story',
          path,
          'The story has no id of its own, no title or no steps, and was left out',
          'Le récit n’a pas d’identifiant à lui, pas de titre ou pas d’étapes, et a été omis',
        );
        return;
      }
      const summary = reader.localized(own(value, 'summary'), path, 'summary', maxTextLength);
      stories.set(id, { id, title, ...(summary ? { summary } : {}), steps });
    });
  return [...stories.values()];
}
