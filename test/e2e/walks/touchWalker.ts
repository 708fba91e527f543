/** A thumb on a phone: taps where a thing is seen, swipes to bring it there; writes with the phone's keyboard. */
import type { CDPSession, Locator } from '@playwright/test';
import { shellMessages } from '../../../src/i18n/messages/shell.ts';
import { expect } from '../fixtures.ts';
import type { Target } from './walker.ts';
import { Walker } from './walker.ts';

/** Where a thing can be tapped now, or how far it has to be swiped, and inside which box. */
type Reach =
  | { readonly isThere: true; readonly x: number; readonly y: number }
  | { readonly isThere: false; readonly x: number; readonly y: number; readonly distance: number };

const mostSwipes = 40;
const mostLooks = 400;

export class TouchWalker extends Walker {
  readonly isNarrow = true;
  private session: CDPSession | null = null;

  async press(target: Target): Promise<void> {
    await this.tap(this.locate(target).first(), `${target.role} ${String(target.name)}`);
  }

  async write(field: Target, text: string): Promise<void> {
    await this.press(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  async choose(option: Target): Promise<void> {
    await this.press(option);
  }

  override async openTab(tab: 'results' | 'filters' | 'network'): Promise<void> {
    await this.raiseSheet();
    await super.openTab(tab);
  }

  /** At its full height the sheet goes down with one tap. */
  override async lookAtStage(): Promise<void> {
    await this.raiseSheet();
    await this.press({ role: 'button', name: this.say(shellMessages).sheet.lower });
  }

  override async openAction(action: 'share' | 'export'): Promise<void> {
    await this.press({ role: 'button', name: this.say(shellMessages).actions.more });
    await super.openAction(action);
  }

  private async raiseSheet(): Promise<void> {
    const shell = this.page.locator('.shell');
    for (;;) {
      const height = await shell.getAttribute('data-sheet');
      if (height === 'full') return;
      await this.press({ role: 'button', name: this.say(shellMessages).sheet.raise });
      await expect(shell).not.toHaveAttribute('data-sheet', height ?? '');
    }
  }

  private async tap(locator: Locator, name: string): Promise<void> {
    await expect(locator, `${name} is on the page`).toBeVisible();
    let last = '';
    // Looks are no swipes: a slow machine needs more of them until a list stands still.
    for (let swipes = 0, looks = 0; swipes < mostSwipes && looks < mostLooks; looks++) {
      const reach = await locator.evaluate(reachOf);
      const place = JSON.stringify(reach);
      // The sheet glides: a tap waits until a thing stands still.
      const isStill = place === last;
      last = place;
      if (reach.isThere && isStill) {
        await this.page.touchscreen.tap(reach.x, reach.y);
        return;
      }
      if (!reach.isThere && isStill) {
        await this.swipe(reach.x, reach.y, reach.distance);
        swipes++;
      }
    }
    throw new Error(`${name} cannot be reached with a finger: ${last}`);
  }

  private async swipe(x: number, y: number, distance: number): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    const move = async (type: 'touchStart' | 'touchMove', at: number) =>
      this.session?.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: at }] });
    await move('touchStart', y);
    for (let step = 1; step <= 5; step++) await move('touchMove', y - (distance * step) / 5);
    // Held still before it is lifted, so that the page does not glide on.
    await this.page.waitForTimeout(60);
    await move('touchMove', y - distance);
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

/** In the page, as the next frame shows it. A thing is in reach where its middle is in sight and nothing lies over it. */
async function reachOf(element: Element): Promise<Reach> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 200)];
  const hit = document.elementFromPoint(x, y);
  const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const isHit = hit !== null && (element.contains(hit) || label.some((own) => own.contains(hit)));
  if (isHit) return { isThere: true, x, y };
  let scroller = element.parentElement;
  while (
    scroller &&
    !(
      scroller.scrollHeight > scroller.clientHeight + 1 &&
      /auto|scroll/.test(getComputedStyle(scroller).overflowY)
    )
  ) {
    scroller = scroller.parentElement;
  }
  const box = (scroller ?? document.documentElement).getBoundingClientRect();
  const visibleTop = Math.max(0, box.top);
  const visibleBottom = Math.min(innerHeight, box.bottom);
  const middle = (visibleTop + visibleBottom) / 2;
  const room = (visibleBottom - visibleTop) * 0.8;
  const distance = Math.max(-room, Math.min(room, y - middle));
  // A finger has to begin where it can travel that far.
  return { isThere: false, x: box.left + box.width * 0.5, y: middle + distance / 2, distance };
}
