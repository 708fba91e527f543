import { defineMessages } from '../messages.ts';

export const dataMessages = defineMessages({
  en: {
    title: 'Preview your own data',
    text: 'Open a corridor.json file in the format that this site publishes. It is read in your browser only and sent nowhere; a banner says that it is a preview, and brings the published data back.',
    choose: 'Choose a file…',
    drop: 'or drop it here',
    download: 'The published corridor.json file is under “Export”.',
    opening: 'Opening…',
  },
  fr: {
    title: 'Prévisualiser vos données',
    text: 'Ouvrez un fichier corridor.json au format que publie ce site. Il est lu dans votre navigateur seulement et n’est envoyé nulle part; un bandeau rappelle qu’il s’agit d’un aperçu et permet de revenir aux données publiées.',
    choose: 'Choisir un fichier…',
    drop: 'ou déposez-le ici',
    download: 'Le fichier corridor.json publié se trouve sous «\u00a0Exporter\u00a0».',
    opening: 'Ouverture…',
  },
});
