import { formatNumber, formatPartialDate } from '../format.ts';
import { frenchArticle, frenchInRegion, frenchOfTown, regionArticle } from '../frenchArticle.ts';
import { frenchFrom, frenchIn, frenchTo, frenchUntil } from '../frenchDate.ts';
import { defineMessages } from '../messages.ts';

const isDay = (date: string) => date.length === 10;

/** The filters in force as one sentence: chips, exports, prints, embeds, citations and screen readers share it. */
export const filterWords = defineMessages({
  en: {
    or: 'or',
    query: (text: string) => `“${text}”`,
    inRegion: (code: string, name: string, isFirst: boolean) =>
      `${isFirst ? 'in ' : ''}${regionArticle(code, 'en')}${name}`,
    regionAtEnd: (code: string, name: string) => `${regionArticle(code, 'en')}${name}`,
    organizationAtEnd: (name: string) => name,
    othersAtEnd: (count: number) => `${formatNumber(count, 'en')} others`,
    organizationsOf: (count: number, town: string) => `${formatNumber(count, 'en')} organizations of ${town}`,
    between: (first: string, second: string) => `between ${first} and ${second}`,
    acrossBorder: 'across the border',
    near: (km: number, place: string) => `within ${formatNumber(km, 'en')}\u00a0km of ${place}`,
    point: (lat: number, lng: number) => `${formatNumber(lat, 'en')}, ${formatNumber(lng, 'en')}`,
    linked: 'with an agreement',
    signedSince: (date: string) => `signed since ${formatPartialDate(date, 'en')}`,
    signedUntil: (date: string) => `signed until ${formatPartialDate(date, 'en')}`,
    signedIn: (date: string) => `signed ${isDay(date) ? 'on' : 'in'} ${formatPartialDate(date, 'en')}`,
    signedBetween: (from: string, to: string) =>
      `signed from ${formatPartialDate(from, 'en')} to ${formatPartialDate(to, 'en')}`,
    asOf: (date: string) => `as of ${formatPartialDate(date, 'en')}`,
  },
  fr: {
    or: 'ou',
    query: (text: string) => `«\u00a0${text}\u00a0»`,
    inRegion: (code: string, name: string) => `${frenchInRegion(code)}${name}`,
    regionAtEnd: (code: string, name: string) => `${regionArticle(code, 'fr')}${name}`,
    organizationAtEnd: (name: string) => `${frenchArticle(name)}${name}`,
    othersAtEnd: (count: number) => `${formatNumber(count, 'fr')} autres`,
    organizationsOf: (count: number, town: string) =>
      `${formatNumber(count, 'fr')} organisations ${frenchOfTown(town)}`,
    between: (first: string, second: string) => `entre ${first} et ${second}`,
    acrossBorder: 'de part et d’autre de la frontière',
    near: (km: number, place: string) =>
      `à moins de ${formatNumber(km, 'fr')}\u00a0km ${frenchOfTown(place)}`,
    point: (lat: number, lng: number) => `${formatNumber(lat, 'fr')}; ${formatNumber(lng, 'fr')}`,
    linked: 'ayant une entente',
    signedSince: (date: string) =>
      `signées depuis ${isDay(date) ? 'le ' : ''}${formatPartialDate(date, 'fr')}`,
    signedUntil: (date: string) => `signées ${frenchUntil(formatPartialDate(date, 'fr'))}`,
    signedIn: (date: string) => `signées ${isDay(date) ? 'le' : 'en'} ${formatPartialDate(date, 'fr')}`,
    signedBetween: (from: string, to: string) =>
      `signées ${frenchFrom(formatPartialDate(from, 'fr'))} ${frenchTo(formatPartialDate(to, 'fr'))}`,
    asOf: (date: string) => `situation ${frenchIn(formatPartialDate(date, 'fr'))}`,
  },
});
