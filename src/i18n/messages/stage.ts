import { formatCount } from '../format.ts';
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

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

export const stageMessages = defineMessages({
  en: {
    roleDescription: 'map and network',
    label: 'Map of organizations and agreements',
    keys: 'Arrow keys go to the nearest mark, with Alt along links, with Shift they move the map. Enter opens, Escape goes back, plus and minus zoom, 0 shows everything, question mark lists the keys.',
    notOnMap: 'Not on the map: place unknown',
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
    keys: 'Les flèches mènent au symbole le plus proche; avec Alt, elles suivent les liens; avec Maj, elles déplacent la carte. Entrée ouvre la fiche, Échap revient en arrière, plus et moins changent l’échelle, 0 affiche tout, le point d’interrogation affiche les raccourcis.',
    notOnMap: 'Hors carte\u00a0: lieu inconnu',
    attribution:
      '© Gouvernement du Québec (CC BY 4.0) · US Census Bureau · Natural Earth · GeoNames (CC BY 4.0)',
    noGraphics: 'La carte s’affiche sous forme de dessin, car ce navigateur n’offre pas WebGL.',
    organizationAt: ({ name, place, agreements }: OrganizationAt) =>
      joined([name, place, formatCount(agreements, 'entente', 'ententes', 'fr')]),
    agreementAt: ({ title, date, parties }: AgreementAt) =>
      joined([title, date, formatCount(parties, 'partie', 'parties', 'fr')]),
  },
});
