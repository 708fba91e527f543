import { formatCount, formatList } from '../format.ts';
import { defineMessages } from '../messages.ts';

export const exportMessages = defineMessages({
  en: {
    title: 'Export',
    shown: (organizations: number, agreements: number) =>
      `${formatList(
        [
          formatCount(organizations, 'organization', 'organizations', 'en'),
          formatCount(agreements, 'agreement', 'agreements', 'en'),
        ],
        'en',
      )}, as shown`,
    picture: {
      title: 'Picture',
      lead: 'Drawn anew, with title, filters, legend, scale, date, source and link.',
      leadTable: 'The map of what the table lists, with title, filters, legend, date, source and link.',
      svg: 'Vectors for graphics programs and websites',
      png: 'Pixels for slides and documents',
      pdf: 'Vectors and real text, for print',
      ownTitle: 'Title',
      note: 'Note',
      noteExample: 'What the picture shows, in your words',
      size: 'Size of the PNG',
      sizes: { one: 'Screen', two: 'Double', four: 'Print' },
    },
    data: {
      title: 'Data',
      lead: 'Exactly what is shown, with its sources.',
      csv: 'One table for spreadsheets',
      geojson: 'Organizations as points, for maps',
      gexf: 'The network, for Gephi',
      graphml: 'The network, for yEd, NetworkX, igraph',
      json: 'All in one file, which this page can open again',
      table: 'Table',
      tables: {
        organizations: 'Organizations',
        agreements: 'Agreements',
        parties: 'Parties to agreements',
        affiliations: 'Affiliations',
        sectors: 'Sectors',
        sources: 'Sources',
      },
      separator: 'Separator',
      separators: { ',': 'Commas', ';': 'Semicolons, for Excel in French' },
      frenchHeaders: 'French column headers',
      context: (count: number) =>
        `With the ${formatCount(count, 'party', 'parties', 'en')} outside the filters`,
      contextHelp:
        'Parties outside the filters are not counted above and come last; without them, agreements name them by id only, and a JSON file opened here shows its agreements without them.',
      all: 'All of the data, whatever the filters:',
      preview: 'This is a preview of unpublished data.',
    },
    cite: {
      title: 'Cite this view',
      apa: 'APA',
      bibtex: 'BibTeX',
      copy: (format: string) => `Copy ${format}`,
      copied: 'Copied',
      copyFailed: 'Copying is blocked here: the text is selected, copy it with the keyboard.',
    },
    working: (format: string) => `Making the ${format} file…`,
    done: (file: string) => `Saved: ${file}`,
    failed: (format: string) => `The ${format} file could not be made. Try another format.`,
    fileStem: 'corridor',
  },
  fr: {
    title: 'Exporter',
    shown: (organizations: number, agreements: number) =>
      `${formatList(
        [
          formatCount(organizations, 'organisation', 'organisations', 'fr'),
          formatCount(agreements, 'entente', 'ententes', 'fr'),
        ],
        'fr',
      )}, telles qu’affichées`,
    picture: {
      title: 'Image',
      lead: 'Carte redessinée, avec titre, filtres, légende, échelle, date, source et lien.',
      leadTable: 'Carte du contenu du tableau, avec titre, filtres, légende, date, source et lien.',
      svg: 'Format vectoriel, pour les logiciels de graphisme et les sites Web',
      png: 'Image en pixels, pour les présentations et les documents',
      pdf: 'Format vectoriel, texte sélectionnable, pour l’impression',
      ownTitle: 'Titre',
      note: 'Note',
      noteExample: 'Ce que montre l’image, dans vos propres mots',
      size: 'Taille du PNG',
      sizes: { one: 'Écran', two: 'Double', four: 'Impression' },
    },
    data: {
      title: 'Données',
      lead: 'Exactement ce qui est affiché, avec les sources.',
      csv: 'Un tableau, à ouvrir dans un tableur',
      geojson: 'Les organisations sous forme de points, pour la cartographie',
      gexf: 'Le réseau, pour Gephi',
      graphml: 'Le réseau, pour yEd, NetworkX, igraph',
      json: 'Le tout en un seul fichier, que cette page peut rouvrir',
      table: 'Tableau',
      tables: {
        organizations: 'Organisations',
        agreements: 'Ententes',
        parties: 'Parties aux ententes',
        affiliations: 'Affiliations',
        sectors: 'Secteurs',
        sources: 'Sources',
      },
      separator: 'Séparateur',
      separators: { ',': 'Virgules, pour Excel en anglais', ';': 'Points-virgules' },
      frenchHeaders: 'En-têtes de colonnes en français',
      context: (count: number) =>
        count < 2
          ? 'Avec la partie hors des filtres'
          : `Avec les ${formatCount(count, 'partie', 'parties', 'fr')} hors des filtres`,
      contextHelp:
        'Les parties hors des filtres ne sont pas comptées ci-dessus et viennent à la fin; sans elles, les ententes ne les désignent que par leur identifiant, et un fichier JSON rouvert ici montre ses ententes sans elles.',
      all: 'Toutes les données, sans égard aux filtres\u00a0:',
      preview: 'Ceci est un aperçu de données non publiées.',
    },
    cite: {
      title: 'Citer cette vue',
      apa: 'APA',
      bibtex: 'BibTeX',
      copy: (format: string) => `Copier (${format})`,
      copied: 'Copié',
      copyFailed: 'La copie est bloquée ici\u00a0: le texte est sélectionné, copiez-le au clavier.',
    },
    working: (format: string) => `Préparation du fichier ${format}…`,
    done: (file: string) => `Fichier enregistré\u00a0: ${file}`,
    failed: (format: string) => `Le fichier ${format} n’a pas pu être produit. Essayez un autre format.`,
    fileStem: 'corridor',
  },
});
