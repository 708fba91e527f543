import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { countShown } from './drafts.ts';
import type { LevelMark } from './levels.ts';
import { sectorTableOf, sharesOf } from './sectorShares.ts';

/** The mark of what is not in the drawing. */
export function trayMark(
  members: Uint32Array,
  number: number,
  indexed: IndexedDataset,
  shown: Shown,
): LevelMark {
  const count = countShown(members, shown.organizations);
  return {
    id: 'tray',
    kind: 'tray',
    number,
    node: -1,
    organization: -1,
    members,
    count,
    isContext: count === 0,
    x: 0,
    y: 0,
    offsetX: 0,
    offsetY: 0,
    radiusPx: 0,
    name: null,
    communityName: null,
    sectors: sharesOf(sectorTableOf(indexed), members, shown.organizations),
    isRegionSpot: false,
    isOpen: false,
    from: -1,
  };
}
