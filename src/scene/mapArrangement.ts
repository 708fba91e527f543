/** Marks and links of a cut through the levels (places of the map, communities of a large network), arranged for drawing. */
import type { LevelCut, LevelHub, LevelLink, LevelLinks, LevelMark } from '../graph/levels/levels.ts';
import {
  inTray,
  linkKey,
  markKeys,
  notDrawn,
  trayEnd,
  trayKey,
  type ArrangedLink,
  type ArrangedMark,
  type Arrangement,
  plainMark,
} from './arrangement.ts';
import type { ComposedScene } from './compose.ts';
import { markForm } from './frame.ts';
import { affiliationBend, bandBend, spokeBend } from './linkCurve.ts';
import { inkSoftColor, noSectorColor, sectorColorNumber } from './palette.ts';
import { country, markShapes, organizationSlices, type SceneModel } from './sceneModel.ts';

const squareShape = markShapes.indexOf('square');
const circleShape = markShapes.indexOf('circle');

/** From the levels' coordinates to relative world positions: x × scale + shift. */
export interface LevelFrame {
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

function slicesOf(model: SceneModel, { kind, organization, sectors }: LevelMark): readonly number[] {
  if (kind === 'organization') return organizationSlices(model, organization);
  const slices: number[] = [];
  let end = 0;
  for (const { sector, share } of sectors) {
    end += share;
    slices.push(end, sectorColorNumber(model, sector));
  }
  return slices;
}

function formOf({ kind, isRegionSpot }: LevelMark): number {
  if (kind === 'organization') return markForm.organization;
  if (kind === 'community') return markForm.community;
  return isRegionSpot ? markForm.region : markForm.place;
}

function keyOf(composed: ComposedScene, { kind, organization, node, members }: LevelMark): number {
  const keys = markKeys(composed);
  if (kind === 'organization') return keys.organization(organization);
  return kind === 'community' ? keys.community(members[0] ?? 0) : keys.place(node);
}

function arrangeMark(
  composed: ComposedScene,
  mark: LevelMark,
  frame: LevelFrame,
  inner: readonly number[],
): ArrangedMark {
  const { model } = composed;
  const isSingle = mark.kind === 'organization';
  return {
    key: keyOf(composed, mark),
    id: mark.id,
    kind: mark.kind === 'tray' ? 'place' : mark.kind,
    organizations: mark.members,
    agreements: [],
    inner,
    x: mark.x * frame.scale + frame.shiftX,
    y: mark.y * frame.scale + frame.shiftY,
    offsetX: mark.offsetX,
    offsetY: mark.offsetY,
    radiusPx: mark.radiusPx,
    form: formOf(mark),
    // Who stands for a whole region stands on its square spot.
    shape: isSingle && mark.isRegionSpot ? squareShape : (model.shape[mark.organization] ?? circleShape),
    smallShape: isSingle && mark.isRegionSpot ? squareShape : circleShape,
    country: model.country[mark.organization] ?? country.unknown,
    slices: slicesOf(model, mark),
    count: isSingle ? 0 : mark.count || mark.members.length,
    name: mark.name,
    communityName: mark.communityName,
    isOpen: mark.isOpen,
    isOut: mark.from >= 0,
    isFaint: false,
  };
}

/** Both sides of the border where an agreement of the hub joins them. */
export function hubCountry({ model, network }: ComposedScene, agreements: readonly number[]): number {
  const crosses = agreements.some(
    (agreement) => model.country[network.organizationCount + agreement] === country.both,
  );
  return crosses ? country.both : country.unknown;
}

function arrangeHub(
  composed: ComposedScene,
  hub: LevelHub,
  frame: LevelFrame,
  isFaint: boolean,
): ArrangedMark {
  return {
    ...plainMark,
    key: markKeys(composed).hub(hub.agreements[0] ?? 0),
    id: hub.id,
    kind: 'agreement',
    organizations: [],
    agreements: hub.agreements,
    x: hub.x * frame.scale + frame.shiftX,
    y: hub.y * frame.scale + frame.shiftY,
    offsetX: hub.offsetX,
    offsetY: hub.offsetY,
    radiusPx: hub.radiusPx,
    form: markForm.hub,
    shape: circleShape,
    smallShape: circleShape,
    country: hubCountry(composed, hub.agreements),
    slices: [1, sectorColorNumber(composed.model, hub.sector)],
    isFaint: isFaint || hub.isGathered,
  };
}

/** Drawing order: affiliations lowest, then bands, spokes over them. */
const order: Readonly<Record<LevelLink['kind'], number>> = { affiliation: 0, band: 1, pair: 1, spoke: 2 };

export function arrangeLevels(
  composed: ComposedScene,
  cut: LevelCut,
  links: LevelLinks,
  frame: LevelFrame,
): Arrangement {
  const { model, network } = composed;
  // Hubs lie under marks, and those of one agreement over those that gather many.
  const hubs = [...links.hubs].sort((a, b) => b.radiusPx - a.radiusPx || a.number - b.number);
  const hubPosition = new Map(hubs.map(({ number }, position) => [number, position]));
  const positionOf = (mark: number) => (mark === cut.tray ? trayEnd : hubs.length + mark);
  const drawn = cut.marks.filter(({ kind }) => kind !== 'tray');
  const marks = [
    ...hubs.map((hub) => arrangeHub(composed, hub, frame, links.isFaint)),
    ...drawn.map((mark) => arrangeMark(composed, mark, frame, links.inner[mark.number] ?? [])),
  ];

  const markOf = new Int32Array(network.organizationCount).fill(notDrawn);
  cut.markOf.forEach((mark, organization) => {
    if (mark >= 0) markOf[organization] = mark === cut.tray ? inTray : hubs.length + mark;
  });
  const hubOf = new Int32Array(network.agreementCount).fill(-1);
  hubs.forEach(({ agreements }, position) => {
    for (const agreement of agreements) hubOf[agreement] = position;
  });

  const keyAt = (position: number) => marks[position]?.key ?? trayKey;
  const xAt = (position: number) => marks[position]?.x ?? 0;
  const arranged = links.links
    .map((link): ArrangedLink => {
      const from = positionOf(link.from);
      const to = link.kind === 'spoke' ? (hubPosition.get(link.to) ?? 0) : positionOf(link.to);
      return {
        key: linkKey(link.kind, keyAt(from), keyAt(to)),
        kind: link.kind,
        from,
        to,
        agreements: link.agreements,
        widthPx: link.widthPx,
        bend:
          link.kind === 'spoke'
            ? spokeBend(links.hubs[link.to]?.agreements[0] ?? 0)
            : link.kind === 'affiliation'
              ? affiliationBend
              : bandBend(xAt(from), xAt(to)),
        color: link.kind === 'affiliation' ? noSectorColor : sectorColorNumber(model, link.sector),
        isFaint: link.isFaint,
        isQuiet: link.isQuiet,
      };
    })
    .sort((a, b) => order[a.kind as LevelLink['kind']] - order[b.kind as LevelLink['kind']]);

  const leaders = cut.marks.flatMap(({ from, number }): ArrangedLink[] => {
    if (from < 0) return [];
    const [own, parent] = [hubs.length + number, hubs.length + from];
    return [
      {
        key: linkKey('leader', keyAt(own), keyAt(parent)),
        kind: 'leader',
        from: parent,
        to: own,
        agreements: [],
        widthPx: 1,
        bend: 0,
        color: inkSoftColor(model),
        isFaint: false,
        isQuiet: false,
      },
    ];
  });
  const tray = cut.tray >= 0 ? Array.from(cut.marks[cut.tray]?.members ?? []) : [];
  return {
    marks,
    links: [...leaders, ...arranged],
    markOf,
    hubOf,
    tray,
    hasFan: cut.marks.some(({ isOpen }) => isOpen),
  };
}
