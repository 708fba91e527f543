import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { noFilters } from '../../domain/filter.ts';
import { store } from '../../state/store.ts';
import type { ViewState } from '../../state/viewState.ts';
import { DatesInUse } from './DatesInUse.tsx';

const show = (view: Partial<ViewState>) => renderWithData(<DatesInUse />, { view });
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const never = /No dated agreement can be shown|Aucune entente datée/;

describe('a range of signing dates and a date to look at', () => {
  it.each([
    ['2022', '2021-12', true],
    ['2021-12-02', '2021-12-01', true],
    // The date stands for all of its period: something may be signed in the rest of it.
    ['2022-06', '2022', false],
    ['2021-12-31', '2021-12', false],
    ['2021', '2021-12', false],
  ] as const)('from %s, as of %s: contradict each other is %s', (from, asOf, isContradiction) => {
    for (const lang of ['en', 'fr'] as const) {
      const { unmount } = show({ lang, from, asOf });
      expect(never.test(screen.getByRole('status').textContent)).toBe(isContradiction);
      unmount();
    }
  });

  it('do not where only the end of the range lies before it, or there is no range', () => {
    const { unmount } = show({ to: '2019', asOf: '2021' });
    expect(screen.getByRole('status')).not.toHaveTextContent(never);
    unmount();
    show({ asOf: '2021' });
    expect(screen.getByRole('status')).not.toHaveTextContent(never);
    expect(buttons()).toEqual(['Show all dates']);
  });

  it('are nothing to speak of without the date', () => {
    show({ from: '2022' });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('cannot be let go of where the page that embeds this one has set them', () => {
    const view = { embed: true, from: '2020', asOf: '2021' } as const;
    show(view);
    expect(buttons()).toEqual(['Show all dates', 'Let go of the signing dates']);
    act(() => store.setState({ ownCut: { ...noFilters, from: '2020' } }));
    expect(buttons()).toEqual(['Show all dates']);
    act(() => store.setState({ ownCut: { ...noFilters, from: '2020', asOf: '2021' } }));
    expect(buttons()).toEqual([]);
  });
});
