/**
 * Someone who uses the page: by keyboard, with a screen reader, or with a thumb. Tasks are written once against this;
 * each of the three reaches things only in its own way.
 */
import type { Page } from '@playwright/test';
import type { Language } from '../../../src/domain/language.ts';
import { shownMessages } from '../../../src/i18n/messages/shown.ts';
import { searchMessages } from '../../../src/i18n/messages/search.ts';
import { shellMessages } from '../../../src/i18n/messages/shell.ts';
import type { Corridor } from '../fixtures.ts';
import { expect } from '../fixtures.ts';

export interface Target {
  readonly role:
    | 'button'
    | 'cell'
    | 'checkbox'
    | 'combobox'
    | 'dialog'
    | 'heading'
    | 'link'
    | 'option'
    | 'radio'
    | 'rowheader'
    | 'tab';
  readonly name: string | RegExp;
  readonly checked?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly selected?: boolean;
  /** A part of the page, where the same name stands in several. */
  readonly within?: string;
}

/** A name as readers see it: any kind of space is a space. */
export function pattern(name: string | RegExp): RegExp {
  if (name instanceof RegExp) return name;
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Playwright's selectors take quotation marks for their own.
  return new RegExp(escaped.replace(/\s+/g, '\\s+').replace(/['"`/]/g, '.'), 'u');
}

/** The name begins with these words. */
export function beginning(name: string): RegExp {
  return new RegExp(`^${pattern(name).source}`, 'u');
}

export abstract class Walker {
  readonly corridor: Corridor;
  readonly page: Page;
  language: Language = 'fr';

  constructor(corridor: Corridor) {
    this.corridor = corridor;
    this.page = corridor.page;
  }

  /** Whether the frame is a phone's: the panel is a sheet, the actions are in a menu, tables are cards. */
  abstract readonly isNarrow: boolean;

  /** Finds a control and does what it is for. */
  abstract press(target: Target): Promise<void>;

  /** Finds a field and writes in it, in place of what it holds. */
  abstract write(field: Target, text: string): Promise<void>;

  /** Chooses from the list that has opened under the field that was written in. */
  abstract choose(option: Target): Promise<void>;

  /** Perceives all of these. */
  async finds(...targets: readonly Target[]): Promise<void> {
    for (const target of targets) {
      await expect(this.locate(target).first(), `${target.role} ${String(target.name)}`).toBeVisible();
    }
  }

  /** Perceives the text, wherever it stands. */
  async reads(text: string | RegExp): Promise<void> {
    await expect(
      this.page.getByText(pattern(text)).filter({ visible: true }).first(),
      `text ${String(text)}`,
    ).toBeVisible();
  }

  /** What is shown has changed and is said; only those who do not see it need to be told. */
  async isTold(_text: string): Promise<void> {
    // Seen by `reads`.
  }

  async openTab(tab: 'results' | 'filters' | 'network'): Promise<void> {
    await this.press({ role: 'tab', name: beginning(this.say(shellMessages).tabs[tab]) });
  }

  /** To the table, map or network, which a sheet may cover. */
  async lookAtStage(): Promise<void> {
    // In sight beside the panel.
  }

  async openAction(action: 'share' | 'export'): Promise<void> {
    await this.press({ role: 'button', name: this.say(shellMessages).actions[action] });
  }

  async search(text: string): Promise<void> {
    await this.write({ role: 'combobox', name: this.say(searchMessages).label }, text);
  }

  async confirm(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async closeDialog(): Promise<void> {
    await this.press({ role: 'button', name: this.say(shellMessages).dialog.close, within: 'dialog' });
  }

  /** The count line, as text and as an announcement. */
  async hasShown(organizations: number, agreements: number): Promise<void> {
    const { shown } = this.say(shownMessages);
    const line = `${shown.organizations(organizations)} · ${shown.agreements(agreements)}`;
    await this.reads(line);
    await this.isTold(line);
  }

  say<Texts>(messages: { readonly en: Texts; readonly fr: Texts }): Texts {
    return messages[this.language];
  }

  protected locate({ role, name, within = 'body', ...states }: Target) {
    return this.page
      .locator(within)
      .getByRole(role, { name: pattern(name), ...states })
      .filter({ visible: true });
  }
}
