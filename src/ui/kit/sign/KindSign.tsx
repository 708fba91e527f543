import type { MarkShape } from '../../../domain/dataset.ts';
import { MarkSvg, neutralPaint } from './MarkSvg.tsx';

/** A kind of organization on its own: its shape, without a sector. Decorative: its name stands beside it. */
export function KindSign({ shape, sizePx = 24 }: { readonly shape: MarkShape; readonly sizePx?: number }) {
  return <MarkSvg shape={shape} paints={[neutralPaint]} sizePx={sizePx} />;
}
