/** In `npm run dev`: a saved table shows up at once, and mistakes in it are shown instead of breaking the page. */
import type { LocalizedText } from '../domain/language.ts';
import { addNotice, dismissNotice } from '../state/actions.ts';
import { store } from '../state/store.ts';
import { loadData } from './loadData.ts';

export function followLiveTables(): void {
  const { hot } = import.meta;
  if (!hot) return;
  const dismissProblems = () => {
    for (const { key, notice } of store.getState().notices)
      if (notice.type === 'data-problems') dismissNotice(key);
  };
  hot.on('corridor:data', () => {
    dismissProblems();
    void loadData();
  });
  hot.on('corridor:problems', (problems: readonly LocalizedText[]) => {
    dismissProblems();
    addNotice({ type: 'data-problems', name: 'data/', problems });
  });
}
