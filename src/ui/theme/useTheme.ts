/** Keeps `<html data-theme>` and the accent of an embedding page in step with the view. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useCorridor } from '../../state/useCorridor.ts';
import type { ThemeName } from '../../state/viewState.ts';
import { mendContrast, readableOn } from '../../domain/contrast.ts';

export type ResolvedTheme = 'light' | 'dark';

/** What text in the accent colour stands on at worst, as in `tokens.css`. */
const surfaces: Readonly<Record<ResolvedTheme, string>> = { light: '#efece4', dark: '#223040' };

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeToSystem(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export function resolveTheme(theme: ThemeName, isSystemDark: boolean): ResolvedTheme {
  return theme === 'auto' ? (isSystemDark ? 'dark' : 'light') : theme;
}

/** The theme that is on screen. */
export function useResolvedTheme(): ResolvedTheme {
  const theme = useCorridor((state) => state.view.theme);
  const isSystemDark = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(darkQuery).matches,
    () => false,
  );
  return resolveTheme(theme, isSystemDark);
}

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
