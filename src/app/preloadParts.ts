import { Notices } from '../ui/notices/NoticesOnDemand.tsx';
import { ProfileContent } from '../ui/profile/Profile.tsx';
import { SearchSuggestions } from '../ui/search/SearchBox.tsx';
import { FiltersPanel } from '../ui/shell/LeftPanel.tsx';

/** What a reader most likely does first, and what tells of a lost connection: fetched as soon as the first picture stands. */
const firstParts = [ProfileContent, SearchSuggestions, FiltersPanel, Notices];

/**
 * Parts that a reader may open next. They are no part of the start; once the page has come to rest they are fetched, so
 * that they open at once, and also when the network has gone.
 */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../ui/hover/HoverCard.tsx'),
  () => import('../ui/legend/LegendMarks.tsx'),
  () => import('./NetworkTab.tsx'),
  () => import('../ui/table/TableView.tsx'),
  () => import('../ui/help/HelpDialog.tsx'),
  () => import('../ui/about/AboutDialog.tsx'),
  () => import('../ui/about/DataDialog.tsx'),
  () => import('../ui/share/ShareDialog.tsx'),
  () => import('../ui/export/ExportDialog.tsx'),
];

/** After the first picture; the living map takes over meanwhile. */
const pauseMs = 5000;

export function preloadParts(): void {
  for (const part of firstParts) void part.preload();
  void import('../ui/shell/keptFocus.ts').then(
    ({ keepFocus }) => keepFocus(),
    () => undefined,
  );
  window.setTimeout(() => {
    // A part that does not come is asked for again when it is opened.
    for (const load of parts) void load().catch(() => undefined);
  }, pauseMs);
}
