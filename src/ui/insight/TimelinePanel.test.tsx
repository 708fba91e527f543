import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreement, tinyDataset } from '../../../test/helpers.ts';
import { seededRandom } from '../../../test/e2e/oracle.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { setFilters } from '../../state/actions.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { ViewState } from '../../state/viewState.ts';
import { DateFacet } from '../filters/DateFacet.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

const dataset = tinyDataset({
  agreements: [
    agreement('early', ['c2mi', 'vermont'], { signed: '2020-05', ends: '2021-06', sectors: ['quantum'] }),
    agreement('late', ['c2mi', 'vermont'], { signed: '2022', sectors: ['semiconductors'] }),
    agreement('undated', ['c2mi', 'vermont']),
  ],
});

/** Both controls of dates, as on the page. */
function Both() {
  const indexed = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  if (!indexed || !shown) return null;
  return (
    <>
      <section aria-label="panel">
        <TimelinePanel indexed={indexed} shown={shown} />
      </section>
      <section aria-label="filters">
        <DateFacet indexed={indexed} />
      </section>
    </>
  );
}

const show = (view: Partial<ViewState> = {}) => renderWithData(<Both />, { dataset, view });
const view = () => store.getState().view;
const shownIds = () => {
  const indexed = selectIndexed(store.getState());
  const agreements = selectShown(store.getState())?.agreements;
  return (indexed?.dataset.agreements ?? []).flatMap(({ id }, position) =>
    agreements?.[position] ? [id] : [],
  );
};
const handle = () => screen.getByRole('slider', { name: 'Show the corridor as of' });
const heights = (chart: HTMLElement) =>
  [...chart.querySelectorAll('.year-bar')].map((bar) => [
    bar.className,
    bar.getAttribute('title')?.replace('\u00a0', ' '),
  ]);

function prefersReducedMotion(isReduced: boolean) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => Object.assign(new EventTarget(), { matches: isReduced, media: query }) as MediaQueryList,
  );
}

beforeEach(() => prefersReducedMotion(false));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the timeline', () => {
  it('steps by quarter; what has ended leaves at its end, and what is undated stays, its number too', () => {
    show();
    const undated = (_text: string, element: Element | null) =>
      element?.tagName === 'P' && /^1\sundated agreement, counted apart/.test(element.textContent);
    fireEvent.change(handle(), { target: { value: '1' } });
    expect([view().asOf, shownIds()]).toEqual(['2020-06', ['early', 'undated']]);
    expect(screen.getByText(undated)).toBeVisible();
    fireEvent.change(handle(), { target: { value: '5' } });
    expect([view().asOf, shownIds()]).toEqual(['2021-06', ['early', 'undated']]);
    act(() => screen.getByRole('button', { name: 'One quarter on' }).click());
    expect([view().asOf, shownIds()]).toEqual(['2021-09', ['undated']]);
    expect(screen.getByText(undated)).toBeVisible();
    expect(handle()).toHaveAttribute('aria-valuetext', 'As of September 2021');
    act(() => within(screen.getByLabelText('panel')).getByRole('button', { name: 'Show all dates' }).click());
    expect([view().asOf, shownIds()]).toEqual([null, ['early', 'late', 'undated']]);
    fireEvent.click(screen.getByRole('button', { name: /^1.undated agreement$/ }));
    expect(document.querySelector('.insight-records [data-agreement-id="undated"]')).not.toBeNull();
  });

  it('plays to the end and pauses in between', () => {
    vi.useFakeTimers();
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(view().asOf).toBe('2020-03');
    for (let step = 0; step < 2; step++)
      act(() => {
        vi.advanceTimersByTime(700);
      });
    expect(view().asOf).toBe('2020-09');
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(view().asOf).toBe('2020-09');
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    for (let step = 0; step < 20; step++)
      act(() => {
        vi.advanceTimersByTime(700);
      });
    expect(view().asOf).toBeNull();
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  it('only steps where motion is unwelcome', () => {
    prefersReducedMotion(true);
    show();
    expect(screen.queryByRole('button', { name: 'Play' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'One quarter back' })).toBeEnabled();
  });

  it('and the range of signing dates are one control: same years, same bars, same handles', () => {
    show({ from: '2021', asOf: '2022-06' });
    const [panel, filters] = [screen.getByLabelText('panel'), screen.getByLabelText('filters')];
    const ranges = [panel, filters].map((place) => within(place).getByRole('slider', { name: 'First year' }));
    expect(ranges.map((range) => range.getAttribute('value'))).toEqual(['2021', '2021']);
    const bars = [panel, filters].map((place) =>
      heights(within(place).getByLabelText(/^Agreements .*2020 to 2022$/, { selector: '.year-bars' })),
    );
    expect(bars[0]).toEqual(bars[1]);
    expect(bars[0]).toEqual([
      ['year-bar year-bar-out', '2020: 1 agreement, outside the signing dates chosen'],
      ['year-bar', '2021: 0 agreements'],
      ['year-bar', '2022: 1 agreement'],
    ]);
    for (const place of [panel, filters])
      expect(within(place).getByText(/signed since 2021, as of June 2022/)).toBeVisible();
    // A step leaves the range as it is.
    fireEvent.change(handle(), { target: { value: '0' } });
    expect(view()).toMatchObject({ from: '2021', asOf: '2020-03' });
    for (const place of [panel, filters])
      expect(within(place).getByText(/No dated agreement can be shown/)).toBeVisible();
    act(() => within(panel).getByRole('button', { name: 'Let go of the signing dates' }).click());
    expect(view()).toMatchObject({ from: null, to: null, asOf: '2020-03' });
  });

  it('lists the undated where filters leave nothing with a date, too', () => {
    const of = tinyDataset({
      agreements: [
        agreement('early', ['c2mi', 'vermont'], { signed: '2020', sectors: ['quantum'] }),
        agreement('undated', ['c2mi', 'vermont'], { sectors: ['policy'] }),
      ],
    });
    renderWithData(<Both />, { dataset: of, view: { sector: ['policy'] } });
    expect(document.querySelector('.timeline')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^1.undated agreement$/ }));
    expect(document.querySelector('.insight-records [data-agreement-id="undated"]')).not.toBeNull();
  });

  it('has a table whose numbers list what they count, and a way to show that alone where a filter does', async () => {
    show();
    const listed = () =>
      [...document.querySelectorAll('.insight-table-records li[data-agreement-id]')].map((row) =>
        row.getAttribute('data-agreement-id'),
      );
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const inForce = screen.getByRole('button', { name: /Show 1\sagreement in force in 2022/ });
    await userEvent.click(inForce);
    expect(inForce).toHaveAttribute('aria-expanded', 'true');
    expect(listed()).toEqual(['late']);
    // As of 2022 the undated one is shown too.
    expect(screen.queryByRole('button', { name: 'Show only these' })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: /Show 2\sagreements signed until the end of 2022/ }),
    );
    expect(inForce).toHaveAttribute('aria-expanded', 'false');
    expect(listed()).toEqual(['late', 'early']);
    await userEvent.click(screen.getByRole('button', { name: 'Show only these' }));
    expect(shownIds()).toEqual(['early', 'late']);
    expect(view()).toMatchObject({ from: null, to: '2022' });
    expect(screen.queryByRole('button', { name: /Show 0/ })).toBeNull();
  });

  it('opens the records of a bar by a press on it and by keyboard, as one stop', async () => {
    show();
    const bars = screen.getByRole('slider', { name: /^Agreements signed each year/ });
    const listed = () =>
      [...document.querySelectorAll<HTMLElement>('.insight-records [data-agreement-id]')].map(
        ({ dataset: { agreementId } }) => agreementId,
      );
    expect(within(bars).queryAllByRole('button')).toEqual([]);
    await userEvent.click(bars.querySelector('[data-year="2020"]') ?? bars);
    expect(listed()).toEqual(['early']);
    expect(view()).toMatchObject({ from: null, to: null, asOf: null });
    await userEvent.keyboard('{End}');
    expect(bars).toHaveAttribute('aria-valuetext', expect.stringMatching(/^2022: 1\sagreement$/));
    expect(listed()).toEqual(['late']);
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('button', { name: /^2021: 0\sagreements signed$/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(listed()).toEqual([]);
    await userEvent.keyboard('{Home}{Enter}');
    expect(document.querySelector('.insight-records')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'In force' }));
    await userEvent.click(screen.getByRole('button', { name: /^2020: 1\sagreement in force$/ }));
    expect(listed()).toEqual(['early']);
  });

  it('counts nothing outside the signing dates chosen, and leads nowhere beyond them', async () => {
    show({ from: '2021-03' });
    const bars = screen.getByRole('slider', { name: /^Agreements signed each year/ });
    expect(bars).toHaveAttribute('aria-valuemin', '2021');
    const outside = bars.querySelector('[data-year="2020"]') ?? bars;
    expect(outside).toHaveTextContent('');
    await userEvent.click(outside);
    expect(document.querySelector('.insight-records')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['2021', '2022']);
    // Of what was signed since, one: what was signed before counts neither.
    await userEvent.click(screen.getByRole('button', { name: /Show 1\sagreement in force in 2022/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Show only these' }));
    expect(view()).toMatchObject({ from: '2021-03', to: null, asOf: '2022' });
    expect(shownIds()).toEqual(['late']);
  });

  it('shows behind every number of its table as many, in seeded states', () => {
    const random = seededRandom(20260815);
    const pick = <Value,>(...values: readonly Value[]): Value | undefined =>
      values[Math.floor(random() * values.length)];
    const date = () => `${String(2010 + Math.floor(random() * 8))}${pick('', '-05', '-12-31') ?? ''}`;
    const agreements = Array.from({ length: 40 }, (_, number) => {
      const signed = random() < 0.15 ? undefined : date();
      const ends =
        signed !== undefined && random() < 0.4 ? `${String(Number(signed.slice(0, 4)) + 1)}-11` : undefined;
      return agreement(`a${String(number)}`, ['c2mi', pick('vermont', 'ny-creates') ?? ''], {
        signed,
        ends,
        sectors: [pick('quantum', 'semiconductors') ?? ''],
      });
    });
    renderWithData(<Both />, { dataset: tinyDataset({ agreements }) });
    fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const isDated = new Map(agreements.map(({ id, signed }) => [id, signed !== undefined]));
    let checked = 0;
    let exact = 0;
    for (let state = 0; state < 8; state++) {
      const filters = {
        from: pick(null, date()) ?? null,
        to: pick(null, `${String(2014 + (state % 4))}-06`) ?? null,
        asOf: pick(null, null, date()) ?? null,
        between: pick(null, 'CA..US-NY') ?? null,
        sector: pick([], ['quantum']) ?? [],
      };
      act(() => setFilters(filters));
      const rows = () => document.querySelectorAll('.insight-table tbody tr:not(.insight-table-records)');
      for (let row = 0; row < rows().length; row += 3) {
        for (let column = 0; column < 3; column++) {
          const button = rows()[row]?.querySelectorAll('td')[column]?.querySelector('button');
          // Nothing is counted, nothing is listed.
          if (!button) continue;
          const count = Number(button.textContent);
          fireEvent.click(button);
          fireEvent.click(document.querySelector('.insight-records .show-more') ?? document.body);
          const listed = [...document.querySelectorAll('.insight-records li[data-agreement-id]')].map(
            (item) => item.getAttribute('data-agreement-id') ?? '',
          );
          expect([filters, row, column, listed.length]).toEqual([filters, row, column, count]);
          expect(listed.every((id) => isDated.get(id))).toBe(true);
          const only = document.querySelector('.insight-only');
          if (only) {
            fireEvent.click(only);
            expect([filters, row, column, shownIds().sort()]).toEqual([filters, row, column, listed.sort()]);
            exact += 1;
          }
          checked += count;
          act(() => setFilters(filters));
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
    expect(exact).toBeGreaterThan(20);
  });
});
