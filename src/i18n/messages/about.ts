import { formatCount, formatNumber, formatPartialDate } from '../format.ts';
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
    scope: {
      title: 'What is in, what is not',
      text: 'In: agreements since about 2010 on innovation, trade in it, energy and the environment that tie Quebec to the northeastern states, and consortia and partnerships inside each that the corridor rests on, with their parties. Not in: agreements that no public page read names, agreements that ended before 2010, parties far from the corridor when the rest of the agreement does not need them, and people. Some texts were read only in part; what they may say further on is not here. Corrections are welcome.',
    },
    how: {
      title: 'How an agreement gets on the map',
      text: 'An agreement is added when a public source names it and at least two of its parties. Date, kind, status and objectives come from that source. What no source says stays empty and is shown as unknown. A signing date that is inferred, or is that of an announcement, says so.',
    },
    places: {
      title: 'How places are found',
      text: 'A source names the city; its point comes from GeoNames, or, for towns that GeoNames lacks, from the source named in the table of overrides. Nobody types coordinates. A place is never shown more exactly than it is known: most organizations stand in the middle of their city, governments without one in their region, and an organization whose place no source names is not on the map.',
    },
    sources: {
      title: 'Sources',
      text: 'Press releases, official pages and news articles, cited in each profile with publisher and date. Boundaries and place names come from open data (Gouvernement du Québec, US Census Bureau, World Vector Shoreline, Natural Earth and GeoNames); the attribution stands at the edge of the map. The transport layer shows airports of OurAirports, ports and rail of Natural Earth, and crossings where roads of the US Geological Survey meet the border: to within two kilometres, for orientation and not for travel.',
    },
    kinds: {
      title: 'Kinds of sources',
      kind: 'Kind',
      sources: 'Sources',
      records: 'Organizations, agreements and ties that cite one',
      names: {
        founding: 'Founding documents',
        release: 'Press releases',
        official: 'Pages and filings of the bodies concerned, governments and universities',
        press: 'News and trade press',
        reference: 'Works of reference',
        unknown: 'Not sorted',
      },
    },
    licences: {
      title: 'Licences',
      text: 'The program is under the MIT licence, the data under Creative Commons Attribution 4.0 (CC BY 4.0). Please cite “Northeast Corridor Map” with the date on which you consulted it.',
    },
    offline: {
      title: 'Without a network',
      keep: 'Keep available offline',
      text: 'Map, list, network, table and profiles then open without a connection, in both languages; pages that you have visited, too. About 3 MB are kept in this browser until you switch it off.',
      working: 'Fetching everything…',
      kept: 'Kept: the map opens without a connection.',
      failed:
        'Not everything could be fetched, so nothing was kept. Check the connection and the free space, then switch it on again.',
    },
    privacy: {
      title: 'Privacy',
      text: 'No cookies, no tracking, no location, no request to any other site. This browser keeps something only when you choose it: the language, once you have changed it, and the map itself, as long as “Keep available offline” is on. The server that sends this page may keep technical logs, as servers do; whoever operates the site is responsible for them.',
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
      text: 'Both languages have equal standing. A text that exists in only one of them is shown in that one, with a badge. Names of organizations are proper names: one without a form in your language stands as it is, without a badge.',
      counts: (texts: number, inBoth: number, onlyEnglish: number, onlyFrench: number) =>
        `${formatCount(texts, 'text', 'texts', 'en')}: ${formatNumber(inBoth, 'en')} in both languages, ${formatNumber(onlyEnglish, 'en')} in English only and ${formatNumber(onlyFrench, 'en')} in French only.`,
      names: (organizations: number, english: number, french: number) =>
        `Of ${formatCount(organizations, 'organization', 'organizations', 'en')}, ${formatNumber(english, 'en')} have a name that an English source uses and ${formatNumber(french, 'en')} one that a French source uses.`,
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
    scope: {
      title: 'Ce qui y est, ce qui n’y est pas',
      text: 'La carte comprend les ententes conclues depuis 2010 environ qui lient le Québec aux États du Nord-Est en matière d’innovation, de commerce qui s’y rattache, d’énergie et d’environnement, les consortiums et les partenariats propres au Québec ou à ces États sur lesquels le corridor s’appuie, ainsi que leurs parties. Elle ne comprend ni les ententes qu’aucune page publique consultée ne nomme, ni celles qui ont pris fin avant 2010, ni les parties éloignées du corridor dont le reste de l’entente peut se passer, ni les personnes. Certains textes n’ont été lus qu’en partie; ce que dit la suite n’y figure pas. Les corrections sont les bienvenues.',
    },
    how: {
      title: 'Comment une entente est ajoutée à la carte',
      text: 'Une entente est ajoutée lorsqu’une source publique la nomme, avec au moins deux de ses parties. La date, le type, l’état et les objectifs viennent de cette source. Ce qu’aucune source ne dit reste vide et est présenté comme inconnu. Une date de signature déduite, ou qui est celle d’une annonce, est signalée comme telle.',
    },
    places: {
      title: 'Comment les lieux sont trouvés',
      text: 'Une source nomme la ville; les coordonnées de celle-ci viennent de GeoNames ou, pour les lieux absents de GeoNames, de la source indiquée dans le tableau des exceptions. Aucune n’est saisie à la main. L’emplacement affiché n’est jamais plus précis que ce qui est connu\u00a0: la plupart des organisations figurent au centre de leur ville, les gouvernements sans ville dans leur région, et une organisation dont aucune source ne nomme le lieu n’est pas sur la carte.',
    },
    sources: {
      title: 'Sources',
      text: 'Communiqués, pages officielles et articles de presse, cités dans chaque fiche avec l’éditeur et la date. Les limites et les toponymes viennent de données ouvertes (gouvernement du Québec, US Census Bureau, World Vector Shoreline, Natural Earth et GeoNames); la mention des sources figure au bord de la carte. La couche des transports montre les aéroports d’OurAirports, les ports et les voies ferrées de Natural Earth, et les passages où les routes du US Geological Survey rencontrent la frontière\u00a0: à deux kilomètres près, pour s’orienter et non pour voyager.',
    },
    kinds: {
      title: 'Nature des sources',
      kind: 'Nature',
      sources: 'Sources',
      records: 'Organisations, ententes et liens qui en citent une',
      names: {
        founding: 'Documents de départ',
        release: 'Communiqués',
        official: 'Pages et déclarations des organismes concernés, des gouvernements et des universités',
        press: 'Presse générale et spécialisée',
        reference: 'Ouvrages de référence',
        unknown: 'Non classées',
      },
    },
    licences: {
      title: 'Licences',
      text: 'Le programme est diffusé sous licence MIT, les données sous Creative Commons Attribution 4.0 (CC BY 4.0). Veuillez citer «\u00a0Carte du corridor du Nord-Est\u00a0» avec la date de consultation.',
    },
    offline: {
      title: 'Sans connexion',
      keep: 'Garder disponible hors ligne',
      text: 'La carte, la liste, le réseau, le tableau et les fiches s’ouvrent alors sans connexion, dans les deux langues; les pages que vous avez visitées aussi. Environ 3\u00a0Mo sont conservés dans ce navigateur jusqu’à ce que vous désactiviez l’option.',
      working: 'Téléchargement en cours…',
      kept: 'C’est fait\u00a0: la carte s’ouvre sans connexion.',
      failed:
        'Tout n’a pas pu être téléchargé; rien n’a donc été conservé. Vérifiez la connexion et l’espace libre, puis réactivez l’option.',
    },
    privacy: {
      title: 'Protection de la vie privée',
      text: 'Aucun témoin, aucun suivi, aucune géolocalisation, aucune requête vers un autre site. Ce navigateur ne conserve que ce que vous choisissez\u00a0: la langue, une fois que vous l’avez changée, et la carte elle-même, tant que l’option «\u00a0Garder disponible hors ligne\u00a0» est activée. Le serveur qui envoie cette page peut tenir des journaux techniques, comme tout serveur; la responsabilité en revient à la personne ou à l’organisme qui exploite le site.',
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
      text: 'Les deux langues sont sur un pied d’égalité. Un texte qui n’existe que dans une langue s’affiche dans cette langue, avec une mention. Le nom d’une organisation est un nom propre\u00a0: sans forme française attestée, il s’affiche tel quel, sans mention.',
      counts: (texts: number, inBoth: number, onlyEnglish: number, onlyFrench: number) =>
        `${formatCount(texts, 'texte', 'textes', 'fr')}\u00a0: ${formatNumber(inBoth, 'fr')} dans les deux langues, ${formatNumber(onlyEnglish, 'fr')} en anglais seulement et ${formatNumber(onlyFrench, 'fr')} en français seulement.`,
      names: (organizations: number, english: number, french: number) =>
        `Sur ${formatCount(organizations, 'organisation', 'organisations', 'fr')}, ${formatNumber(english, 'fr')} ont un nom employé par une source anglaise et ${formatNumber(french, 'fr')} un nom employé par une source française.`,
    },
    data: 'Prévisualiser vos données…',
  },
});
