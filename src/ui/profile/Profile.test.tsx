import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectAgreement, selectOrganization } from '../../state/actions.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { Profile, ProfileContent } from './Profile.tsx';

beforeAll(ProfileContent.preload);

describe('an agreement', () => {
  it('lists its parties by role, then by region', () => {
    const { container } = renderWithData(<Profile />, { view: { agreement: 'corridor-mou', lang: 'fr' } });
    const headings = screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);
    expect(headings).toEqual(['signataire 2', 'témoin 1']);
    const regions = [...container.querySelectorAll('.party-region-name')].map((region) => region.textContent);
    expect(regions).toEqual(['Estrie', 'New York', 'Vermont']);
    expect(screen.getByText('Parties de part et d’autre de la frontière')).toBeInTheDocument();
  });

  it('states date, renewals, status and objectives, and what is unknown', () => {
    renderWithData(<Profile />, { view: { agreement: 'heart-exchange' } });
    expect(screen.getByText('2020')).toBeInTheDocument();
    expect(screen.getByText('June 1, 2023')).toBeInTheDocument();
    expect(screen.getByText('Unknown')).toBeInTheDocument();
    act(() => selectAgreement('undated-handshake'));
    expect(screen.getByText('Date unknown')).toBeInTheDocument();
    act(() => selectAgreement('corridor-mou'));
    expect(screen.getByText('active')).toBeInTheDocument();
    expect(screen.getByText('Share workforce training')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Three partners sign/ })).toHaveAttribute(
      'href',
      'https://example.org/press-release',
    );
  });
});

describe('what it shows', () => {
  it('is nothing while nothing is open', () => {
    expect(renderWithData(<Profile />).container).toBeEmptyDOMElement();
  });

  it('is nothing for a region that the data does not list', () => {
    expect(renderWithData(<Profile />, { chrome: { openRegion: 'MX' } }).container).toBeEmptyDOMElement();
  });

  it('prefers a selection to a path, and leads back to the path', async () => {
    renderWithData(<Profile />, {
      view: { org: 'c2mi', path: ['c2mi', 'vermont'] },
      services: { shortestChains: () => [['c2mi', 'corridor-mou', 'vermont']] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Back to the connection' }));
    expect(screen.getByRole('heading', { level: 2, name: 'How are we connected?' })).toBeInTheDocument();
  });
});

/** By keyboard: the focus goes to the heading, then back to what opened it. */
async function openAndEscape(): Promise<void> {
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'open' });
  opener.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(opener).toHaveFocus();
}

describe('focus', () => {
  function Page() {
    return (
      <>
        <button type="button" onClick={() => selectOrganization('c2mi')}>
          open
        </button>
        <Profile />
      </>
    );
  }

  it('moves to the heading when opened by keyboard, and back on Escape', async () => {
    renderWithData(<Page />);
    await openAndEscape();
    expect(store.getState().view.org).toBeNull();
  });

  it('stays where it is when opened by pointer', async () => {
    const user = userEvent.setup();
    renderWithData(<Page />);
    await user.click(screen.getByRole('button', { name: 'open' }));
    expect(screen.getByRole('button', { name: 'open' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(store.getState().view.org).toBeNull();
  });

  it('keeps the way back through several records', async () => {
    const user = userEvent.setup();
    renderWithData(<Page />);
    screen.getByRole('button', { name: 'open' }).focus();
    await user.keyboard('{Enter}');
    act(() => screen.getByRole('link', { name: 'NY CREATES' }).focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('NY CREATES'));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'open' })).toHaveFocus();
  });
});

describe('a region', () => {
  it('counts organizations and agreements, and with which regions', () => {
    const { container } = renderWithData(<Profile />, {
      chrome: { openRegion: 'CA-QC-05' },
      view: { lang: 'fr' },
    });
    expect(container.querySelector('.region-counts')?.textContent).toBe(
      '2\u00a0organisations2\u00a0ententes',
    );
    const ties = [...container.querySelectorAll('.region-ties li')].map((tie) => tie.textContent);
    expect(ties).toEqual(['New York1\u00a0entente', 'Vermont1\u00a0entente']);
  });

  it('groups organizations by sector and leads to its parts and parent', async () => {
    renderWithData(<Profile />, { chrome: { openRegion: 'CA-QC' } });
    expect(screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent)).toEqual([
      'Semiconductors 1',
      'Quantum 1',
      'Life sciences 1',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Estrie' }));
    expect(store.getState().chrome.openRegion).toBe('CA-QC-05');
    await userEvent.click(screen.getByRole('button', { name: 'Quebec' }));
    expect(store.getState().chrome.openRegion).toBe('CA-QC');
  });

  it('can be made the filter', async () => {
    renderWithData(<Profile />, { chrome: { openRegion: 'US-VT' } });
    await userEvent.click(screen.getByRole('button', { name: 'Filter by this region' }));
    expect(store.getState().view.region).toEqual(['US-VT']);
  });

  it('says that it is empty', () => {
    renderWithData(<Profile />, {
      dataset: tinyDataset({ organizations: [], agreements: [] }),
      chrome: { openRegion: 'US-VT' },
    });
    const page = screen.getByRole('article');
    expect(within(page).getByText('No organization recorded here.')).toBeInTheDocument();
    expect(within(page).getByText('No agreement recorded with another region.')).toBeInTheDocument();
  });
});

it('takes the focus also when it is only rendered while it is open', async () => {
  function Page() {
    const isOpen = useCorridor((state) => state.view.org !== null);
    return (
      <>
        <button type="button" onClick={() => selectOrganization('c2mi')}>
          open
        </button>
        {isOpen && <Profile />}
      </>
    );
  }
  renderWithData(<Page />);
  await openAndEscape();
});
