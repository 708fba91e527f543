import { describe, expect, it } from 'vitest';
import { contrastBetween } from '../domain/contrast.ts';
import { sectorPalette, stageThemes } from './stageTheme.ts';

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

it('gives sectors the colour of the theme, after the one of none', () => {
  const sectors = [{ color: '#111111', colorDark: '#eeeeee' }];
  expect(sectorPalette(stageThemes.light, sectors)).toEqual([stageThemes.light.noSector, '#111111']);
  expect(sectorPalette(stageThemes.dark, sectors)).toEqual([stageThemes.dark.noSector, '#eeeeee']);
});
