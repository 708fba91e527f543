/** What can be measured in the page itself. Every function here runs there, and so stands alone. */
import type { Box } from './pixels.ts';

export interface ThingToSee {
  readonly name: string;
  readonly isText: boolean;
  readonly box: Box;
  /** Contrast with what lies around it. */
  readonly needs: number;
}

/** Whole controls that can be pressed, smaller than 24 × 24 CSS px. Links inside a sentence may be as high as its line. */
export function findSmallTargets(): string[] {
  const controls =
    'a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=treeitem]';
  const isInSentence = (element: Element) => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    // Words of the sentence that belong to no control.
    const words = [...(block?.childNodes ?? [])].some(function hasWords(node): boolean {
      if (node instanceof Text) return node.data.trim() !== '';
      if (!(node instanceof Element) || node.matches('a, button')) return false;
      if (getComputedStyle(node).position === 'absolute') return false;
      return [...node.childNodes].some(hasWords);
    });
    return words;
  };
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    if (element.matches(':disabled') || element.closest('[inert], [aria-hidden=true]')) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || isInSentence(element)) continue;
    // What is only there for screen readers until it has the focus.
    if (element.getBoundingClientRect().width <= 1) continue;
    const modal = document.querySelector('dialog[open]');
    if (modal && !modal.contains(element)) continue;
    const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])].map(
      (part) => part.getBoundingClientRect(),
    );
    const isLarge = boxes.some(({ width, height }) => width >= 23.5 && height >= 23.5);
    if (isLarge) continue;
    const [{ width, height } = { width: 0, height: 0 }] = boxes;
    small.push(
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}” ${width.toFixed(0)} × ${height.toFixed(0)}`,
    );
  }
  return small;
}

/** Texts of which a part is cut off by a box that cannot be scrolled, or by the window's sides. */
export function findClippedTexts(): string[] {
  const clipped: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const modal = document.querySelector('dialog[open]');
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node as Text).data.trim();
    if (!parent || text === '' || (modal && !modal.contains(parent))) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest('[inert], [aria-hidden=true], option, script, style, .visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      let isCut = false;
      let box: Element | null = parent;
      while (box && !isCut) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const frame = box.getBoundingClientRect();
        // For screen readers only.
        if (frame.width <= 1 && frame.height <= 1) break;
        const cuts = (value: string) => value === 'hidden' || value === 'clip';
        const scrolls = (value: string) => value === 'auto' || value === 'scroll';
        if (cuts(overflowX) && (rect.left < frame.left - 1 || rect.right > frame.right + 1)) isCut = true;
        if (cuts(overflowY) && (rect.top < frame.top - 2 || rect.bottom > frame.bottom + 2)) isCut = true;
        // What a scrolling box hides can be scrolled into sight.
        if (scrolls(overflowX) || scrolls(overflowY)) break;
        if (position === 'fixed') break;
        box = box.parentElement;
      }
      if (!isCut) continue;
      clipped.push(`“${text.slice(0, 60)}” in ${parent.tagName.toLowerCase()}.${parent.className}`);
      break;
    }
  }
  return [...new Set(clipped)];
}

/** Boxes, other than the map and the network, whose content has to be scrolled sideways; and the page itself. */
export function findSidewaysScrolling(): string[] {
  return [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (element.scrollWidth <= element.clientWidth + 1 || element.closest('#stage-surface')) return false;
      if (element === document.documentElement) return true;
      return (
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.clientWidth > 1 &&
        !element.matches('textarea, input') &&
        element.checkVisibility()
      );
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}

/** Text and graphic things in sight, each with its box and the contrast that it needs. */
export function listThingsToSee(): ThingToSee[] {
  const things: ThingToSee[] = [];
  const modal = document.querySelector('dialog[open]');
  const isInSight = (element: Element, box: DOMRect) => {
    if (box.width < 2 || box.height < 2) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (modal && !modal.contains(element)) return false;
    if (element.closest('[inert], :disabled, [aria-disabled=true]')) return false;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return false;
    let scroller = element.parentElement;
    while (scroller && scroller !== document.body) {
      const frame = scroller.getBoundingClientRect();
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(scroller).overflowY)) {
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) return false;
      }
      scroller = scroller.parentElement;
    }
    if (getComputedStyle(element).pointerEvents === 'none') return true;
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element) || hit.matches('input'));
  };
  const nameOf = (element: Element, text: string) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text.trim().slice(0, 40)}”`;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node as Text).data;
    // Letters in marks stand on the mark, which `hideThings` hides; `readableOn` picks their colour and is tested.
    if (!parent || text.trim() === '' || parent.closest('option, script, style, svg, .visually-hidden'))
      continue;
    const { fontSize, fontWeight } = getComputedStyle(parent);
    const isLarge =
      parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (!isInSight(parent, box)) continue;
      things.push({
        name: nameOf(parent, text),
        isText: true,
        box: box.toJSON() as Box,
        needs: isLarge ? 3 : 4.5,
      });
    }
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    const box = field.getBoundingClientRect();
    if (field.value === '' && isInSight(field, box))
      things.push({
        name: nameOf(field, field.placeholder),
        isText: true,
        box: box.toJSON() as Box,
        needs: 4.5,
      });
  }
  // Icons that stand alone, borders of fields, marks.
  for (const icon of document.querySelectorAll('button > svg, a > svg, summary > svg')) {
    const box = icon.getBoundingClientRect();
    const control = icon.closest('button, a, summary');
    if (isInSight(icon, box) && control?.textContent.trim() === '')
      things.push({
        name: nameOf(icon, control.getAttribute('aria-label') ?? ''),
        isText: false,
        box: box.toJSON() as Box,
        needs: 3,
      });
  }
  const smallestSeenPx = 18;
  for (const mark of document.querySelectorAll('[data-mark]')) {
    const box = mark.getBoundingClientRect();
    const stage = document.querySelector('#stage-surface');
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    // Smaller ones are dots among many: what they stand for is in the lists, and they grow with zoom and selection.
    if (box.width < smallestSeenPx) continue;
    // Under a panel, or faint on purpose because the filters leave it out.
    if (!stage?.contains(hit) || hit?.closest('.hover-card') || mark.hasAttribute('opacity')) continue;
    things.push({
      name: mark.getAttribute('data-mark') ?? '',
      isText: false,
      box: box.toJSON() as Box,
      needs: 3,
    });
  }
  for (const sign of document.querySelectorAll('svg.sign:not(.sign-faint)')) {
    const box = sign.getBoundingClientRect();
    if (isInSight(sign, box))
      things.push({ name: nameOf(sign, 'sign'), isText: false, box: box.toJSON() as Box, needs: 3 });
  }
  return things;
}

/** Hides what `listThingsToSee` lists, so that a second picture shows what lies under it; returns nothing, undone by `showAll`. */
export function hideThings(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, *::before, *::after, *::placeholder {
      color: transparent !important; -webkit-text-fill-color: transparent !important; transition: none !important;
      text-decoration-color: transparent !important; caret-color: transparent !important;
    }
    svg text { fill: transparent !important; }
    [data-mark], svg.sign, button > svg, a > svg, summary > svg { visibility: hidden !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}

export function showAll(): void {
  document.adoptedStyleSheets = [];
}

/** WCAG 1.4.12, to the letter. */
export function spaceTexts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}
