/**
 * The main walk through the map, as it runs inside the page of any browser: open, filter, select, open a place, switch,
 * share, export, go back. Its text is sent to the browser, so that it stands alone. Returns what went wrong.
 */
import type { CorridorWindow } from '../e2e/corridorApi.ts';

export async function walkInPage(): Promise<string[]> {
  const wrong: string[] = [];
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  // WebKit says that a page has loaded before the first picture has let the application start.
  for (let left = 150; left > 0 && !('corridor' in window); left -= 1) await pause();
  const api = (window as CorridorWindow).corridor;
  if (!api) return ['window.corridor is missing'];
  await api.ready;
  const until = async (about: string, holds: () => boolean) => {
    for (let left = 150; left > 0; left -= 1) {
      if (holds()) return;
      await pause();
    }
    wrong.push(about);
  };
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
  const press = async (about: string, selector: string) => {
    await until(`${about}: nothing to press`, () => seen(selector) !== undefined);
    seen(selector)?.click();
  };

  const all = api.getState().shown.organizations.length;
  if (all < 10) wrong.push(`only ${all} organizations`);
  await until('marks are drawn', () => api.getMarks().length > 10);

  api.setState({ sector: ['quantum'] });
  await until('a filter narrows', () => api.getState().shown.organizations.length < all);
  await until('and the list follows', () => {
    const shown = new Set(api.getState().shown.organizations);
    const rows = [...document.querySelectorAll<HTMLElement>('.results [data-organization-id]')];
    return rows.length > 0 && rows.every(({ dataset }) => shown.has(dataset.organizationId ?? ''));
  });

  const entries = history.length;
  await press(
    'a row of the list',
    '.results [data-organization-id] button, .results button[data-organization-id]',
  );
  await until('the profile opens', () => api.getState().org !== null && seen('.profile') !== undefined);
  history.back();
  await until('back closes it', () => api.getState().org === null);
  if (history.length <= entries) wrong.push('a choice adds to the history');

  api.setState({ sector: null });
  await until('places are gathered', () => api.getMarks().some(({ kind }) => kind === 'place'));
  const place = api.getMarks().find(({ kind }) => kind === 'place');
  api.setState({ place: place?.id ?? null });
  await until('a place opens', () => api.getState().place === place?.id);

  for (const view of ['network', 'table', 'map'] as const) {
    api.setState({ place: null, view });
    await until(`${view} shows`, () =>
      view === 'table' ? seen('tr[data-organization-id]') !== undefined : api.getMarks().length > 10,
    );
  }

  for (const [name, inside] of [
    ['Share', 'textarea, pre, code, input'],
    ['Export', 'button'],
  ] as const) {
    await until(`${name} can be pressed`, () => {
      const button = [...document.querySelectorAll<HTMLElement>('.shell-actions button')].find((element) =>
        (element.getAttribute('aria-label') ?? element.textContent).includes(name),
      );
      button?.click();
      return button !== undefined;
    });
    await until(`${name} opens`, () => seen(`dialog[open] ${inside}`) !== undefined);
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    await until(`${name} closes`, () => document.querySelector('dialog[open]') === null);
  }
  return wrong;
}

/** The same site in the form that partners frame. */
export async function walkInEmbed(): Promise<string[]> {
  const api = (window as CorridorWindow).corridor;
  await api?.ready;
  const { embed, lang, shown } = api?.getState() ?? {};
  return embed === true && lang === 'fr' && (shown?.organizations.length ?? 0) > 10
    ? []
    : ['the embed shows nothing'];
}
