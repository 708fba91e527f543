/** What the build gets from `firstView.tsx`, which it bundles and runs: markup, and the colours of both themes. */
import type { Language } from '../../domain/language.ts';

export interface FirstTexts {
  readonly header: string;
  readonly panel: string;
  readonly rows: string;
  /** Over the map: legend, buttons, the chip of what is not on it, whose map it is. */
  readonly overMap: string;
}

export interface FirstView {
  readonly picture: string;
  readonly inks: readonly (readonly [light: string, dark: string])[];
  readonly texts: Readonly<Record<Language, FirstTexts>>;
}
