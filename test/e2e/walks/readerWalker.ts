/**
 * A screen reader: knows nothing but Chromium's accessibility tree and what live regions say, and acts on nodes of that
 * tree. What it goes by is written down as the test's `accessibility tree`.
 */
import type { CDPSession } from '@playwright/test';
import type { Corridor } from '../fixtures.ts';
import { expect } from '../fixtures.ts';
import type { Target } from './walker.ts';
import { Walker, pattern } from './walker.ts';

type Plain = string | number | boolean;

interface AccessibilityNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: Plain };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: Plain } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

interface ReaderWindow {
  saidAloud?: string[];
}

const told = ['checked', 'expanded', 'selected', 'pressed', 'level', 'disabled', 'focused'];

const textOf = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

function stateOf({ properties = [] }: AccessibilityNode, name: string): Plain | undefined {
  return properties.find((property) => property.name === name)?.value.value;
}

/** `true`, `"true"` and `"mixed"` as the tree has them, against what a target asks for. */
function isInState(node: AccessibilityNode, { checked, expanded, pressed, selected }: Target): boolean {
  return Object.entries({ checked, expanded, pressed, selected }).every(
    ([name, wanted]) => wanted === undefined || String(stateOf(node, name) ?? false) === String(wanted),
  );
}

export class ReaderWalker extends Walker {
  readonly isNarrow = false;
  readonly log: string[] = [];
  private session: CDPSession | null = null;

  static async start(corridor: Corridor): Promise<ReaderWalker> {
    await corridor.page.addInitScript(() => {
      const said: string[] = [];
      (window as ReaderWindow).saidAloud = said;
      const regions = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
      new MutationObserver((records) => {
        const spoken = new Set(
          records.flatMap(({ target }) => (target instanceof Element ? target : target.parentElement) ?? []),
        );
        for (const element of spoken) {
          const text = element.closest(regions)?.textContent.replace(/\s+/g, ' ').trim();
          if (text && said.at(-1) !== text) said.push(text);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    return new ReaderWalker(corridor);
  }

  async press(target: Target): Promise<void> {
    await this.act(target, function (this: HTMLElement) {
      // The default action of a node: focus goes there, then it is clicked without a pointer.
      this.focus();
      this.click();
    });
    await this.writeDown(`pressed ${target.role} ${String(target.name)}`);
  }

  async write(field: Target, text: string): Promise<void> {
    await this.act(field, function (this: HTMLElement) {
      this.focus();
      if (this instanceof HTMLInputElement) this.select();
    });
    await this.page.keyboard.insertText(text);
    await this.writeDown(`wrote “${text}” in ${String(field.name)}`);
  }

  async choose(option: Target): Promise<void> {
    // The field says that a list has opened, before the list is gone through.
    await expect
      .poll(async () =>
        (await this.nodes()).some(
          (node) => stateOf(node, 'expanded') === true && stateOf(node, 'focused') === true,
        ),
      )
      .toBe(true);
    await this.press(option);
  }

  override async finds(...targets: readonly Target[]): Promise<void> {
    await super.finds(...targets);
    await expect
      .poll(async () => {
        const nodes = await this.nodes();
        return targets
          .filter((target) => this.matching(nodes, target).length === 0)
          .map(({ role, name }) => `${role} ${String(name)}`);
      }, 'the accessibility tree has all of these')
      .toEqual([]);
  }

  override async reads(text: string | RegExp): Promise<void> {
    await super.reads(text);
    await expect
      .poll(
        async () => (await this.nodes()).some(({ name }) => pattern(text).test(textOf(name?.value))),
        `the accessibility tree has ${String(text)}`,
      )
      .toBe(true);
  }

  override async isTold(text: string): Promise<void> {
    await expect
      .poll(
        async () =>
          (await this.page.evaluate(() => (window as ReaderWindow).saidAloud ?? [])).some((said) =>
            pattern(text).test(said),
          ),
        `a live region says “${text}”`,
      )
      .toBe(true);
  }

  private async nodes(): Promise<readonly AccessibilityNode[]> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: readonly AccessibilityNode[];
    };
    return nodes;
  }

  private matching(nodes: readonly AccessibilityNode[], target: Target): readonly AccessibilityNode[] {
    return nodes.filter(
      (node) =>
        !node.ignored &&
        node.role?.value === target.role &&
        pattern(target.name).test(textOf(node.name?.value)) &&
        isInState(node, target),
    );
  }

  private async act(target: Target, action: (this: HTMLElement) => void): Promise<void> {
    // What is drawn anew after the tree was read is looked for again.
    const onlyIfThere = `function () { if (!this.isConnected) return false; (${action.toString()}).call(this); return true; }`;
    await expect
      .poll(
        async () => {
          const found = await this.find(target);
          if (!found) return 'missing';
          if (stateOf(found, 'disabled') === true) return 'disabled';
          return (await this.call(found, onlyIfThere).catch(() => false)) === true ? 'used' : 'gone';
        },
        `the accessibility tree has the ${target.role} ${String(target.name)}, and it can be used`,
      )
      .toBe('used');
  }

  private async find(target: Target): Promise<AccessibilityNode | undefined> {
    for (const candidate of this.matching(await this.nodes(), target)) {
      if (target.within === undefined) return candidate;
      if (await this.isWithin(candidate, target.within).catch(() => false)) return candidate;
    }
    return undefined;
  }

  private async isWithin(node: AccessibilityNode, selector: string): Promise<boolean> {
    return (
      (await this.call(
        node,
        `function () { return this.closest(${JSON.stringify(selector)}) !== null; }`,
      )) === true
    );
  }

  private async call(node: AccessibilityNode, functionDeclaration: string): Promise<unknown> {
    const resolved = await this.session?.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
    const answer = await this.session?.send('Runtime.callFunctionOn', {
      objectId: resolved?.object.objectId,
      functionDeclaration,
      returnByValue: true,
    });
    return answer?.result.value;
  }

  /** The tree as indented lines, under what led to it. */
  private async writeDown(step: string): Promise<void> {
    const nodes = await this.nodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines: string[] = [];
    const visit = (node: AccessibilityNode, depth: number): void => {
      const role = String(node.role?.value ?? '');
      const isTold = !node.ignored && role !== 'InlineTextBox' && role !== 'none' && role !== 'generic';
      if (isTold) {
        const states = told.flatMap((name) => {
          const value = stateOf(node, name);
          return value === undefined || value === false ? [] : [`${name}=${String(value)}`];
        });
        const description = textOf(node.description?.value);
        lines.push(
          `${'  '.repeat(depth)}${role} “${textOf(node.name?.value)}”${states.length > 0 ? ` [${states.join(' ')}]` : ''}${description ? ` (${description})` : ''}`,
        );
      }
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) visit(child, depth + (isTold ? 1 : 0));
      }
    };
    const [root] = nodes;
    if (root) visit(root, 0);
    this.log.push(`## ${step}\n\n${lines.join('\n')}\n`);
  }
}
