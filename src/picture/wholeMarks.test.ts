import { describe, expect, it } from 'vitest';
import { organization, tinyDataset } from '../../test/helpers.ts';
import { measureEvenly } from '../../test/sceneData.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import { indexDataset } from '../domain/indexedDataset.ts';
import type { Camera } from '../domain/mercator.ts';
import { noInsets, worldSizePx } from '../domain/mercator.ts';
import { composeScene } from '../scene/compose.ts';
import { stageThemes } from '../scene/stageTheme.ts';
import { frameAtRest } from '../scene/stillFrame.ts';
import { restingState } from './restingState.ts';
import { hasCutMark, withWholeMarks } from './wholeMarks.ts';

const [lng, lat] = [-72.65, 45.32];
const place = { lng, lat, place: 'Bromont', region: 'CA-QC-05' };
const lone = { organizations: [organization('lone', { location: place })], agreements: [], affiliations: [] };
const indexed = indexDataset(tinyDataset(lone));
const composed = composeScene(indexed);
const state = restingState(applyFilters(indexed, noFilters), {
  language: 'en',
  theme: stageThemes.light,
  placeNames: [],
});
const size = { widthPx: 760, heightPx: 460, insets: noInsets };
const frameAt = (camera: Camera) =>
  frameAtRest(composed, { state, mix: 0, size, camera, network: null, measure: measureEvenly }).frame;
/** The mark stands so far from the middle. */
const cameraBeside = (px: number): Camera => ({ lng: lng + (360 * px) / worldSizePx(8), lat, zoom: 8 });

describe('the marks of a picture', () => {
  it.each([
    ['in the middle', 0, false],
    ['inside the edge', 370, false],
    ['on the edge', 379, true],
    ['on the edge, from outside', 383, true],
    ['outside', 400, false],
    ['on the other edge', -381, true],
  ])('%s are cut or not', (_where, px, isCut) => {
    expect(hasCutMark(frameAt(cameraBeside(px)))).toBe(isCut);
  });

  it('are whole from a little farther out', () => {
    const framed = cameraBeside(382);
    const { camera, frame } = withWholeMarks(framed, frameAt);
    expect(hasCutMark(frame)).toBe(false);
    expect(camera).toEqual({ ...framed, zoom: 8 - 0.08 });
  });

  it('are framed as asked for where none is cut, or going farther out does not help', () => {
    const [good, hopeless] = [cameraBeside(300), cameraBeside(380)];
    expect(withWholeMarks(good, frameAt).camera).toEqual(good);
    expect(withWholeMarks(hopeless, () => frameAt(hopeless)).camera).toEqual(hopeless);
  });
});
