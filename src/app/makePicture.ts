/** The picture of the view as a file, when a reader asks for one: what draws and writes it is loaded then. */
import { pictureFile } from '../export/pictureFile.ts';
import { fetchFonts } from '../loading/pictureFonts.ts';
import type { PictureRequest } from '../state/services.ts';
import { pictureOfView } from './pictureOfView.ts';

export async function makePicture({ format, scale, title, note }: PictureRequest): Promise<Blob> {
  return pictureFile(await pictureOfView({ title, note }), { format, scale }, fetchFonts);
}
