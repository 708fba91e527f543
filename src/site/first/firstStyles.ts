/** The style sheet of the first view: its own rules, both themes' colours, and the application's rules by frame. */
import type { FirstView } from '../../picture/first/firstTexts.ts';

/** As `src/state/frameLayout.ts` tells frames apart; there is no script yet to say which one it is. */
const frames = {
  desktop: '(min-width: 1024px)',
  tablet: '(min-width: 641px) and (max-width: 1023px)',
  phone: '(max-width: 640px) and (min-height: 360px)',
  short: '(max-width: 640px) and (max-height: 359px)',
} as const;

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('The application’s style sheet ends inside a block');
}

/** The rules that name a frame, in their conditions; all others are left out. */
export function rulesByFrame(css: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = css.indexOf('{', at);
    if (open < 0) return kept;
    const close = endOfBlock(css, open);
    // What ends with a semicolon before it is a rule of its own (`@import`, `@charset`).
    const before = css.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const block = css.slice(open + 1, close);
    if (/^@(media|supports|layer)/.test(before)) {
      const inner = rulesByFrame(block);
      if (inner !== '') kept += `${before}{${inner}}`;
    } else if (!before.startsWith('@') && before.includes('[data-frame=')) kept += `${before}{${block}}`;
    at = close + 1;
  }
}

/**
 * `data-frame="first"` stands for whichever frame the screen is. The sheet stays when the application has taken over: a
 * frame keeps its own name in it too, or what a rule leaves out (`:not(…)`) would begin to hold.
 */
export function frameStyles(css: string): string {
  const rules = rulesByFrame(css);
  return Object.entries(frames)
    .map(([frame, condition]) => {
      const own = rules.replace(/\[data-frame=['"]?(\w+)['"]?\]/g, (_, name: string) =>
        name === frame ? `:is([data-frame=first],[data-frame=${frame}])` : '[data-frame=never]',
      );
      return `@media ${condition}{${own}}`;
    })
    .join('\n');
}

export function inkStyles(inks: FirstView['inks']): string {
  const declare = (theme: 0 | 1) =>
    inks.map((pair, number) => `--i${String(number)}:${pair[theme]}`).join(';');
  return `:root{${declare(0)}}[data-theme=dark]{${declare(1)}}@media (prefers-color-scheme:dark){:root:not([data-theme]){${declare(1)}}}`;
}

/** The policy lets no `style` attribute through: each becomes a number that the style sheet knows. */
export function createTints(): { readonly apply: (markup: string) => string; readonly styles: () => string } {
  const tints = new Map<string, number>();
  return {
    apply: (markup) =>
      markup.replace(/ style="([^"]*)"/g, (_, declarations: string) => {
        const number = tints.get(declarations) ?? tints.size;
        tints.set(declarations, number);
        return ` data-tint="${String(number)}"`;
      }),
    styles: () =>
      Array.from(tints, ([declarations, number]) => `[data-tint="${String(number)}"]{${declarations}}`).join(
        '',
      ),
  };
}
