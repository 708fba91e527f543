/**
 * The stage's colours as custom properties: a drawing in them is light or dark as the page's style sheet says, without
 * being drawn twice, and no page needs a style of its own.
 */
import type { Sector } from '../domain/dataset.ts';
import type { Frame } from '../scene/frame.ts';
import type { StageTheme } from '../scene/stageTheme.ts';
import { stageThemes } from '../scene/stageTheme.ts';

type Ink = (theme: StageTheme) => string;

const inks = {
  water: ({ base }) => base.water,
  shore: ({ base }) => base.shore,
  land: ({ base }) => base.land,
  region: ({ base }) => base.region,
  'region-hover': ({ base }) => base.regionHover,
  'region-chosen': ({ base }) => base.regionChosen,
  'region-border': ({ base }) => base.regionBorder,
  'state-border': ({ base }) => base.stateBorder,
  'country-border': ({ base }) => base.countryBorder,
  river: ({ base }) => base.river,
  paper: ({ paper }) => paper,
  ink: ({ ink }) => ink,
  'ink-soft': ({ inkSoft }) => inkSoft,
  'water-ink': ({ waterInk }) => waterInk,
  accent: ({ accent }) => accent,
  canada: ({ canada }) => canada,
  'united-states': ({ unitedStates }) => unitedStates,
  'no-sector': ({ noSector }) => noSector,
} as const satisfies Readonly<Record<string, Ink>>;

const inkOf = (name: keyof typeof inks) => `var(--map-${name})`;

/** Of the sector at that place in the vocabulary. */
export function sectorInk(sector: number): string {
  return `var(--map-sector-${String(sector)})`;
}

/** Which of the two the properties stand for does not matter to it. */
export const pageTheme: StageTheme = {
  ...stageThemes.light,
  base: {
    water: inkOf('water'),
    shore: inkOf('shore'),
    land: inkOf('land'),
    region: inkOf('region'),
    regionHover: inkOf('region-hover'),
    regionChosen: inkOf('region-chosen'),
    regionBorder: inkOf('region-border'),
    stateBorder: inkOf('state-border'),
    countryBorder: inkOf('country-border'),
    river: inkOf('river'),
  },
  paper: inkOf('paper'),
  ink: inkOf('ink'),
  inkSoft: inkOf('ink-soft'),
  waterInk: inkOf('water-ink'),
  accent: inkOf('accent'),
  canada: inkOf('canada'),
  unitedStates: inkOf('united-states'),
  noSector: inkOf('no-sector'),
};

/** A frame in the page's theme, its sectors in their properties: no sector comes first, an ink last (`scene/palette.ts`). */
export function inPageInks(frame: Frame): Frame {
  const last = frame.palette.length - 1;
  const palette = frame.palette.map((color, number) =>
    number === 0 || number === last ? color : sectorInk(number - 1),
  );
  return { ...frame, palette };
}

/** What the properties are, for the style sheet of the pages. */
export function pageInkStyles(sectors: readonly Sector[]): string {
  const declare = (theme: StageTheme, colorOf: (sector: Sector) => string) =>
    [
      ...Object.entries(inks).map(([name, ink]) => `--map-${name}:${ink(theme)}`),
      ...sectors.map((sector, number) => `--map-sector-${String(number)}:${colorOf(sector)}`),
    ].join(';');
  const light = declare(stageThemes.light, ({ color }) => color);
  const dark = declare(stageThemes.dark, ({ colorDark }) => colorDark);
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}
