/**
 * SVG, canvas and WebGL paint one frame alike: the samples of `test/painters/` side by side, compared pixel by pixel.
 * Letters are left out, which a browser may set a little differently on a canvas. What the batches say is compared
 * exactly in `src/paint/painters.test.ts`.
 */
import { expect, test } from '@playwright/test';
import { buildPainterPage } from '../painters/buildPage.ts';
import { samples } from '../painters/sampleFrames.ts';
import { decodePng } from './pixels.ts';

const size = { width: 320, height: 200 };
const painters = ['svg', 'gl', 'canvas'] as const;
/** Of 255: more than the soft edges of two rasterizers differ by. */
const visible = 64;

test.use({ viewport: { width: size.width * painters.length, height: size.height }, deviceScaleFactor: 2 });

test('all painters draw the same', async ({ page }) => {
  await page.setContent('<!doctype html><style>figure { margin: 0 } svg, canvas { display: block }</style>');
  await page.addScriptTag({ content: await buildPainterPage() });
  for (const name of Object.keys(samples)) {
    await page.evaluate((sample) => {
      (window as unknown as { show(sample: string, hasTexts: boolean): void }).show(sample, false);
    }, name);
    const { width, height, data } = decodePng(await page.screenshot());
    const third = width / painters.length;
    /** The largest difference of a channel between two pixels, by their places in `data`. */
    const difference = (a: number, b: number) => {
      let largest = 0;
      for (let channel = 0; channel < 3; channel++) {
        largest = Math.max(largest, Math.abs((data[a + channel] ?? 0) - (data[b + channel] ?? 0)));
      }
      return largest;
    };
    for (const [number, painter] of painters.entries()) {
      let different = 0;
      let drawn = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < third; x++) {
          const expected = 3 * (y * width + x);
          if (difference(expected, expected + 3 * number * third) > visible) different++;
          if (difference(expected, 0) > 4) drawn++;
        }
      }
      expect(drawn, `${name} shows something`).toBeGreaterThan(20);
      // Ends of dashes are cut at another angle, soft edges fall on other pixels.
      expect(different / drawn, `${name}: share of pixels that differ in ${painter}`).toBeLessThan(0.06);
    }
  }
});
