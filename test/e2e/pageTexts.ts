/** What the page says, piece by piece, with the language each piece claims to be in. Runs in the page. */

export interface PageText {
  readonly text: string;
  /** `text`, or the attribute that holds it. */
  readonly from: string;
  /** The nearest `lang`. */
  readonly lang: string;
  /** Where it stands, for those who mend it. */
  readonly path: string;
}

export function collectTexts(): PageText[] {
  const spokenAttributes = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'title',
    'placeholder',
  ];
  const isSpoken = (element: Element) =>
    element.closest('[aria-hidden=true], [inert], script, style, textarea, dialog:not([open])') === null &&
    element.checkVisibility({ visibilityProperty: true });
  const pathOf = (element: Element) =>
    [element.parentElement, element]
      .map((part) => (part ? `${part.tagName.toLowerCase()}.${part.getAttribute('class') ?? ''}` : ''))
      .join(' > ');
  const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? '';
  const texts: PageText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (parent && node.data.trim() !== '' && isSpoken(parent)) {
        texts.push({ text: node.data, from: 'text', lang: langOf(parent), path: pathOf(parent) });
      }
    } else if (node instanceof Element && isSpoken(node)) {
      for (const attribute of spokenAttributes) {
        const text = node.getAttribute(attribute);
        if (text) texts.push({ text, from: attribute, lang: langOf(node), path: pathOf(node) });
      }
    }
  }
  return texts;
}

/** Whole paragraphs in the page's language, foreign parts and code replaced by a letter: for typography. */
export function collectParagraphs(): string[] {
  const page = document.documentElement.lang.slice(0, 2);
  const isForeign = (node: Node) => {
    const parent = node instanceof Element ? node : node.parentElement;
    const lang = parent?.closest('[lang]')?.getAttribute('lang') ?? page;
    return !lang.startsWith(page) || parent?.closest('textarea, code, script, style, svg') !== null;
  };
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (!block?.checkVisibility({ visibilityProperty: true })) continue;
    while (block?.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display)) {
      block = block.parentElement;
    }
    if (!block) continue;
    const text = isForeign(node) ? 'x' : (node as Text).data;
    blocks.set(block, `${blocks.get(block) ?? ''}${text}`);
  }
  const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
    (element) =>
      isForeign(element)
        ? []
        : ['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  return [...blocks.values(), ...attributes];
}
