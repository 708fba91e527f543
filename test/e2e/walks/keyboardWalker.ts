/** Keys only: no pointer, no `.focus()`. Things are reached with Tab, arrows walk inside lists, tabs and radio groups. */
import { expect } from '../fixtures.ts';
import type { Target } from './walker.ts';
import { Walker } from './walker.ts';

/** More stops than the longest page has. */
const mostStops = 150;

interface WalkWindow {
  walkTargets?: Element[];
}

/** `ArrowRight` and the like: it is in the same group, and that key goes its way. `gone`: what was looked for is no longer in the page. */
type Arrival = 'there' | 'gone' | 'not yet' | 'ArrowRight' | 'ArrowDown' | 'ArrowUp';

export class KeyboardWalker extends Walker {
  readonly isNarrow = false;

  async press(target: Target): Promise<void> {
    await this.goTo(target);
    if (target.role === 'tab' || target.role === 'radio') return;
    await this.page.keyboard.press(target.role === 'checkbox' ? 'Space' : 'Enter');
  }

  async write(field: Target, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  async choose(option: Target): Promise<void> {
    await expect(this.locate(option).first()).toBeVisible();
    for (let stop = 0; stop < 20; stop++) {
      await this.page.keyboard.press('ArrowDown');
      await this.mark(option);
      const isThere = await this.page.evaluate(() => {
        const active = document.activeElement?.getAttribute('aria-activedescendant');
        const current = document.getElementById(active ?? '');
        return current !== null && ((window as WalkWindow).walkTargets ?? []).includes(current);
      });
      if (isThere) {
        await this.page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`arrow keys do not lead to the option ${String(option.name)}`);
  }

  override async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** Tab, or Shift and Tab where the target stands before; then arrows inside a group of radio buttons or tabs, or a list of results. */
  private async goTo(target: Target): Promise<void> {
    await expect(
      this.locate(target).first(),
      `${target.role} ${String(target.name)} is on the page`,
    ).toBeVisible();
    await this.mark(target);
    const { keyboard } = this.page;
    const way = (await this.isBehind()) ? 'Shift+Tab' : 'Tab';
    for (let stop = 0; stop < mostStops; stop++) {
      let arrival = await this.arrival(target.role);
      while (arrival === 'gone') {
        await expect(this.locate(target).first()).toBeVisible();
        await this.mark(target);
        arrival = await this.arrival(target.role);
      }
      if (arrival === 'there') {
        await this.expectSeen(target);
        return;
      }
      await keyboard.press(arrival === 'not yet' ? way : arrival);
    }
    throw new Error(`${way} does not lead to the ${target.role} ${String(target.name)}`);
  }

  private async mark(target: Target): Promise<void> {
    await this.locate(target).evaluateAll((elements) => {
      (window as WalkWindow).walkTargets = elements;
    });
  }

  private isBehind(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [target] = (window as WalkWindow).walkTargets ?? [];
      const active = document.activeElement;
      if (!target || !active || active === document.body) return false;
      return (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
  }

  private arrival(role: Target['role']): Promise<Arrival> {
    return this.page.evaluate((wanted): Arrival => {
      const targets = (window as WalkWindow).walkTargets ?? [];
      const active = document.activeElement;
      if (!active) return 'not yet';
      if (targets.includes(active)) return 'there';
      // Drawn anew meanwhile, as when a part of the page has come.
      if (!targets.some((target) => target.isConnected)) return 'gone';
      const [target] = targets;
      const list = active.closest('.results-scroller');
      if (
        target &&
        list?.contains(target) &&
        active.matches('.results-row') &&
        target.matches('.results-row')
      ) {
        const isBelow = (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return isBelow ? 'ArrowDown' : 'ArrowUp';
      }
      const groupOf = (element: Element) =>
        wanted === 'tab'
          ? element.closest('[role=tablist]')
          : element instanceof HTMLInputElement && element.type === 'radio'
            ? element.name
            : null;
      if (wanted !== 'tab' && wanted !== 'radio') return 'not yet';
      const own = groupOf(active);
      return own !== null && targets.some((target) => groupOf(target) === own) ? 'ArrowRight' : 'not yet';
    }, role);
  }

  /** Focus that cannot be seen is no focus. */
  private async expectSeen(target: Target): Promise<void> {
    const isSeen = await this.page.evaluate(() => {
      const active = document.activeElement;
      const { width = 0, height = 0, left = 0, top = 0 } = active?.getBoundingClientRect() ?? {};
      return (
        width > 1 &&
        height > 1 &&
        left < innerWidth &&
        top < innerHeight &&
        left + width > 0 &&
        top + height > 0
      );
    });
    expect(isSeen, `focus on the ${target.role} ${String(target.name)} is in the window`).toBe(true);
  }
}
