/** Keeps `<html data-theme>` and the accent of an embedding page in step with the view. */
import { useEffect, useLayoutEffect } from 'react';
import { useCorridor } from '../../state/useCorridor.ts';
import type { ResolvedTheme } from '../../state/resolvedTheme.ts';
import { useResolvedTheme } from '../../state/resolvedTheme.ts';
import { mendContrast, readableOn } from '../../domain/contrast.ts';

/** What text in the accent colour stands on at worst, as in `tokens.css`. */
const surfaces: Readonly<Record<ResolvedTheme, string>> = { light: '#efece4', dark: '#223040' };

/** The host's accent, mended until text in it and on it is readable; `null` leaves the product's own. */
export function accentColors(
  accent: string | null,
  theme: ResolvedTheme,
): { accent: string; ink: string } | null {
  if (accent === null) return null;
  const mended = mendContrast(`#${accent}`, surfaces[theme]);
  return { accent: mended, ink: readableOn(mended) };
}

/** For the shell, once. */
export function useTheme(): ResolvedTheme {
  const resolved = useResolvedTheme();
  const accent = useCorridor((state) => state.view.accent);

  useLayoutEffect(() => {
    document.documentElement.dataset.theme = resolved;
  }, [resolved]);

  useEffect(() => {
    const colors = accentColors(accent, resolved);
    if (!colors) return;
    const { style } = document.documentElement;
    style.setProperty('--accent', colors.accent);
    style.setProperty('--accent-ink', colors.ink);
    return () => {
      style.removeProperty('--accent');
      style.removeProperty('--accent-ink');
    };
  }, [accent, resolved]);

  return resolved;
}
