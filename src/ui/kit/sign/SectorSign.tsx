import type { Sector } from '../../../domain/dataset.ts';
import { MarkSvg } from './MarkSvg.tsx';

/** A sector on its own: a disc in its colour with its letter. Decorative: its name stands beside it. */
export function SectorSign({ sector, sizePx = 24 }: { readonly sector: Sector; readonly sizePx?: number }) {
  return <MarkSvg shape="circle" paints={[sector]} sizePx={sizePx} reach={1.08} />;
}
