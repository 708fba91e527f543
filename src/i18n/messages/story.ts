import { formatNumber } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const storyMessages = defineMessages({
  en: {
    stories: 'Guided stories',
    intro: 'The map, told in a few steps:',
    close: 'Leave the story',
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    step: (number: number, all: number) => `Step ${formatNumber(number, 'en')} of ${formatNumber(all, 'en')}`,
    steps: 'Steps of the story',
    goTo: (number: number, title: string) => `${formatNumber(number, 'en')}: ${title}`,
    sources: (count: number) => (count === 1 ? 'Source' : `Sources (${formatNumber(count, 'en')})`),
    other: 'Other stories',
  },
  fr: {
    stories: 'Récits guidés',
    intro: 'La carte, racontée en quelques étapes\u00a0:',
    close: 'Quitter le récit',
    back: 'Précédent',
    next: 'Suivant',
    finish: 'Terminer',
    step: (number, all) => `Étape ${formatNumber(number, 'fr')} sur ${formatNumber(all, 'fr')}`,
    steps: 'Étapes du récit',
    goTo: (number, title) => `${formatNumber(number, 'fr')}\u00a0: ${title}`,
    sources: (count) => (count < 2 ? 'Source' : `Sources (${formatNumber(count, 'fr')})`),
    other: 'Autres récits',
  },
});
