/** The outlines of `markGeometry.ts` as the mark shader reads them. */
import { markPolygons } from '../../../domain/markGeometry.ts';
import { markShapes } from '../../../scene/sceneModel.ts';

/** For each of `markShapes`: corners (0: a circle), reach, turn, dent. */
export const shapeTable = Float32Array.from(
  markShapes.flatMap((shape) => {
    if (shape === 'circle') return [0, 0, 0, 0];
    const { corners, reach, turn, dent } = markPolygons[shape];
    return [corners, reach, turn, dent ?? reach * Math.cos(Math.PI / corners)];
  }),
);
