/** Behind every number of the insights stand as many records, whatever is filtered, in an embed too. */
import { act, fireEvent, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../test/e2e/oracle.ts';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { Filters } from '../../domain/filter.ts';
import { noFilters } from '../../domain/filter.ts';
import { setFilters } from '../../state/actions.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { GapsPanel } from './GapsPanel.tsx';
import type { InsightProps } from './InsightPanel.tsx';

const random = seededRandom(31151);
function pick<Value>(...values: readonly [Value, ...(readonly Value[])]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}
const date = () => `${String(2012 + Math.floor(random() * 8))}${pick('', '-05', '-12-31')}`;
const organizations = Array.from({ length: 14 }, (_, number) =>
  organization(`o${String(number)}`, {
    kind: pick(undefined, 'university', 'company'),
    sectors: pick<readonly string[]>([], ['quantum'], ['semiconductors'], ['quantum', 'life-sciences']),
    ...(random() < 0.2
      ? {}
      : { location: { lng: -72, lat: 45, region: pick('CA', 'CA-QC-05', 'CA-QC-06', 'US-NY', 'US-VT') } }),
  }),
);
const agreements = Array.from({ length: 18 }, (_, number) => {
  const signed = random() < 0.2 ? undefined : date();
  return agreement(
    `a${String(number)}`,
    [...new Set(Array.from({ length: 4 }, () => `o${String(Math.floor(random() * 14))}`))],
    {
      signed,
      ends:
        signed !== undefined && random() < 0.3 ? `${String(Number(signed.slice(0, 4)) + 2)}-06` : undefined,
      sectors: pick<readonly string[]>([], ['quantum'], ['semiconductors', 'quantum']),
    },
  );
});
const dataset = tinyDataset({ organizations, agreements, affiliations: [] });

const states = Array.from({ length: 20 }, (): Partial<Filters> => ({
  sector: pick<readonly string[]>([], [], ['quantum'], ['semiconductors', 'quantum']),
  region: pick<readonly string[]>([], [], ['CA'], ['US-NY', 'CA-QC-05']),
  kind: pick<readonly string[]>([], [], ['university']),
  from: pick(null, null, date()),
  to: pick(null, null, date()),
  asOf: pick(null, null, date()),
  between: pick(null, null, 'CA..US', 'CA-QC-05..US-NY,US-VT'),
  linked: pick(false, false, true),
}));

function over(Panel: ComponentType<InsightProps>): ComponentType {
  return function OverData() {
    const indexed = useCorridor(selectIndexed);
    const shown = useCorridor(selectShown);
    return indexed && shown ? <Panel indexed={indexed} shown={shown} /> : null;
  };
}

/** What is shown now, as ids. */
function shownIds(kind: 'organization' | 'agreement'): string[] {
  const indexed = selectIndexed(store.getState());
  const shown = selectShown(store.getState());
  const [records, mask] =
    kind === 'organization'
      ? [indexed?.dataset.organizations, shown?.organizations]
      : [indexed?.dataset.agreements, shown?.agreements];
  return (records ?? []).flatMap(({ id }, position) => (mask?.[position] ? [id] : [])).sort();
}

/** The number of a button: `12 agreements`, `the 3 others`, `the other one`. */
function numberOf(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 1);
}

/** The list that stands open, all of it: its kind and its ids. */
function openedList(): { readonly kind: 'organization' | 'agreement'; readonly ids: string[] } {
  const lists = document.querySelectorAll('.insight-records');
  expect(lists).toHaveLength(1);
  const more = lists[0]?.querySelector(':scope > .show-more');
  if (more) fireEvent.click(more);
  const items = [...document.querySelectorAll<HTMLElement>('.insight-records > ul > li')];
  const kind = items[0]?.dataset.organizationId === undefined ? 'agreement' : 'organization';
  return {
    kind,
    ids: items.flatMap(({ dataset: { organizationId, agreementId } }) => organizationId ?? agreementId ?? []),
  };
}

const counts = () =>
  [...document.querySelectorAll<HTMLElement>('button[aria-expanded]')].filter(
    (button) => button.closest('.insight-records') === null && /\d|other one/.test(button.textContent),
  );

/**
 * Presses every fifth number, from the one given on: over the states each comes its turn (the browser test presses them
 * all). Returns how many were pressed, and of how many a filter shows just what they count.
 */
function pressFrom(
  start: number,
  where: string,
  filters: Partial<Filters>,
): { pressed: number; exact: number } {
  let [pressed, exact] = [0, 0];
  const { length } = counts();
  for (let number = start % 5; number < length; number += 5) {
    pressed += 1;
    const button = counts()[number];
    if (!button) throw new Error('a number is gone');
    const text = button.textContent;
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const { kind, ids } = openedList();
    const isYear = /^\d{4}$/.test(text);
    if (isYear) {
      const signed = agreements.filter(({ id }) => ids.includes(id)).map((one) => one.signed?.slice(0, 4));
      expect([where, filters, new Set(signed)]).toEqual([where, filters, new Set([text])]);
    } else expect([where, filters, text, new Set(ids).size]).toEqual([where, filters, text, numberOf(text)]);
    const only = document.querySelector('.insight-only');
    if (only) {
      fireEvent.click(only);
      expect([where, filters, text, shownIds(kind)]).toEqual([where, filters, text, ids.sort()]);
      exact += 1;
      act(() => store.setState({ view: { ...store.getState().view, ...noFilters, ...filters } }));
    }
    const again = counts()[number];
    if (again?.getAttribute('aria-expanded') === 'true') fireEvent.click(again);
  }
  return { pressed, exact };
}

// The timeline's own test goes through its table.
const panels: readonly (readonly [string, ComponentType, readonly string[], number])[] = [
  ['figures', over(FiguresPanel), [], 20],
  ['regions side by side', over(ComparePanel), ['CA-QC', 'US'], 10],
  ['sectors side by side', over(ComparePanel), ['quantum', 'semiconductors'], 10],
];

describe('every number opens what it counts', () => {
  it.each(panels)('in %s, in seeded states', (name, Panel, compare, count) => {
    let [pressed, exact] = [0, 0];
    const waiting = { measure: () => new Promise<never>(() => undefined) };
    const { unmount } = renderWithData(<Panel />, { dataset, view: { compare }, services: waiting });
    for (const [start, filters] of states.slice(0, count).entries()) {
      act(() => setFilters({ ...noFilters, ...filters }));
      const done = pressFrom(start, name, filters);
      pressed += done.pressed;
      exact += done.exact;
    }
    unmount();
    expect(pressed).toBeGreaterThan(30);
    if (compare.length === 0) expect(exact).toBeGreaterThan(5);
  });

  it('in an embed, whose host has set a date: never more than its cut', () => {
    const Panel = over(FiguresPanel);
    const filters = { asOf: '2016' };
    const waiting = { measure: () => new Promise<never>(() => undefined) };
    renderWithData(<Panel />, { dataset, view: { embed: true, ...filters }, services: waiting });
    act(() => store.setState({ ownCut: { ...noFilters, ...filters } }));
    expect(pressFrom(0, 'embed', filters).pressed).toBeGreaterThan(4);
    // No list stands beside it: the whole counts are listed here, too.
    expect(screen.getByRole('button', { name: /^\d+.organizations$/ })).toHaveAttribute('aria-expanded');
  });

  it('among who is missing: as many ways as partners in common', () => {
    const Panel = over(GapsPanel);
    renderWithData(<Panel />, { dataset });
    const rows = document.querySelectorAll<HTMLElement>('[data-gap]');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const button = row.querySelector('button[aria-expanded]') ?? row;
      fireEvent.click(button);
      expect(row.querySelectorAll('.gap-ways > li')).toHaveLength(numberOf(button.textContent));
    }
  });
});
