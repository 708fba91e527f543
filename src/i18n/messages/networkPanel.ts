import { formatCount, formatNumber } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const networkPanelMessages = defineMessages({
  en: {
    heading: 'About this network',
    scope:
      'For what is shown now, with the filters in use. Parties outside the filters count as partners, but are not ranked or listed.',
    working: 'Measuring the network…',
    failed: 'The network could not be measured.',
    retry: 'Try again',
    empty: 'Nothing is shown, so there is no network to measure. Remove a filter.',
    figure: (label: string, count: number) => `${label}: ${formatNumber(count, 'en')}`,
    organizations: {
      label: 'Organizations',
      what: 'Organizations that match every filter. Parties shown only for context do not count.',
    },
    agreements: {
      label: 'Agreements',
      what: 'An agreement counts once, whatever its number of parties.',
    },
    crossBorder: {
      label: 'Cross-border agreements',
      what: 'Agreements with at least one party in Canada and one in the United States.',
      share: (percent: string) => `${percent} of the agreements`,
    },
    components: {
      label: 'Separate groups',
      what: 'Connected components: within a group, a chain of agreements leads from any organization to any other; between groups, none does.',
    },
    mostConnected: {
      label: 'Most connected',
      what: 'By number of different organizations that share an agreement with it (degree).',
      value: (count: number) => formatCount(count, 'partner', 'partners', 'en'),
    },
    bridges: {
      label: 'Bridges',
      what: 'By betweenness: the share of the shortest chains between two other organizations that pass through it.',
      sampled: 'Estimated from a sample, because the network is large.',
    },
    communities: {
      label: 'Communities',
      what: 'Groups with more agreements inside than chance would give (Louvain method, modularity); communities of one are left out.',
      name: (number: number) => `Community ${formatNumber(number, 'en')}`,
      size: (count: number) => formatCount(count, 'organization', 'organizations', 'en'),
      none: 'No community stands out.',
    },
    isolated: {
      label: 'Without an agreement',
      what: 'Organizations shown that are party to no agreement shown.',
      none: 'Every organization shown is party to an agreement.',
    },
    noneRanked: 'No organization to rank.',
    example: {
      crossBorder: 'The newest here:',
      largest: (count: number) =>
        `The largest here, of ${formatCount(count, 'organization', 'organizations', 'en')}, holds`,
      first: 'First here:',
      connected: (count: number) => `with ${formatCount(count, 'partner', 'partners', 'en')}`,
      bridge: (share: string) => `on ${share} of them`,
      isolated: 'One here:',
    },
  },
  fr: {
    heading: 'Portrait du réseau',
    scope:
      'Pour ce qui est affiché en ce moment, filtres compris. Les parties hors des filtres comptent comme partenaires, sans être classées ni énumérées.',
    working: 'Mesure du réseau en cours…',
    failed: 'Le réseau n’a pas pu être mesuré.',
    retry: 'Réessayer',
    empty: 'Rien n’est affiché, il n’y a donc pas de réseau à mesurer. Retirez un filtre.',
    figure: (label, count) => `${label}\u00a0: ${formatNumber(count, 'fr')}`,
    organizations: {
      label: 'Organisations',
      what: 'Organisations qui répondent à tous les filtres. Les parties affichées à titre de contexte ne comptent pas.',
    },
    agreements: {
      label: 'Ententes',
      what: 'Une entente compte une seule fois, quel que soit le nombre de ses parties.',
    },
    crossBorder: {
      label: 'Ententes transfrontalières',
      what: 'Ententes dont au moins une partie est au Canada et une autre aux États-Unis.',
      share: (percent) => `${percent} des ententes`,
    },
    components: {
      label: 'Groupes distincts',
      what: 'Composantes connexes\u00a0: à l’intérieur d’un groupe, une suite d’ententes mène de toute organisation à toute autre; d’un groupe à l’autre, aucune.',
    },
    mostConnected: {
      label: 'Les plus liées',
      what: 'Selon le nombre d’organisations différentes avec lesquelles elle a une entente (degré).',
      value: (count) => formatCount(count, 'partenaire', 'partenaires', 'fr'),
    },
    bridges: {
      label: 'Les passerelles',
      what: 'Selon l’intermédiarité\u00a0: la part des plus courts chemins entre deux autres organisations qui passent par elle.',
      sampled: 'Estimation à partir d’un échantillon, vu la taille du réseau.',
    },
    communities: {
      label: 'Communautés',
      what: 'Groupes où les ententes sont plus nombreuses que le hasard ne le voudrait (méthode de Louvain, modularité); les communautés d’une seule organisation sont laissées de côté.',
      name: (number) => `Communauté ${formatNumber(number, 'fr')}`,
      size: (count) => formatCount(count, 'organisation', 'organisations', 'fr'),
      none: 'Aucune communauté ne se dégage.',
    },
    isolated: {
      label: 'Sans entente',
      what: 'Organisations affichées qui ne sont parties à aucune entente affichée.',
      none: 'Toutes les organisations affichées sont parties à une entente.',
    },
    noneRanked: 'Aucune organisation à classer.',
    example: {
      crossBorder: 'La plus récente ici\u00a0:',
      largest: (count) =>
        `Le plus grand ensemble ici réunit ${formatCount(count, 'organisation', 'organisations', 'fr')}. L’une d’elles\u00a0:`,
      first: 'En tête ici\u00a0:',
      connected: (count) => `avec ${formatCount(count, 'partenaire', 'partenaires', 'fr')}`,
      bridge: (share) => `sur ${share} d’entre eux`,
      isolated: 'Par exemple, ici\u00a0:',
    },
  },
});
