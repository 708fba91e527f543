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
      'Maintenez Ctrl enfoncée et faites défiler pour zoomer sur la carte',
    'CooperativeGesturesHandler.MacHelpText':
      'Maintenez ⌘ enfoncée et faites défiler pour zoomer sur la carte',
    'CooperativeGesturesHandler.MobileHelpText': 'Déplacez la carte avec deux doigts',
  },
} as const;
