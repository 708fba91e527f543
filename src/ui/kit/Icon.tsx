/** The interface's own line icons, 20 × 20, drawn in the colour of the text. */
const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3.5 7.5v-4h4M16.5 7.5v-4h-4M3.5 12.5v4h4M16.5 12.5v4h-4',
  move: 'M10 2.5v15M2.5 10h15M7.5 5L10 2.5L12.5 5M7.5 15l2.5 2.5l2.5-2.5M5 7.5L2.5 10L5 12.5M15 7.5l2.5 2.5l-2.5 2.5',
  up: 'M10 16V4.5M5 9l5-5l5 5',
  down: 'M10 4v11.5M5 11l5 5l5-5',
  left: 'M16 10H4.5M9 5l-5 5l5 5',
  right: 'M4 10h11.5M11 5l5 5l-5 5',
  layers: 'M10 3l7.5 4L10 11L2.5 7zM2.5 10.5L10 14.5l7.5-4M2.5 13.8L10 17.8l7.5-4',
  release: 'M7 3h6l-.7 5l2.7 3H5l2.7-3zM10 11v6',
  chevronRight: 'M7.5 4.5L13 10l-5.5 5.5',
  chevronDown: 'M4.5 7.5L10 13l5.5-5.5',
  chevronUp: 'M4.5 12.5L10 7l5.5 5.5',
  share: 'M10 12.5V3M6.5 6L10 2.5L13.5 6M5 9.5H4v8h12v-8h-1',
  export: 'M10 3v9.5M6.5 9L10 12.5L13.5 9M4 13.5v4h12v-4',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15zM10 9v5M10 6.2v.1',
  help: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8M10 14v.1',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  panel: 'M3 4h14v12H3zM8 4v12',
  theme: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM10 3v14M12 4v12M13.8 5v10M15.5 6.5v7',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  place:
    'M10 17.5c3.5-4 5.5-6.7 5.5-9.3a5.5 5.5 0 0 0-11 0c0 2.6 2 5.3 5.5 9.3zM10 6.2a2 2 0 1 1 0 4a2 2 0 0 1 0-4z',
  region: 'M3 6l4.5-2.5l5 2.5L17 3.5v10.5l-4.5 2.5l-5-2.5L3 16.5zM7.5 3.5V14M12.5 6v10.5',
  legend: 'M4 5.5h3v3H4zM4 12h3v3H4zM10 7h6.5M10 13.5h6.5',
  external: 'M11.5 3.5h5v5M16.5 3.5L9 11M14 11.5v5H3.5V6h5',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  chart: 'M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6',
  alert: 'M10 3l7.5 13.5h-15zM10 8v4.5M10 14.4v.1',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, sizePx = 20 }: { readonly name: IconName; readonly sizePx?: number }) {
  return (
    <svg
      className="icon"
      width={sizePx}
      height={sizePx}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
