/** The stage's colours in both themes: one table for WebGL, canvas and SVG, in step with `ui/theme/tokens.css`. */
export interface StageTheme {
  readonly name: 'light' | 'dark';
  readonly base: {
    readonly water: string;
    readonly shore: string;
    /** Land outside the corridor. */
    readonly land: string;
    /** Quebec and the states of the corridor. */
    readonly region: string;
    readonly regionHover: string;
    readonly regionChosen: string;
    readonly regionBorder: string;
    readonly stateBorder: string;
    readonly countryBorder: string;
    readonly river: string;
  };
  /** Ground of the network, halo of marks and names. */
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly waterInk: string;
  readonly accent: string;
  /** Edges of marks in the network, by country. */
  readonly canada: string;
  readonly unitedStates: string;
  /** Marks and links without a sector. */
  readonly noSector: string;
  readonly linkOpacity: number;
  /** Of the tint under communities. */
  readonly groundOpacity: number;
}

/**
 * The base map is calm on purpose: only organizations and agreements carry strong colour. Where the system forces
 * colours, these stay, as those of signs and legend do, or the map would no longer agree with them.
 */
export const stageThemes: Readonly<Record<'light' | 'dark', StageTheme>> = {
  light: {
    name: 'light',
    base: {
      water: '#cbdde7',
      shore: '#a9c3d1',
      land: '#e6e2d8',
      region: '#f8f5ee',
      regionHover: '#fffdf6',
      regionChosen: '#fdf3d7',
      regionBorder: '#ddd6c8',
      stateBorder: '#c4bba9',
      countryBorder: '#8d8472',
      river: '#b5cfdd',
    },
    paper: '#fbf9f4',
    ink: '#1b2733',
    inkSoft: '#5a6570',
    waterInk: '#325d78',
    accent: '#0b5a7a',
    canada: '#b3372f',
    unitedStates: '#2f5aa8',
    noSector: '#6b7680',
    linkOpacity: 0.62,
    groundOpacity: 0.09,
  },
  dark: {
    name: 'dark',
    base: {
      water: '#0b141d',
      shore: '#2c4052',
      land: '#1a242f',
      region: '#25323f',
      regionHover: '#2d3c4b',
      regionChosen: '#33404d',
      regionBorder: '#384857',
      stateBorder: '#4a5b6b',
      countryBorder: '#8293a1',
      river: '#152433',
    },
    paper: '#141d27',
    ink: '#e8edf2',
    inkSoft: '#a3b0bc',
    waterInk: '#7196b0',
    accent: '#7cc7e2',
    canada: '#ff8f84',
    unitedStates: '#8db4ff',
    noSector: '#97a3ae',
    linkOpacity: 0.7,
    groundOpacity: 0.13,
  },
};

/** `Frame.palette` of a dataset's sectors: what has none first. */
export function sectorPalette(
  theme: StageTheme,
  sectors: readonly { readonly color: string; readonly colorDark: string }[],
): string[] {
  const { name, noSector } = theme;
  return [noSector, ...sectors.map(({ color, colorDark }) => (name === 'dark' ? colorDark : color))];
}
