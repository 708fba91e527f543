import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { stepsOf } from '../../domain/insight/releaseHistory.ts';
import { store } from '../../state/store.ts';
import { ReleaseList } from './ReleaseList.tsx';

const of = (...ids: readonly string[]) =>
  tinyDataset({ organizations: ids.map((id) => organization(id)), agreements: [] });
const releases = [
  { date: '2026-02-01', dataset: of('a', 'b') },
  { date: '2026-01-01', dataset: of('a') },
];
const shown = () => {
  const { view, chrome } = store.getState();
  return { insight: view.insight, from: chrome.comparedRelease, to: view.release };
};

it.each([
  [
    'what is published',
    of('a', 'b'),
    [
      ['February 1, 2026', { from: '2026-01-01', to: null }],
      ['January 1, 2026', { from: null, to: '2026-01-01' }],
    ],
  ],
  [
    'a release, where more has come since',
    of('a', 'b', 'c'),
    [
      [/since|Since/, { from: '2026-02-01', to: null }],
      ['February 1, 2026', { from: '2026-01-01', to: '2026-02-01' }],
    ],
  ],
] as const)('the newest release leads to %s', async (_, now, rows) => {
  for (const [name, expected] of rows) {
    const { unmount } = renderWithData(<ReleaseList />, {
      services: { loadChanges: () => Promise.resolve(stepsOf(releases, now)) },
    });
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(shown()).toEqual({ insight: 'changes', ...expected });
    unmount();
  }
});

it.each([
  ['without releases', () => Promise.resolve([])],
  ['where their list does not come', () => Promise.resolve(null)],
  ['where the code that asks for it does not', () => Promise.reject(new Error('offline'))],
])('is not there %s', async (_, loadChanges) => {
  const { container } = renderWithData(<ReleaseList />, { services: { loadChanges } });
  await act(() => Promise.resolve());
  expect(container).toBeEmptyDOMElement();
});
