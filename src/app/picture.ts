/** The picture of the view as shown; what makes it is loaded when a picture is asked for. */
import type { PictureRequest } from '../state/services.ts';

export async function drawPicture(request: PictureRequest): Promise<Blob> {
  const { makePicture } = await import('./pictureFile.ts');
  return makePicture(request);
}
