import { describe, expect, it } from 'vitest';
import { contrastBetween } from '../domain/contrast.ts';
import { forcedTheme, sectorPalette, stageThemes } from './stageTheme.ts';

describe.each(Object.values(stageThemes))(
  'names on the $name map',
  ({ base, paper, ink, inkSoft, waterInk }) => {
    it.each([
      ['marks on paper', ink, paper],
      ['marks on regions', ink, base.region],
      ['places on regions', inkSoft, base.region],
      ['places on other land', inkSoft, base.land],
      ['waters', waterInk, base.water],
    ])('of %s can be read', (_, text, ground) => {
      expect(contrastBetween(text, ground)).toBeGreaterThanOrEqual(4.5);
    });
  },
);

describe.each([
  ['white on black', { canvas: '#000000', canvasText: 'rgb(255, 255, 255)', highlight: 'rgb(26, 235, 255)' }],
  ['black on white', { canvas: 'rgb(255, 255, 255)', canvasText: '#000000', highlight: '#37006e' }],
  ['desert', { canvas: '#fffaef', canvasText: '#3d3d3d', highlight: '#903909' }],
])('forced colours, %s', (_, system) => {
  const theme = forcedTheme(system);
  const palette = sectorPalette(
    theme,
    Array.from({ length: 16 }, () => ({ color: '#ff0000', colorDark: '#00ff00' })),
  );

  it('tells each sector from the canvas, and from its neighbour', () => {
    for (const color of palette) expect(contrastBetween(color, theme.paper)).toBeGreaterThanOrEqual(3);
    for (const [index, color] of palette.slice(1).entries()) expect(color).not.toBe(palette[2 + index]);
  });

  it('writes names in the text colour and rings in the highlight', () => {
    expect(contrastBetween(theme.ink, theme.paper)).toBeGreaterThanOrEqual(7);
    expect(theme.accent).toMatch(/^#[0-9a-f]{6}$/);
    expect(theme.accent).not.toBe(theme.ink);
  });
});

it('gives sectors the colour of the theme, after the one of none', () => {
  const sectors = [{ color: '#111111', colorDark: '#eeeeee' }];
  expect(sectorPalette(stageThemes.light, sectors)).toEqual([stageThemes.light.noSector, '#111111']);
  expect(sectorPalette(stageThemes.dark, sectors)).toEqual([stageThemes.dark.noSector, '#eeeeee']);
});
