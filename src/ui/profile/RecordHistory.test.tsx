import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { stepsOf } from '../../domain/insight/releaseHistory.ts';
import type { DataOrigin } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import { RecordHistory } from './RecordHistory.tsx';

const titled = (title: string) =>
  tinyDataset({
    agreements: tinyDataset().agreements.map((one) =>
      one.id === 'corridor-mou' ? { ...one, title: { en: title } } : one,
    ),
  });
const releases = [
  { date: '2026-01-01', dataset: titled('First') },
  { date: '2026-02-01', dataset: titled('Second') },
];
const steps = stepsOf(releases, titled('Third'));

async function linesOf(origin: DataOrigin): Promise<readonly (string | null)[]> {
  const { unmount } = renderWithData(<RecordHistory record="agreement" id="corridor-mou" />, {
    services: { loadChanges: () => Promise.resolve(steps) },
  });
  act(() => {
    const { data } = store.getState();
    if (data.status === 'ready') store.setState({ data: { ...data, origin } });
  });
  await act(() => Promise.resolve());
  const section = screen.queryByRole('region', { name: 'History of this record' });
  const lines = section
    ? within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    : [];
  unmount();
  return lines;
}

const first = 'In the first release, of January 1, 2026';
const second = 'Changed in the release of February 1, 2026: title';

it('goes as far as the data on screen do, and says nothing of data that a reader has brought', async () => {
  expect(await linesOf({ type: 'shipped' })).toEqual([
    'Changed since the newest release: title',
    second,
    first,
  ]);
  expect(await linesOf({ type: 'release', date: '2026-02-01' })).toEqual([second, first]);
  expect(await linesOf({ type: 'release', date: '2026-01-01' })).toEqual([first]);
  expect(await linesOf({ type: 'preview', name: 'own.csv' })).toEqual([]);
});
