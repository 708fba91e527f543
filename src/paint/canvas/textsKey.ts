import type { Frame } from '../../scene/frame.ts';
import { placeOfText } from '../svg/nameStyle.ts';

/**
 * All that `paintTexts` puts on a canvas: frames of the same key show the same. Each painting has the whole canvas copied
 * to the screen, a fifth of the time that pointing at a mark takes; asking takes a hundredth of that.
 */
export function textsKey(frame: Frame, pixelRatio: number): string {
  const { widthPx, heightPx, theme, texts, names } = frame;
  const onMarks = texts.map((text) => {
    const [x, y] = placeOfText(frame, text);
    return Number.isNaN(x) || text.opacity <= 0 ? null : { ...text, mark: [x, y] };
  });
  return JSON.stringify([widthPx, heightPx, pixelRatio, theme.paper, onMarks, names]);
}
