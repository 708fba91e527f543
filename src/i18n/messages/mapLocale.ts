/** MapLibre's own texts that can appear here (`locale` of the map); all its controls are ours. */
export const mapLocale = {
  en: {
    'Map.Title': 'Map',
    'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
  fr: {
    'Map.Title': 'Carte',
    'CooperativeGesturesHandler.WindowsHelpText':
      'Pour zoomer sur la carte, maintenez la touche Ctrl enfoncée et faites défiler',
    'CooperativeGesturesHandler.MacHelpText':
      'Pour zoomer sur la carte, maintenez la touche ⌘ enfoncée et faites défiler',
    'CooperativeGesturesHandler.MobileHelpText': 'Déplacez la carte avec deux doigts',
  },
} as const;
