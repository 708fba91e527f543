/** The style sheet and the script of the static pages, under names that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Sector } from '../domain/dataset.ts';
import { pageInkStyles } from '../picture/pageInks.ts';

export interface PageAssets {
  readonly stylesheet: string;
  readonly script: string;
  /** Faces that every page is written in, from the site's root. */
  readonly fonts: readonly string[];
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

/** Of all that the bundle holds, those that every page in French or English needs. */
export function ownFaces(bundled: readonly string[]): string[] {
  return bundled.filter((path) => /radio-canada-big-latin-[467]00-normal-[^/]*\.woff2$/.test(path));
}

/**
 * The application's own font files, where the bundle has them; beside the style sheet, in `assets/`. `optional`: a face that
 * comes late is for the next page, since nothing may move once it can be read.
 */
function fontFaces(rules: string, bundled: readonly string[]): string {
  return (rules.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .flatMap((face) => {
      const name = /files\/([^']+)\.woff2/.exec(face)?.[1] ?? '';
      const file = bundled.find((path) => path.startsWith(`assets/${name}-`) && path.endsWith('.woff2'));
      return name !== '' && file
        ? [
            face
              .replace(/url\('[^']*'\)/, `url('./${file.slice('assets/'.length)}')`)
              .replace('font-display: swap', 'font-display: optional'),
          ]
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
  const code = read('src/site/page.js').replace(/^\s*\/\/.*\n/gm, '');
  const stylesheet = named('pages', 'css', styles);
  const script = named('page', 'js', code);
  return {
    stylesheet,
    script,
    fonts: ownFaces(bundled),
    files: new Map([
      [stylesheet, styles],
      [script, code],
    ]),
  };
}
