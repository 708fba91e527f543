import { formatCount, formatNumber } from '../format.ts';
import { frenchWordsBefore } from '../frenchArticle.ts';
import { defineMessages } from '../messages.ts';

export const pathMessages = defineMessages({
  en: {
    heading: 'How are we connected?',
    introduction:
      'Choose two organizations to see the shortest way from one to the other through agreements they and others are parties to.',
    from: 'From',
    to: 'To',
    /** `spoken`: the name, where `name` only holds its place. */
    toOf: (name: string, _spoken: string) => `From ${name} to`,
    placeholder: 'Name of an organization',
    swap: 'Swap the two organizations',
    clear: (field: string) => `Empty the field “${field}”`,
    open: 'Show the choices',
    noMatch: 'No organization by that name. Try fewer letters.',
    /** Around the two linked names: “C2MI is connected with Hydro-Québec in 2 steps:” */
    sentence: {
      isConnectedWith: ' is connected with ',
      inSteps: (count: number) => ` in ${formatCount(count, 'step', 'steps', 'en')}: `,
      byWays: (steps: number, ways: number) =>
        ` in ${formatCount(steps, 'step', 'steps', 'en')}, in ${formatNumber(ways, 'en')} ways:`,
      isPartyTo: ' is party to ',
      whichIsPartyTo: ', which is party to ',
      with: ' with ',
      openQuote: '“',
      closeQuote: '”',
      undated: 'date unknown',
      end: '.',
    },
    noLink: (from: string, to: string) =>
      `No known link: no chain of recorded agreements leads from ${from} to ${to}.`,
    noLinkHint: 'This is what the map’s data say; a tie may exist without being recorded here.',
    throughAffiliations: 'Through recorded affiliations',
    affiliationsAreNone: 'A dashed step is an affiliation (membership, part of …), not an agreement.',
    affiliation: 'affiliation',
    arrow: '—',
    /** `names`: of the two, where the others only hold their places. */
    reachableNear: (from: string, near: string, _names: readonly [from: string, near: string]) =>
      `Agreements lead from ${from} to these, near ${near}`,
    nearness: {
      affiliation: '(recorded affiliation)',
      city: '(same city)',
      sector: '(same sector)',
    },
    showSteps: (count: number) => `in ${formatCount(count, 'step', 'steps', 'en')}`,
    lookFurther: 'Look further',
    allAgreementsOf: (name: string) => `Agreements of ${name}`,
    ignoresFilters: 'Filters do not apply here: every recorded agreement counts.',
    sources: 'Sources',
  },
  fr: {
    heading: 'Qu’est-ce qui nous relie?',
    introduction:
      'Choisissez deux organisations pour voir le plus court chemin de l’une à l’autre, d’entente en entente.',
    from: 'De',
    to: 'À',
    toOf: (name, spoken) => `${frenchWordsBefore('De', spoken)}${name} à`,
    placeholder: 'Nom d’une organisation',
    swap: 'Inverser les deux organisations',
    clear: (field) => `Vider le champ «\u00a0${field}\u00a0»`,
    open: 'Afficher les choix',
    noMatch: 'Aucune organisation de ce nom. Essayez avec moins de lettres.',
    sentence: {
      isConnectedWith: ' est en lien avec ',
      inSteps: (count) => ` en ${formatCount(count, 'étape', 'étapes', 'fr')}\u00a0: `,
      byWays: (steps, ways) =>
        ` en ${formatCount(steps, 'étape', 'étapes', 'fr')}, par ${formatNumber(ways, 'fr')} chemins\u00a0:`,
      isPartyTo: ' est partie à l’entente ',
      whichIsPartyTo: ', à son tour partie à l’entente ',
      with: ' avec ',
      openQuote: '«\u00a0',
      closeQuote: '\u00a0»',
      undated: 'date inconnue',
      end: '.',
    },
    noLink: (from, to) =>
      `Aucun lien connu\u00a0: aucune suite d’ententes répertoriées ne mène de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0».`,
    noLinkHint: 'C’est ce qu’indiquent les données de la carte; un lien peut exister sans y figurer.',
    throughAffiliations: 'Par des affiliations répertoriées',
    affiliationsAreNone: 'Un trait tireté est une affiliation (adhésion, appartenance…), et non une entente.',
    affiliation: 'affiliation',
    arrow: '—',
    reachableNear: (from, near, names) =>
      `Des ententes mènent ${frenchWordsBefore('de', names[0])}${from} à celles-ci, proches ${frenchWordsBefore('de', names[1])}${near}`,
    nearness: {
      affiliation: '(affiliation répertoriée)',
      city: '(même ville)',
      sector: '(même secteur)',
    },
    showSteps: (count) => `en ${formatCount(count, 'étape', 'étapes', 'fr')}`,
    lookFurther: 'Chercher plus loin',
    allAgreementsOf: (name) => `Ententes\u00a0: ${name}`,
    ignoresFilters: 'Les filtres ne s’appliquent pas ici\u00a0: toutes les ententes répertoriées comptent.',
    sources: 'Sources',
  },
});
