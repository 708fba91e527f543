/** The style sheet and the script of the static pages, under names that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Sector } from '../domain/dataset.ts';
import { pageInkStyles } from '../picture/pageInks.ts';

export interface PageAssets {
  readonly stylesheet: string;
  readonly leadScript: string;
  /** Text by path from the site's root. */
  readonly files: ReadonlyMap<string, string>;
}

const darkRule = /\[data-theme='dark'\]\s*\{([^}]*)\}/;

/** The application's palette; dark by the reader's system, since no script says `data-theme` here. */
function palette(tokens: string): string {
  if (!darkRule.test(tokens))
    throw new Error("src/ui/theme/tokens.css has no [data-theme='dark'] rule any more");
  return tokens.replace(darkRule, '@media (prefers-color-scheme: dark) { :root {$1} }');
}

/** The application's own font files, where the bundle has them; beside the style sheet, in `assets/`. */
function fontFaces(rules: string, bundled: readonly string[]): string {
  return (rules.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .flatMap((face) => {
      const name = /files\/([^']+)\.woff2/.exec(face)?.[1] ?? '';
      const file = bundled.find((path) => path.startsWith(`assets/${name}-`) && path.endsWith('.woff2'));
      return name !== '' && file
        ? [face.replace(/url\('[^']*'\)/, `url('./${file.slice('assets/'.length)}')`)]
        : [];
    })
    .join('\n');
}

export function named(stem: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return `assets/${stem}-${hash}.${extension}`;
}

export function pageAssets(root: string, bundled: readonly string[], sectors: readonly Sector[]): PageAssets {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const styles = [
    fontFaces(read('src/ui/theme/fonts.css'), bundled),
    palette(read('src/ui/theme/tokens.css')),
    pageInkStyles(sectors),
    read('src/site/pages.css'),
  ]
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ');
  const script = read('src/site/lead.js');
  const stylesheet = named('pages', 'css', styles);
  const leadScript = named('lead', 'js', script);
  return {
    stylesheet,
    leadScript,
    files: new Map([
      [stylesheet, styles],
      [leadScript, script],
    ]),
  };
}
