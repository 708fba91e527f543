/** The picture of the view for paper. Printing waits for nothing, so what draws it is loaded ahead, when all is quiet. */
import type { Picture } from '../picture/picture.ts';
import { toElement } from '../paint/svg/svgElements.ts';

let draw: (() => Picture | null) | null = null;

export async function preparePrinting(): Promise<void> {
  draw = (await import('./pictureOfView.ts')).pictureForPrint;
}

/** `null` in the table view, or before there is anything to draw. */
export function printPicture(): SVGElement | null {
  const picture = draw?.();
  return picture ? toElement(picture.root) : null;
}
