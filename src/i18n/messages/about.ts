import { formatCount, formatPartialDate } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const aboutMessages = defineMessages({
  en: {
    title: 'About this map',
    what: {
      title: 'What this is',
      text: 'A map of the organizations that carry innovation between Quebec and the northeastern United States, and of the agreements they have signed: memoranda of understanding, accords between governments, collaborations and partnerships. Each mark leads to a profile, which cites its sources.',
      figures: (organizations: number, agreements: number, sources: number) =>
        `It holds ${formatCount(organizations, 'organization', 'organizations', 'en')}, ${formatCount(agreements, 'agreement', 'agreements', 'en')} and ${formatCount(sources, 'source', 'sources', 'en')}.`,
      updated: (date: string) => `Last update: ${formatPartialDate(date, 'en')}.`,
    },
    how: {
      title: 'How an agreement gets on the map',
      text: 'An agreement is added when a public source names it and at least two of its parties. Date, kind, status and objectives come from that source. What no source says stays empty and is shown as unknown. A place is never shown more exactly than it is known: most organizations stand in their city, governments in their region.',
    },
    sources: {
      title: 'Sources',
      text: 'Press releases, official pages and news articles, cited in each profile with publisher and date. Boundaries and place names come from open data (Gouvernement du Québec, US Census Bureau, Natural Earth and GeoNames); the attribution stands at the edge of the map.',
    },
    licences: {
      title: 'Licences',
      text: 'The program is under the MIT licence, the data under Creative Commons Attribution 4.0 (CC BY 4.0). Please cite “Northeast Corridor Map” with the date on which you consulted it.',
    },
    privacy: {
      title: 'Privacy',
      text: 'No cookies, no tracking, no location, no request to any other site. The server that sends this page may keep technical logs, as servers do; whoever operates the site is responsible for them.',
    },
    correct: {
      title: 'Correct an error or propose an agreement',
      text: 'Write to the operator of this site. The message below names the record, so that it is found at once: copy it, complete it and attach a public source.',
      copy: 'Copy the message',
      copied: 'Copied',
      message: 'Prefilled message',
      body: (record: string, address: string) =>
        `Correction to the Northeast Corridor Map\nRecord: ${record}\nPage: ${address}\nWhat is wrong or missing:\nWhat it should say:\nPublic source (address, date):`,
      noRecord: '(open its profile first, or name it here)',
    },
    languages: {
      title: 'French and English',
      text: 'Both languages have equal standing. A text that exists in only one of them is shown in that one, with a badge.',
    },
    data: 'Preview your own data…',
  },
  fr: {
    title: 'À propos de cette carte',
    what: {
      title: 'De quoi s’agit-il?',
      text: 'Une carte des organisations qui portent l’innovation entre le Québec et le nord-est des États-Unis, et des ententes qu’elles ont conclues\u00a0: protocoles d’entente, accords entre gouvernements, collaborations et partenariats. Chaque symbole mène à une fiche, qui cite ses sources.',
      figures: (organizations: number, agreements: number, sources: number) =>
        `Elle compte ${formatCount(organizations, 'organisation', 'organisations', 'fr')}, ${formatCount(agreements, 'entente', 'ententes', 'fr')} et ${formatCount(sources, 'source', 'sources', 'fr')}.`,
      updated: (date: string) => `Dernière mise à jour\u00a0: ${formatPartialDate(date, 'fr')}.`,
    },
    how: {
      title: 'Comment une entente est ajoutée à la carte',
      text: 'Une entente est ajoutée lorsqu’une source publique la nomme, avec au moins deux de ses parties. La date, le type, l’état et les objectifs viennent de cette source. Ce qu’aucune source ne dit reste vide et est présenté comme inconnu. L’emplacement affiché n’est jamais plus précis que ce qui est connu\u00a0: la plupart des organisations figurent dans leur ville, les gouvernements dans leur région.',
    },
    sources: {
      title: 'Sources',
      text: 'Communiqués, pages officielles et articles de presse, cités dans chaque fiche avec l’éditeur et la date. Les limites et les toponymes viennent de données ouvertes (gouvernement du Québec, US Census Bureau, Natural Earth et GeoNames); la mention des sources figure au bord de la carte.',
    },
    licences: {
      title: 'Licences',
      text: 'Le programme est diffusé sous licence MIT, les données sous Creative Commons Attribution 4.0 (CC BY 4.0). Veuillez citer «\u00a0Carte du corridor du Nord-Est\u00a0» avec la date de consultation.',
    },
    privacy: {
      title: 'Protection de la vie privée',
      text: 'Aucun témoin, aucun suivi, aucune géolocalisation, aucune requête vers un autre site. Le serveur qui envoie cette page peut tenir des journaux techniques, comme tout serveur; la responsabilité en revient à la personne ou à l’organisme qui exploite le site.',
    },
    correct: {
      title: 'Corriger une erreur ou proposer une entente',
      text: 'Écrivez aux responsables de ce site. Le message ci-dessous indique la fiche en cause\u00a0: copiez-le, complétez-le et joignez-y une source publique.',
      copy: 'Copier le message',
      copied: 'Copié',
      message: 'Message prérempli',
      body: (record: string, address: string) =>
        `Correction à apporter à la Carte du corridor du Nord-Est\nFiche\u00a0: ${record}\nPage\u00a0: ${address}\nCe qui est inexact ou manquant\u00a0:\nCe qu’il faudrait lire\u00a0:\nSource publique (adresse, date)\u00a0:`,
      noRecord: '(ouvrez d’abord la fiche, ou nommez-la ici)',
    },
    languages: {
      title: 'Français et anglais',
      text: 'Les deux langues sont sur un pied d’égalité. Un texte qui n’existe que dans une langue s’affiche dans cette langue, avec une mention.',
    },
    data: 'Prévisualiser vos données…',
  },
});
