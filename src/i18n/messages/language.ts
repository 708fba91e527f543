import { defineMessages } from '../messages.ts';

export const languageMessages = defineMessages({
  en: {
    /** Badge beside a text that exists only in the other language. */
    badge: { en: 'EN', fr: 'FR' },
    inOtherLanguage: { en: '(in English)', fr: '(in French)' },
  },
  fr: {
    badge: { en: 'EN', fr: 'FR' },
    inOtherLanguage: { en: '(en anglais)', fr: '(en français)' },
  },
});
