import { defineMessages } from '../messages.ts';

export const dataMessages = defineMessages({
  en: {
    title: 'Preview your own data',
    text: 'Open a corridor.json in the format that this site publishes. It is read in your browser only and sent nowhere; a banner says that it is a preview, and brings the published data back.',
    choose: 'Choose a file…',
    drop: 'or drop it here',
    download: 'The published corridor.json is under “Export”.',
    opening: 'Opening…',
  },
  fr: {
    title: 'Prévisualiser vos propres données',
    text: 'Ouvrez un corridor.json dans le format que ce site publie. Il est lu dans votre navigateur seulement et n’est envoyé nulle part; un bandeau indique qu’il s’agit d’un aperçu et ramène aux données publiées.',
    choose: 'Choisir un fichier…',
    drop: 'ou déposez-le ici',
    download: 'Le corridor.json publié se trouve sous «\u00a0Exporter\u00a0».',
    opening: 'Ouverture…',
  },
});
