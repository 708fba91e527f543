import { formatCount, formatNumber } from '../format.ts';
import { frenchWordsBefore } from '../frenchArticle.ts';
import { defineMessages } from '../messages.ts';

interface OrganizationAt {
  readonly name: string;
  readonly place: string;
  readonly agreements: number;
}
interface AgreementAt {
  readonly title: string;
  readonly date: string;
  readonly parties: number;
}

interface PlaceAt {
  readonly organizations: number;
  /** "life sciences 21", largest first. */
  readonly sectors: readonly string[];
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

export const stageMessages = defineMessages({
  en: {
    roleDescription: 'map and network',
    label: 'Map of organizations and agreements',
    keys: 'Arrow keys go to the nearest mark, with Alt along links, with Shift they move the map. Enter opens, Escape goes back, plus and minus zoom, 0 shows everything and again the home view, question mark lists the keys.',
    notOnMap: (count: number) => `${formatNumber(count, 'en')} not on the map`,
    withoutPartner: (count: number) => `${formatNumber(count, 'en')} without a partner shown`,
    inNeither: (count: number) => `${formatNumber(count, 'en')} not drawn`,
    /** Where only parties outside the filters are left out: they are not counted. */
    context: {
      notOnMap: 'Not on the map',
      withoutPartner: 'Without a partner shown',
      inNeither: 'Not drawn',
    },
    words: {
      community: (sector: string, around: readonly string[]) =>
        around.length === 0
          ? sector
          : `${sector === '' ? 'Around' : `${sector}, around`} ${around.join(' and ')}`,
    },
    placeAt: ({ organizations, sectors }: PlaceAt) =>
      `${formatCount(organizations, 'organization', 'organizations', 'en')}${sectors.length === 0 ? '' : `: ${sectors.join(', ')}`}`,
    placeOpened: (count: number) =>
      `open: ${formatCount(count, 'organization', 'organizations', 'en')}. Arrow keys walk among them, Escape closes.`,
    placeParts: (count: number) =>
      `seen closer: ${formatCount(count, 'organization', 'organizations', 'en')} in several marks.`,
    rings: (count: number) =>
      `${formatCount(count, 'agreement', 'agreements', 'en')} of more than 40 parties drawn as ${count === 1 ? 'a ring' : 'rings'}: each party is joined to the next only.`,
    hubAt: (agreements: number) =>
      `${formatCount(agreements, 'agreement', 'agreements', 'en')} between the same places`,
    transportAttribution: ' · OurAirports',
    attribution:
      '© Gouvernement du Québec (CC BY 4.0) · US Census Bureau · Natural Earth · GeoNames (CC BY 4.0)',
    noGraphics: 'The map is shown as a drawing because this browser does not offer WebGL.',
    organizationAt: ({ name, place, agreements }: OrganizationAt) =>
      joined([name, place, formatCount(agreements, 'agreement', 'agreements', 'en')]),
    agreementAt: ({ title, date, parties }: AgreementAt) =>
      joined([title, date, formatCount(parties, 'party', 'parties', 'en')]),
  },
  fr: {
    roleDescription: 'carte et réseau',
    label: 'Carte des organisations et des ententes',
    keys: 'Les flèches mènent au symbole le plus proche; avec Alt, elles suivent les liens; avec Maj, elles déplacent la carte. Entrée ouvre la fiche, Échap revient en arrière, plus et moins changent l’échelle, 0 affiche tout, puis la vue d’accueil, le point d’interrogation affiche les raccourcis.',
    notOnMap: (count: number) => `${formatNumber(count, 'fr')} hors carte`,
    withoutPartner: (count: number) => `${formatNumber(count, 'fr')} sans partenaire affiché`,
    inNeither: (count: number) => `${formatNumber(count, 'fr')} hors dessin`,
    context: {
      notOnMap: 'Hors carte',
      withoutPartner: 'Sans partenaire affiché',
      inNeither: 'Hors dessin',
    },
    words: {
      community: (sector: string, around: readonly string[]) => {
        const names = around.map((name) => `${frenchWordsBefore('de', name)}${name}`).join(' et ');
        return around.length === 0 ? sector : `${sector === '' ? 'Autour' : `${sector}, autour`} ${names}`;
      },
    },
    placeAt: ({ organizations, sectors }: PlaceAt) =>
      `${formatCount(organizations, 'organisation', 'organisations', 'fr')}${sectors.length === 0 ? '' : `\u00a0: ${sectors.join(', ')}`}`,
    placeOpened: (count: number) =>
      `ouvert\u00a0: ${formatCount(count, 'organisation', 'organisations', 'fr')}. Les flèches passent de l’une à l’autre, Échap ferme.`,
    placeParts: (count: number) =>
      `vu de plus près\u00a0: ${formatCount(count, 'organisation', 'organisations', 'fr')} en plusieurs symboles.`,
    rings: (count: number) =>
      `${formatCount(count, 'entente', 'ententes', 'fr')} de plus de 40\u00a0parties en anneau\u00a0: chaque partie n’est reliée qu’à la suivante.`,
    hubAt: (agreements: number) =>
      `${formatCount(agreements, 'entente', 'ententes', 'fr')} entre les mêmes lieux`,
    transportAttribution: ' · OurAirports',
    attribution:
      '© Gouvernement du Québec (CC BY 4.0) · US Census Bureau · Natural Earth · GeoNames (CC BY 4.0)',
    noGraphics: 'La carte s’affiche sous forme de dessin, car ce navigateur n’offre pas WebGL.',
    organizationAt: ({ name, place, agreements }: OrganizationAt) =>
      joined([name, place, formatCount(agreements, 'entente', 'ententes', 'fr')]),
    agreementAt: ({ title, date, parties }: AgreementAt) =>
      joined([title, date, formatCount(parties, 'partie', 'parties', 'fr')]),
  },
});
