/** A picture of the map for each step of a story, for the pages that tell it without scripts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { isPathSafe } from '../domain/recordPath.ts';
import type { Story } from '../domain/story/story.ts';
import { stepDrawing } from '../picture/stepDrawing.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { composeScene } from '../scene/compose.ts';
import { decodePlaceNames } from '../scene/placeNames.ts';
import { loadRasteriser, measureWith, readFaces } from './previewPicture.ts';
import type { Site } from './site.ts';

export const pictureSize = { widthPx: 760, heightPx: 460 } as const;

/** Whether the map alone says what the step shows: of a network or a selected record it would say something else. */
function isDrawn(view: string): boolean {
  return !/(^|&)(view|org|agreement|path|place)=/.test(view);
}

/** From the site's root; `null` where the build draws none. */
export function storyPicturePath(
  site: Site,
  { id, steps }: Story,
  number: number,
  language: Language,
): string | null {
  const step = steps[number - 1];
  const hasPicture = site.picture[language] !== null && step && isPathSafe(id) && isDrawn(step.view);
  return hasPicture ? `story/${id}/${String(number)}-${language}.png` : null;
}

/** PNG by path. */
export async function storyPictures(root: string, site: Site): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  const stories = site.indexed.dataset.stories ?? [];
  const rasteriser = await loadRasteriser();
  if (!rasteriser || stories.length === 0) return pictures;
  const faces = await readFaces(root);
  const read = (path: string) => readFileSync(join(root, 'public', path), 'utf8');
  const drawn = {
    composed: composeScene(site.indexed),
    boundaries: decodeBoundaries(JSON.parse(read('geo/overview.json'))),
    placeNames: decodePlaceNames(JSON.parse(read('geo/places.json'))),
    measure: measureWith(faces),
  };

  const folder = mkdtempSync(join(tmpdir(), 'corridor-fonts-'));
  try {
    const fontFiles = faces.map(({ weight, font }) => {
      const path = join(folder, `${String(weight)}.ttf`);
      writeFileSync(path, font.bytes);
      return path;
    });
    for (const language of languages)
      for (const story of stories)
        story.steps.forEach(({ view }, place) => {
          const path = storyPicturePath(site, story, place + 1, language);
          if (path === null) return;
          const picture = new rasteriser.Resvg(stepDrawing({ ...drawn, view, language, ...pictureSize }), {
            font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Radio Canada Big' },
          });
          pictures.set(path, Uint8Array.from(picture.render().asPng()));
        });
    return pictures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
