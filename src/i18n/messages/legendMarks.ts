import { defineMessages } from '../messages.ts';

/** What the folded parts of the legend say: they come when they are unfolded, and `legend.ts` with the page. */
export const legendMarksMessages = defineMessages({
  en: {
    sizes: 'Size: number of agreements',
    crossBorder: 'With a core: across the border',
    several: 'Several sectors share the mark',
    context: 'Faint: party outside the filters',
    affiliation: 'Dashed: affiliation',
    edges: 'Outline in the network: solid red in Canada, broken blue in the United States',
    ground: 'Tint in the network: organizations that work together more than with others',
    transport: {
      airport: 'Airport with scheduled flights, by its code',
      port: 'Port',
      crossing: 'Road across the border, by its number on either side',
      rail: 'Rail, to within one or two kilometres in cities',
    },
  },
  fr: {
    sizes: 'Taille\u00a0: nombre d’ententes',
    crossBorder: 'Avec un noyau\u00a0: de part et d’autre de la frontière',
    several: 'Plusieurs secteurs se partagent le symbole',
    context: 'Pâle\u00a0: partie hors des filtres',
    affiliation: 'Tireté\u00a0: affiliation',
    edges: 'Contour dans le réseau\u00a0: rouge et continu au Canada, bleu et tireté aux États-Unis',
    ground:
      'Teinte dans le réseau\u00a0: organisations qui collaborent davantage entre elles qu’avec les autres',
    transport: {
      airport: 'Aéroport à vols réguliers, par son code',
      port: 'Port',
      crossing: 'Route qui traverse la frontière, par son numéro de part et d’autre',
      rail: 'Voie ferrée, à un ou deux kilomètres près dans les villes',
    },
  },
});
