import { defineMessages } from '../messages.ts';

export const shareMessages = defineMessages({
  en: {
    title: 'Share',
    kind: {
      label: 'What to share',
      link: 'Link',
      element: 'Web element',
      iframe: 'iframe',
    },
    kindHelp: {
      link: 'Opens the full page as set below.',
      element: 'For a website: one line, follows the height of its content, loads when it comes into view.',
      iframe: 'For a website that allows no third-party scripts.',
    },
    /** Of a link, instead, where nothing but one record is set. */
    recordPage: 'Opens the page of this record, which leads on to the map.',
    view: { label: 'View', map: 'Map', network: 'Network', table: 'Table' },
    language: { label: 'Language', reader: 'Automatic', fr: 'Français', en: 'English' },
    /** Of what is shared without a language of its own. */
    languageHelp: {
      link: 'Opens in each reader’s language. The preview speaks the language of this window.',
      element:
        'Speaks the language of the page it stands in (its lang attribute), or else the reader’s. The preview speaks the language of this window.',
      iframe:
        'Speaks each reader’s language, whatever that of the page. The preview speaks the language of this window.',
    },
    filters: { label: 'Filters', now: 'Current', all: 'None' },
    organization: 'Organization shown at opening',
    camera: 'Keep this position of the map',
    theme: { label: 'Appearance', auto: 'Automatic', light: 'Light', dark: 'Dark' },
    accent: 'Accent colour',
    accentOn: 'Custom accent colour',
    chrome: { label: 'Controls', compact: 'Compact', full: 'All' },
    live: 'Start the moving map at once',
    width: { label: 'Width', full: 'Full', other: 'In pixels' },
    height: 'Height in pixels',
    heightAuto: 'Follow the content',
    copy: { link: 'Copy the link', element: 'Copy the code', iframe: 'Copy the code' },
    snippet: { link: 'Link', element: 'Code for your page', iframe: 'Code for your page' },
    copied: 'Copied',
    copyFailed: 'Copying is blocked here: the text is selected, copy it with the keyboard.',
    preview: 'Preview',
    previewTitle: 'Preview of what readers will see',
    previewScale: (percent: string, width: string) => `${width}\u00a0px wide, shown at ${percent}`,
    openPreview: 'Open in a new tab',
    noPreview: 'This site cannot be shown in a frame here; the preview opens in a new tab.',
    qr: {
      title: 'QR code',
      text: 'For print: leads where the link does.',
      save: 'Save as SVG',
      tooLong: 'The address is too long for a readable QR code. Remove filters to shorten it.',
      alternative: 'QR code of the link',
    },
    studio: {
      title: 'For a colleague',
      text: 'This link opens the sharing window with these settings.',
      label: 'Link to this window',
    },
    unpublished: 'Preview of unpublished data cannot be shared: links show the published data.',
    linkText: 'Open the Northeast Corridor Map',
  },
  fr: {
    title: 'Partager',
    kind: {
      label: 'À partager',
      link: 'Lien',
      element: 'Élément Web',
      iframe: 'iframe',
    },
    kindHelp: {
      link: 'Ouvre la page complète, réglée comme ci-dessous.',
      element:
        'Pour un site Web\u00a0: une seule ligne, qui s’adapte à la hauteur du contenu et se charge au moment d’apparaître.',
      iframe: 'Pour un site Web qui n’accepte aucun script externe.',
    },
    recordPage: 'Ouvre la page de cette fiche, qui mène à la carte.',
    view: { label: 'Vue', map: 'Carte', network: 'Réseau', table: 'Tableau' },
    language: { label: 'Langue', reader: 'Automatique', fr: 'Français', en: 'English' },
    languageHelp: {
      link: 'S’ouvre dans la langue de chaque personne. L’aperçu est dans la langue de cette fenêtre.',
      element:
        'S’affiche dans la langue de la page où il se trouve (son attribut lang), sinon dans celle de la personne qui la consulte. L’aperçu est dans la langue de cette fenêtre.',
      iframe:
        'S’affiche dans la langue de chaque personne, peu importe celle de la page. L’aperçu est dans la langue de cette fenêtre.',
    },
    filters: { label: 'Filtres', now: 'Actuels', all: 'Aucun' },
    organization: 'Organisation affichée à l’ouverture',
    camera: 'Conserver cette position de la carte',
    theme: { label: 'Apparence', auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
    accent: 'Couleur d’accentuation',
    accentOn: 'Couleur d’accentuation personnalisée',
    chrome: { label: 'Commandes', compact: 'Réduites', full: 'Toutes' },
    live: 'Activer la carte animée dès l’ouverture',
    width: { label: 'Largeur', full: 'Pleine', other: 'En pixels' },
    height: 'Hauteur en pixels',
    heightAuto: 'S’adapter au contenu',
    copy: { link: 'Copier le lien', element: 'Copier le code', iframe: 'Copier le code' },
    snippet: { link: 'Lien', element: 'Code pour votre page', iframe: 'Code pour votre page' },
    copied: 'Copié',
    copyFailed: 'La copie est bloquée ici\u00a0: le texte est sélectionné, copiez-le au clavier.',
    preview: 'Aperçu',
    previewTitle: 'Aperçu de ce qui s’affichera',
    previewScale: (percent, width) => `Largeur de ${width}\u00a0px, affichée à ${percent}`,
    openPreview: 'Ouvrir dans un nouvel onglet',
    noPreview: 'Ce site ne peut pas s’afficher ici dans un cadre; l’aperçu s’ouvre dans un nouvel onglet.',
    qr: {
      title: 'Code QR',
      text: 'Pour l’imprimé\u00a0: mène au même endroit que le lien.',
      save: 'Enregistrer en SVG',
      tooLong: 'L’adresse est trop longue pour un code QR lisible. Retirez des filtres pour la raccourcir.',
      alternative: 'Code QR du lien',
    },
    studio: {
      title: 'Pour une ou un collègue',
      text: 'Ce lien ouvre la fenêtre de partage avec les mêmes réglages.',
      label: 'Lien vers cette fenêtre',
    },
    unpublished:
      'L’aperçu de données non publiées ne se partage pas\u00a0: les liens montrent les données publiées.',
    linkText: 'Ouvrir la Carte du corridor du Nord-Est',
  },
});
