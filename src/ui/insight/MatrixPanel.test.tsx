import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, tinyDataset, tinyIndexed } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { setFilters } from '../../state/actions.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Profile, ProfileContent } from '../profile/Profile.tsx';
import { MatrixPanel } from './MatrixPanel.tsx';

const indexed = tinyIndexed();
const show = () => renderWithData(<MatrixPanel indexed={indexed} shown={applyFilters(indexed, noFilters)} />);
beforeAll(ProfileContent.preload);

/** As on the page: with what is shown now. */
function LiveMatrix() {
  const live = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  return live && shown && <MatrixPanel indexed={live} shown={shown} />;
}

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

  it('says in a cell and in the profile that it opens what its filter shows, whatever else is filtered', async () => {
    // New York and Vermont come along in an agreement of Quebec: that ties them only where they are asked for.
    const dataset = tinyDataset({
      agreements: [
        agreement('through-quebec', ['c2mi', 'ny-creates', 'vermont'], { sectors: ['semiconductors'] }),
        agreement('of-others', ['ny-creates', 'vermont'], { kind: 'mou', sectors: ['quantum'] }),
        agreement('quantum-too', ['ecole-quantique', 'vermont'], { sectors: ['quantum'] }),
      ],
    });
    renderWithData(
      <>
        <LiveMatrix />
        <Profile />
      </>,
      { dataset, view: { region: ['CA-QC-05'] } },
    );
    expect(screen.queryByTitle(/^New York and Vermont/)).toBeNull();
    act(() => setFilters({ region: ['US-VT'] }));
    await userEvent.click(screen.getByTitle(/^New York and Vermont: 2/));
    await screen.findByRole('button', { name: 'Filter by this corridor' });
    expect(document.querySelector('.place-sentence')).toHaveTextContent(/^2\sagreements/);
    // The open profile follows, as its cell does.
    act(() => setFilters({ agreementKind: ['mou'] }));
    const counted = () => selectShown(store.getState())?.agreementCount;
    expect(document.querySelector('.place-sentence')).toHaveTextContent(/^1\sagreement\b/);
    await userEvent.click(screen.getByRole('button', { name: 'Show only these' }));
    expect(counted()).toBe(1);
  });

  it('lists what it counts in place where another corridor is in force', async () => {
    renderWithData(<LiveMatrix />, { view: { between: 'CA-QC..US-NY' } });
    await userEvent.click(screen.getByTitle(/^Quebec and Vermont/));
    // Of two agreements, the one that is shown.
    expect(document.querySelectorAll('.matrix-chosen [data-agreement-id]')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Show only these' })).toBeNull();
  });
});
