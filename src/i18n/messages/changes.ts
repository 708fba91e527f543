import { formatCount, formatPartialDate } from '../format.ts';
import { defineMessages } from '../messages.ts';

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly removed: number;
}

/** What differs between two releases of the data, and the history of a record over them. */
export const changesMessages = defineMessages({
  en: {
    title: 'What has changed',
    intro: 'The data is published in dated releases. Each can be seen as it was and set against another.',
    feed: 'Follow the changes in a feed reader (Atom)',
    on: (date: string) => formatPartialDate(date, 'en'),
    unreleased: 'Since the newest release',
    first: (organizations: number, agreements: number) =>
      `first release, with ${formatCount(organizations, 'organization', 'organizations', 'en')} and ${formatCount(agreements, 'agreement', 'agreements', 'en')}`,
    /** After the name of the release, in the order of the groups. */
    counts: ({ added, changed, ended, removed }: Counts) =>
      [
        added > 0 && `${formatCount(added, 'record', 'records', 'en')} added`,
        ended > 0 && `${formatCount(ended, 'agreement', 'agreements', 'en')} ended`,
        changed > 0 && `${formatCount(changed, 'record', 'records', 'en')} changed`,
        removed > 0 && `${formatCount(removed, 'record', 'records', 'en')} removed`,
      ]
        .filter((part) => part !== false)
        .join(', ') || 'nothing changed',
    before: 'Earlier release',
    after: 'Later release',
    now: 'Newest data',
    own: 'Data on screen',
    scope:
      'For all the data, whatever the filters. Records that were added or have changed have a ring on the map.',
    loading: 'Reading the earlier release…',
    failed: 'The earlier release did not come.',
    noList: 'The list of releases did not come.',
    again: 'Try again',
    none: 'Nothing differs between the two.',
    noEarlier: 'There is no earlier release to compare this one with.',
    since: 'See what has changed since',
    groups: {
      added: 'Added',
      ended: 'Agreements that have ended',
      changed: 'Changed',
      removed: 'Removed',
    },
    organizations: 'Organizations',
    agreements: 'Agreements',
    history: 'History of this record',
    entry: {
      first: (date: string) => `In the first release, of ${formatPartialDate(date, 'en')}`,
      added: (date: string | null) =>
        date === null
          ? 'Added since the newest release'
          : `Added in the release of ${formatPartialDate(date, 'en')}`,
      changed: (date: string | null, fields: string) =>
        `${date === null ? 'Changed since the newest release' : `Changed in the release of ${formatPartialDate(date, 'en')}`}: ${fields}`,
      ended: (date: string | null) =>
        date === null
          ? 'Recorded as ended since the newest release'
          : `Recorded as ended in the release of ${formatPartialDate(date, 'en')}`,
      removed: (date: string | null) =>
        date === null
          ? 'Removed since the newest release'
          : `Removed in the release of ${formatPartialDate(date, 'en')}`,
    },
    /** By the name of a record's field. */
    fields: {
      name: 'name',
      shortName: 'short name',
      kind: 'kind',
      sectors: 'sectors',
      location: 'place',
      governs: 'the region that it acts for',
      website: 'website',
      summary: 'summary',
      founded: 'founding date',
      sources: 'sources',
      title: 'title',
      signed: 'signing date',
      signedPrecision: 'what the date is that of',
      renewed: 'renewals',
      ends: 'end date',
      status: 'status',
      parties: 'parties',
      objectives: 'objectives',
      note: 'note',
    },
  },
  fr: {
    title: 'Ce qui a changé',
    intro:
      'Les données sont publiées par versions datées. Chacune peut être consultée telle qu’elle était et comparée à une autre.',
    feed: 'Suivre les changements dans un lecteur de fils d’information (Atom)',
    on: (date) => formatPartialDate(date, 'fr'),
    unreleased: 'Depuis la dernière version',
    first: (organizations, agreements) =>
      `première version, avec ${formatCount(organizations, 'organisation', 'organisations', 'fr')} et ${formatCount(agreements, 'entente', 'ententes', 'fr')}`,
    counts: ({ added, changed, ended, removed }) =>
      [
        added > 0 && formatCount(added, 'fiche ajoutée', 'fiches ajoutées', 'fr'),
        ended > 0 && formatCount(ended, 'entente terminée', 'ententes terminées', 'fr'),
        changed > 0 && formatCount(changed, 'fiche modifiée', 'fiches modifiées', 'fr'),
        removed > 0 && formatCount(removed, 'fiche retirée', 'fiches retirées', 'fr'),
      ]
        .filter((part) => part !== false)
        .join(', ') || 'aucun changement',
    before: 'Version antérieure',
    after: 'Version ultérieure',
    now: 'Données les plus récentes',
    own: 'Données affichées',
    scope:
      'Pour l’ensemble des données, quels que soient les filtres. Sur la carte, un anneau entoure ce qui a été ajouté ou modifié.',
    loading: 'Lecture de la version antérieure…',
    failed: 'La version antérieure n’a pas pu être lue.',
    noList: 'La liste des versions n’a pas pu être lue.',
    again: 'Réessayer',
    none: 'Rien ne diffère de l’une à l’autre.',
    noEarlier: 'Aucune version antérieure à laquelle comparer celle-ci.',
    since: 'Voir ce qui a changé depuis',
    groups: {
      added: 'Ajouts',
      ended: 'Ententes terminées',
      changed: 'Modifications',
      removed: 'Retraits',
    },
    organizations: 'Organisations',
    agreements: 'Ententes',
    history: 'Historique de la fiche',
    entry: {
      first: (date) => `Présente dès la première version, celle du ${formatPartialDate(date, 'fr')}`,
      added: (date) =>
        date === null
          ? 'Ajoutée depuis la dernière version'
          : `Ajoutée dans la version du ${formatPartialDate(date, 'fr')}`,
      changed: (date, fields) =>
        `${date === null ? 'Modifiée depuis la dernière version' : `Modifiée dans la version du ${formatPartialDate(date, 'fr')}`}\u00a0: ${fields}`,
      ended: (date) =>
        date === null
          ? 'Entente donnée pour terminée depuis la dernière version'
          : `Entente donnée pour terminée dans la version du ${formatPartialDate(date, 'fr')}`,
      removed: (date) =>
        date === null
          ? 'Retirée depuis la dernière version'
          : `Retirée dans la version du ${formatPartialDate(date, 'fr')}`,
    },
    fields: {
      name: 'nom',
      shortName: 'nom abrégé',
      kind: 'type',
      sectors: 'secteurs',
      location: 'lieu',
      governs: 'territoire représenté',
      website: 'site Web',
      summary: 'résumé',
      founded: 'date de fondation',
      sources: 'sources',
      title: 'titre',
      signed: 'date de signature',
      signedPrecision: 'nature de la date',
      renewed: 'renouvellements',
      ends: 'date de fin',
      status: 'état',
      parties: 'parties',
      objectives: 'objectifs',
      note: 'note',
    },
  },
});

type ChangesMessages = (typeof changesMessages)['en' | 'fr'];

/** One line of a record's history. */
export function historyLine(
  messages: ChangesMessages,
  entry: {
    readonly date: string | null;
    readonly isFirst: boolean;
    readonly change: keyof Counts;
    readonly fields: readonly string[];
  },
): string {
  const { date, isFirst, change, fields } = entry;
  if (isFirst && date !== null) return messages.entry.first(date);
  return change === 'changed'
    ? messages.entry.changed(date, fieldNames(messages, fields))
    : messages.entry[change](date);
}

/** A field without words of its own stands for itself. */
export function fieldNames(messages: ChangesMessages, fields: readonly string[]): string {
  const names = new Map(Object.entries(messages.fields));
  return fields.map((field) => names.get(field) ?? field).join(', ');
}
