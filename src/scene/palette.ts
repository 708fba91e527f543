/** The colours that frames name by number: none, the sectors', then inks. */
import type { SceneModel } from './sceneModel.ts';
import { sectorPalette, type StageTheme } from './stageTheme.ts';

/** Marks and links without a sector. */
export const noSectorColor = 0;

/** `sector`: position in `dataset.sectors`, −1 for none. Sectors beyond the palette have no colour of their own. */
export function sectorColorNumber({ palette }: SceneModel, sector: number): number {
  return sector >= 0 && sector < palette.length ? sector + 1 : noSectorColor;
}

export function inkSoftColor({ palette }: SceneModel): number {
  return palette.length + 1;
}

export function paletteOf({ palette }: SceneModel, theme: StageTheme): readonly string[] {
  return [...sectorPalette(theme, palette), theme.inkSoft];
}
