/** `fr/story/<id>/` and its English pair: a guided story to be read without scripts, each step with the way to it on the map. */
import type { Language } from '../domain/language.ts';
import { textIn } from '../domain/language.ts';
import { isPathSafe, recordPath } from '../domain/recordPath.ts';
import type { Story, StoryStep } from '../domain/story/story.ts';
import { storyAddress } from '../domain/story/story.ts';
import type { Content } from './markup.ts';
import { html } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import { localized, openOnMap, section, sourceList, sourceNumbers } from './recordParts.ts';
import { pictureFigure } from './pictureFigure.ts';
import { stepSubject } from './pictureSubjects.ts';
import type { Site } from './site.ts';
import { localeNames, mapAddress, rootFrom } from './site.ts';
import { profileMessages } from '../i18n/messages/profile.ts';

function stepLabel(site: Site, step: StoryStep, language: Language): string {
  const { shown } = stepSubject(site.indexed, step);
  const title = textIn(step.title, language);
  return pageTexts[language].pictureStep(title, shown.organizationCount, shown.agreementCount);
}

export function storyPage(site: Site, story: Story, language: Language): string {
  const texts = pageTexts[language];
  const path = recordPath(language, 'story', story.id);
  const title = textIn(story.title, language, story.id);
  const description = textIn(story.summary, language, title);
  const cited = [...new Set(story.steps.flatMap(({ sources }) => sources))];
  const steps = story.steps.map((step, place) => {
    const number = place + 1;
    return html`<section aria-labelledby="step-${number}">
      <h2 id="step-${number}">${number}. ${localized(step.title, language, '')}</h2>
      <p class="story-text">
        ${localized(step.text, language, '')} ${sourceNumbers(step.sources, cited, language)}
      </p>
      ${pictureFigure(site, language, {
        subject: stepSubject(site.indexed, step),
        map: mapAddress(path, language, 'story', storyAddress(story.id, number)),
        label: stepLabel(site, step, language),
        name: `picture-${String(number)}`,
      })}
      <p>
        <a href="${mapAddress(path, language, 'story', storyAddress(story.id, number))}"
          >${texts.stepOnMap}</a
        >
      </p>
    </section>`;
  });
  return renderPage({
    site,
    language,
    path,
    commonPath: `story/${story.id}/`,
    title,
    description,
    structuredData: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      description,
      inLanguage: localeNames[language],
    },
    content: [
      html`<p class="eyebrow">${texts.story}</p>
        <h1>${localized(story.title, language, story.id)}</h1>
        <p class="summary">${localized(story.summary, language, '')}</p>`,
      openOnMap(mapAddress(path, language, 'story', story.id), texts.tellOnMap),
      steps,
      cited.length > 0 &&
        section(profileMessages[language].organization.sources, 'sources', sourceList(site, cited, language)),
    ],
  });
}

/** To the stories that have a page, for the start page; nothing where none is told. */
export function storyLinks(site: Site, page: string, language: Language): Content {
  const stories = (site.indexed.dataset.stories ?? []).filter(({ id }) => isPathSafe(id));
  if (stories.length === 0) return null;
  return section(
    pageTexts[language].stories,
    'stories',
    html`<ul class="records">
      ${stories.map(
        ({ id, title, summary }) =>
          html`<li>
            <p class="record-name">
              <a href="${rootFrom(page)}${recordPath(language, 'story', id)}"
                >${localized(title, language, id)}</a
              >
            </p>
            <p class="credit">${localized(summary, language, '')}</p>
          </li>`,
      )}
    </ul>`,
  );
}
