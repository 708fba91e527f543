/** The picture of the view as shown. */
import type { PictureRequest } from '../state/services.ts';

export function drawPicture(request: PictureRequest): Promise<Blob> {
  return Promise.reject(new Error(`not wired yet: ${request.format}`));
}
