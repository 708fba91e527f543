import { afterEach, expect, it } from 'vitest';
import { obstacles } from './obstacles.ts';

function put(className: string, [x, y, width, height]: readonly [number, number, number, number]): Element {
  const element = document.createElement('div');
  element.className = className;
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  document.body.append(element);
  return element;
}

afterEach(() => document.body.replaceChildren());

it('tells what stands on the stage in whole px of it, the scale as wide as it can get', () => {
  const stage = put('stage', [100, 50, 800, 600]);
  put('stage-tray', [112.5, 600.2, 90, 24]);
  put('legend-head', [0, 0, 0, 0]);
  const scale = put('stage-scale', [290, 610, 62, 16]);
  const boxes = obstacles(stage);
  expect(boxes).toEqual([
    { left: 12, top: 550, right: 103, bottom: 575, isPassing: false },
    { left: 190, top: 560, right: 300, bottom: 576, isPassing: false },
  ]);
  // The camera has gone on, and with it the bar.
  scale.getBoundingClientRect = () => new DOMRect(290, 610, 96, 16);
  expect(obstacles(stage)).toEqual(boxes);
});
