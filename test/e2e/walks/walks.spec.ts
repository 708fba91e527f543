/** Everything that a mouse can do, by keyboard only, by the accessibility tree only, and by thumb on a phone. */
import { writeFileSync } from 'node:fs';
import type { Corridor } from '../fixtures.ts';
import { test } from '../fixtures.ts';
import { withoutWebGl } from '../withoutWebGl.ts';
import { KeyboardWalker } from './keyboardWalker.ts';
import { ReaderWalker } from './readerWalker.ts';
import type { Task } from './tasks.ts';
import { tasks } from './tasks.ts';
import { TouchWalker } from './touchWalker.ts';
import type { Walker } from './walker.ts';

async function walk(walker: Walker, task: Task): Promise<void> {
  const { corridor } = walker;
  // What is asked here is about the page, not about the living map, which would take the machine for seconds.
  await withoutWebGl(corridor.page);
  await corridor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  walker.language = task.language;
  await corridor.open(task.start);
  await task.run(walker, await corridor.document());
}

test.describe('by keyboard', () => {
  for (const task of tasks) {
    test(task.name, ({ corridor }) => walk(new KeyboardWalker(corridor), task));
  }
});

test.describe('with a screen reader', () => {
  const log = async (corridor: Corridor, task: Task, file: string) => {
    const walker = await ReaderWalker.start(corridor);
    try {
      await walk(walker, task);
    } finally {
      writeFileSync(file, walker.log.join('\n'));
    }
  };
  for (const task of tasks) {
    test(task.name, async ({ corridor }, testInfo) => {
      const file = testInfo.outputPath('accessibility tree.txt');
      await log(corridor, task, file);
      await testInfo.attach('accessibility tree', { path: file, contentType: 'text/plain' });
    });
  }
});

test.describe('by thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const task of tasks) {
    test(task.name, ({ corridor }) => walk(new TouchWalker(corridor), task));
  }
});
