/** Light or dark: what the view asks for, or the system's choice. */
import { useSyncExternalStore } from 'react';
import { useCorridor } from './useCorridor.ts';
import type { ThemeName } from './viewState.ts';

export type ResolvedTheme = 'light' | 'dark';

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
