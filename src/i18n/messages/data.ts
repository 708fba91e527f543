import { defineMessages } from '../messages.ts';

export const dataMessages = defineMessages({
  en: {
    title: 'Preview your own data',
    text: 'Open your tables (organizations.csv, agreements.csv, parties.csv …; one, several, a folder or a zip) or a corridor.json file. They are checked in your browser only and sent nowhere; tables that you do not give are the published ones. A banner says that it is a preview, and brings the published data back.',
    choose: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    drop: 'or drop them here',
    paste: 'Or paste a table, with its header',
    usePasted: 'Check what is pasted',
    download: 'The published tables and the corridor.json file are under “Export”.',
    pastedTable: 'Which table it is',
    byHeader: 'Told by its header',
    tables: {
      organizations: 'Organizations',
      agreements: 'Agreements',
      parties: 'Parties to agreements',
      affiliations: 'Affiliations',
      sources: 'Sources',
    },
  },
  fr: {
    title: 'Prévisualiser vos données',
    text: 'Ouvrez vos tableaux (organizations.csv, agreements.csv, parties.csv…; un seul, plusieurs, un dossier ou une archive zip) ou un fichier corridor.json. Ils sont vérifiés dans votre navigateur seulement et ne sont envoyés nulle part; les tableaux publiés tiennent lieu de ceux que vous ne fournissez pas. Un bandeau rappelle qu’il s’agit d’un aperçu et permet de revenir aux données publiées.',
    choose: 'Choisir des fichiers…',
    chooseFolder: 'Choisir un dossier…',
    drop: 'ou déposez-les ici',
    paste: 'Ou collez un tableau, avec son en-tête',
    usePasted: 'Vérifier ce qui est collé',
    download: 'Les tableaux publiés et le fichier corridor.json se trouvent sous «\u00a0Exporter\u00a0».',
    pastedTable: 'De quel tableau il s’agit',
    byHeader: 'Selon son en-tête',
    tables: {
      organizations: 'Organisations',
      agreements: 'Ententes',
      parties: 'Parties aux ententes',
      affiliations: 'Affiliations',
      sources: 'Sources',
    },
  },
});
