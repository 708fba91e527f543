/** In `npm run dev`: a saved table shows up at once, and mistakes in it are shown instead of breaking the page. */
import type { LocalizedText } from '../domain/language.ts';
import { addNotice, dismissNotices } from '../state/actions.ts';
import { loadData } from './loadData.ts';

export function followLiveTables(): void {
  // Written out: Vite looks for these words, and gives a module that lacks them nothing to listen to.
  const hot = import.meta.hot;
  if (!hot) return;
  hot.on('corridor:data', () => {
    dismissNotices('data-problems');
    void loadData();
  });
  hot.on('corridor:problems', (problems: readonly LocalizedText[]) => {
    addNotice({ type: 'data-problems', name: 'data/', problems });
  });
}
