import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { store } from '../../state/store.ts';
import { MatrixPanel } from './MatrixPanel.tsx';

const indexed = tinyIndexed();
const show = () => renderWithData(<MatrixPanel indexed={indexed} shown={applyFilters(indexed, noFilters)} />);
const tie = () => store.getState().chrome.openCorridor;

describe('the matrix', () => {
  it('opens what ties two regions by their cell, makes it the filter, and closes it by the same cell', async () => {
    show();
    const cell = screen.getByTitle(/^Quebec and New York/);
    await userEvent.click(cell);
    expect(tie()?.ends.map(({ mark }) => mark)).toEqual(['CA-QC', 'US-NY']);
    const isIn = (id: string, code: string) =>
      indexed.regionsOf[indexed.organizationIndex.get(id) ?? -1]?.some((region) => region === code);
    for (const { mark, organizations } of tie()?.ends ?? []) {
      expect(organizations.length).toBeGreaterThan(0);
      expect(organizations.every((id) => isIn(id, mark))).toBe(true);
    }
    expect(tie()?.agreements).toContain('corridor-mou');
    await userEvent.click(screen.getByRole('button', { name: 'Show only these' }));
    expect(store.getState().view.between).toBe('CA-QC..US-NY');
    await userEvent.click(cell);
    expect(tie()).toBeNull();
  });

  it('lists what a total counts', async () => {
    const { container } = show();
    const row = screen.getByRole('row', { name: /^New York/ });
    await userEvent.click(within(row).getAllByRole('button').at(-1) ?? row);
    expect(container.querySelector('.matrix-chosen [data-agreement-id="corridor-mou"]')).not.toBeNull();
    expect(tie()).toBeNull();
  });
});
