import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import { indexDataset } from '../../domain/indexedDataset.ts';
import { stepsOf } from '../../domain/insight/releaseHistory.ts';
import { changesMessages } from '../../i18n/messages/changes.ts';
import { selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { RecordHistory } from '../profile/RecordHistory.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';

const now = tinyDataset();
const [firstOrganization, ...otherOrganizations] = now.organizations;
const gone = {
  ...firstOrganization,
  id: 'gone-since',
  name: { en: 'Gone since', fr: 'Partie depuis' },
  sectors: [],
  sources: [],
};
const releases = [
  {
    date: '2026-01-01',
    dataset: tinyDataset({
      organizations: [gone, ...otherOrganizations],
      agreements: now.agreements.map((one) =>
        one.id === 'corridor-mou' ? { ...one, title: { en: 'Old title' } } : one,
      ),
    }),
  },
  { date: '2026-02-01', dataset: now },
];
const services = {
  loadChanges: () => Promise.resolve(stepsOf(releases, now)),
  loadRelease: (date: string) =>
    Promise.resolve(releases.find((release) => release.date === date)?.dataset ?? null),
};

function Panel() {
  const shown = useCorridor(selectShown);
  return shown ? <ChangesPanel indexed={indexDataset(now)} shown={shown} /> : null;
}

const show = () => renderWithData(<Panel />, { view: { insight: 'changes' }, services });

describe('what changed', () => {
  it('between the release before and the newest data: each line leads to its record, and marks get a ring', async () => {
    const { unmount } = show();
    expect(await screen.findByText('1 record added, 1 record changed, 1 record removed')).toBeVisible();
    const added = screen.getByRole('region', { name: /^Added/ });
    expect(within(added).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining(`org=${firstOrganization?.id ?? ''}`),
    );
    const changed = screen.getByRole('region', { name: /^Changed/ });
    expect(within(changed).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('agreement=corridor-mou'),
    );
    expect(within(changed).getByText('title')).toBeVisible();
    // The marks follow the lines.
    await waitFor(() => expect(store.getState().changedIds).toEqual([firstOrganization?.id, 'corridor-mou']));
    unmount();
    expect(store.getState().changedIds).toEqual([]);
  });

  it('shows what is gone in the release that still has it', async () => {
    show();
    expect(await screen.findByRole('link', { name: 'Gone since' })).toHaveAttribute(
      'href',
      '?lang=en&release=2026-01-01&org=gone-since',
    );
  });

  it.each([
    ['a release', 'The earlier release did not come.', 'loadRelease'],
    ['the list of releases', 'The list of releases did not come.', 'loadChanges'],
  ] as const)('says so where %s does not come, and asks for it again', async (_, said, missing) => {
    let isOnline = false;
    const later = {
      loadRelease: (date: string) => (isOnline ? services.loadRelease(date) : Promise.resolve(null)),
      // Its code does not come either.
      loadChanges: () => (isOnline ? services.loadChanges() : Promise.reject(new Error('offline'))),
    };
    renderWithData(<Panel />, { services: { ...services, [missing]: later[missing] } });
    expect(await screen.findByText(said)).toBeVisible();
    expect(store.getState().changedIds).toEqual([]);
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^1 record added/)).toBeVisible();
    expect(screen.queryByText(said)).toBeNull();
  });

  it('shows nothing of one release while another is on its way, and no failure while it asks again', async () => {
    let answer: Promise<null> | null = null;
    const loadRelease = (date: string) => answer ?? services.loadRelease(date);
    renderWithData(<Panel />, { services: { ...services, loadRelease } });
    expect(await screen.findByText(/^1 record added/)).toBeVisible();
    let fail: (nothing: null) => void = () => undefined;
    answer = new Promise((done) => (fail = done));
    await userEvent.selectOptions(screen.getByLabelText('Earlier release'), '2026-02-01');
    expect(screen.getByText('Reading the earlier release…')).toBeVisible();
    expect(screen.queryByText(/^1 record added/)).toBeNull();
    expect(store.getState().changedIds).toEqual([]);
    await act(async () => {
      fail(null);
      await answer;
    });
    answer = new Promise(() => undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Reading the earlier release…')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('keeps to the release that was chosen last, whichever comes first', async () => {
    let bringFirst: () => void = () => undefined;
    const first = new Promise<void>((done) => (bringFirst = done));
    const slow = (date: string) =>
      date === '2026-01-01' ? first.then(() => services.loadRelease(date)) : services.loadRelease(date);
    renderWithData(<Panel />, { services: { ...services, loadRelease: slow } });
    await userEvent.selectOptions(await screen.findByLabelText('Earlier release'), '2026-02-01');
    expect(await screen.findByText('Nothing differs between the two.')).toBeVisible();
    await act(async () => {
      bringFirst();
      await first;
    });
    expect(screen.getByText('Nothing differs between the two.')).toBeVisible();
  });

  it('against the newest release itself nothing differs', async () => {
    show();
    await userEvent.selectOptions(await screen.findByLabelText('Earlier release'), '2026-02-01');
    expect(await screen.findByText('Nothing differs between the two.')).toBeVisible();
    expect(store.getState().changedIds).toEqual([]);
  });
});

describe('of a release on screen', () => {
  it('is against the one before it, and offers no later one; what is gone is seen in the same frame', async () => {
    const since = stepsOf(releases, tinyDataset({ agreements: [] }));
    renderWithData(<Panel />, {
      view: { insight: 'changes', embed: true },
      services: { ...services, loadChanges: () => Promise.resolve(since) },
    });
    act(() => {
      const { data } = store.getState();
      if (data.status === 'ready')
        store.setState({ data: { ...data, origin: { type: 'release', date: '2026-02-01' } } });
    });
    const earlier = await screen.findByLabelText('Earlier release');
    expect(earlier).toHaveValue('2026-01-01');
    expect(within(earlier).getAllByRole('option')).toHaveLength(1);
    expect(screen.getByLabelText('Later release')).toHaveValue('2026-02-01');
    expect(await screen.findByRole('link', { name: 'Gone since' })).toHaveAttribute(
      'href',
      '?lang=en&release=2026-01-01&embed=1&org=gone-since',
    );
  });

  it('has nothing before the first, and leads to what has changed since', async () => {
    show();
    act(() => {
      const { data } = store.getState();
      if (data.status === 'ready')
        store.setState({ data: { ...data, origin: { type: 'release', date: '2026-01-01' } } });
    });
    expect(await screen.findByText('There is no earlier release to compare this one with.')).toBeVisible();
    expect(screen.getByLabelText('Earlier release')).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'See what has changed since' }));
    expect(store.getState().chrome.comparedRelease).toBe('2026-01-01');
    expect(store.getState().view).toMatchObject({ insight: 'changes', release: null });
  });
});

describe('the history of a record', () => {
  it('lists what each release brought to it, newest first', async () => {
    renderWithData(<RecordHistory record="agreement" id="corridor-mou" />, {
      view: { lang: 'fr' },
      services,
    });
    const section = await screen.findByRole('region', { name: 'Historique de la fiche' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Modifiée dans la version du 1er février 2026\u00a0: titre',
      'Présente dès la première version, celle du 1er janvier 2026',
    ]);
  });
});

type Field = Exclude<keyof Organization | keyof Agreement, 'id'>;

it('every field of a record has words in both languages', () => {
  const fields: Record<Field, string> = changesMessages.fr.fields;
  expect(Object.keys(fields).sort()).toEqual(Object.keys(changesMessages.en.fields).sort());
});
