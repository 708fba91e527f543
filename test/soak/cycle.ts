/** One cycle of use, as it runs inside the page: its text is sent to the browser, so that it stands alone. */
import type { CorridorWindow } from '../e2e/corridorApi.ts';

export async function runCycle(cycle: number): Promise<void> {
  const api = (window as CorridorWindow).corridor;
  if (!api) throw new Error('there is no window.corridor');
  const frames = async (count: number) => {
    for (let left = count; left > 0; left -= 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const until = async (about: string, holds: () => boolean) => {
    for (let left = 600; left > 0 && !holds(); left -= 1) await frames(1);
    if (!holds()) throw new Error(`cycle ${String(cycle)}: ${about}`);
  };
  const turn = <Item>(items: readonly Item[]): Item => items[cycle % items.length] as Item;
  const { organizations } = api.getState().shown;

  api.setState({ org: organizations[(cycle * 37) % organizations.length] });
  await until('no profile', () => document.querySelector('.profile') !== null);
  api.setState(turn([{ sector: ['quantum'] }, { region: ['US-VT'] }, { q: 'institut' }, { from: '2020' }]));
  await frames(2);
  api.setState({ view: turn(['network', 'table'] as const) });
  await frames(3);
  api.setState({ view: 'map', org: null });
  await frames(2);
  api.setState({ insight: turn(['figures', 'matrix', 'gaps', 'timeline'] as const) });
  await until('no insight', () => document.querySelector('.insight') !== null);
  api.setState({ insight: null, sector: null, region: null, q: null, from: null });
  await frames(2);
  const place = api.getMarks().find(({ kind }) => kind === 'place');
  api.setState({ place: place?.id ?? null });
  await frames(2);
  api.setState({ place: null, lang: cycle % 6 < 3 ? 'en' : 'fr' });
  await frames(2);

  const buttons = [...document.querySelectorAll<HTMLElement>('.shell-actions button')];
  // The last ones open dialogs in either language; each is closed as its own button would.
  turn(buttons.slice(-4))?.click();
  await until('no dialog', () => document.querySelector('dialog[open]') !== null);
  await frames(2);
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  await until('a dialog stays', () => document.querySelector('dialog[open]') === null);
  await frames(2);
}
