import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { ComparePanel } from './ComparePanel.tsx';

function Panel() {
  const indexed = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  return indexed && shown ? <ComparePanel indexed={indexed} shown={shown} /> : null;
}

const show = (...compare: readonly string[]) => renderWithData(<Panel />, { view: { compare } });
const idsIn = (element: Element | null, attribute: string) =>
  [...(element?.querySelectorAll(`[${attribute}]`) ?? [])].map((record) => record.getAttribute(attribute));

describe('two regions side by side', () => {
  it('list under each number the records that it counts, one number at a time', async () => {
    const user = userEvent.setup();
    show('CA-QC-05', 'US-VT');
    const side = screen.getByRole('region', { name: 'Estrie' });
    const records = () => side.querySelector('.insight-records');
    expect(records()).toBeNull();
    const organizations = within(side).getByRole('button', { name: '2 – Organizations' });
    await user.click(organizations);
    expect(organizations).toHaveAttribute('aria-expanded', 'true');
    expect(idsIn(records(), 'data-organization-id')).toEqual(['c2mi', 'ecole-quantique']);

    await user.click(within(side).getByRole('button', { name: '2 – Agreements' }));
    expect(organizations).toHaveAttribute('aria-expanded', 'false');
    expect(idsIn(records(), 'data-agreement-id').sort()).toEqual(['corridor-mou', 'quantum-accord']);

    await user.click(within(side).getByRole('button', { name: /^1 – Quantum,/ }));
    expect(idsIn(records(), 'data-organization-id')).toEqual(['ecole-quantique']);

    const year = within(side).getByRole('button', { name: /^1 – 2024,/ });
    await user.click(year);
    expect(idsIn(records(), 'data-agreement-id')).toEqual(['quantum-accord']);
    await user.click(year);
    expect(records()).toBeNull();
  });

  it('leave the other side as it is', async () => {
    const user = userEvent.setup();
    show('CA-QC-05', 'US-VT');
    await user.click(screen.getAllByRole('button', { name: /– Organizations$/ })[0] as HTMLElement);
    expect(screen.getByRole('region', { name: 'Vermont' }).querySelector('.insight-records')).toBeNull();
  });
});

describe('what is not known', () => {
  const at = (id: string, sectors: readonly string[]) =>
    organization(id, { sectors, location: { lng: -72, lat: 44, region: 'US-VT' } });
  const dataset = tinyDataset({
    organizations: [...tinyDataset().organizations, at('plain', []), at('also-plain', [])],
  });

  it('is counted apart, after what is, and lists itself', async () => {
    const user = userEvent.setup();
    renderWithData(<Panel />, { dataset, view: { compare: ['US-NY', 'US-VT'] } });
    const side = screen.getByRole('region', { name: 'Vermont' });
    const bars = within(side).getAllByRole('button', { name: /organization/ });
    const unknown = within(side).getByRole('button', { name: /^2 – No sector/ });
    expect(bars.indexOf(unknown)).toBeGreaterThan(
      bars.indexOf(within(side).getByRole('button', { name: /^1 – Policy/ })),
    );
    await user.click(unknown);
    expect(idsIn(side.querySelector('.insight-records'), 'data-organization-id').sort()).toEqual([
      'also-plain',
      'plain',
    ]);
  });

  it('lists undated agreements', async () => {
    const user = userEvent.setup();
    show('US-NY', 'US-VT');
    const side = screen.getByRole('region', { name: 'New York' });
    await user.click(within(side).getByRole('button', { name: /^1\sundated agreement$/ }));
    expect(idsIn(side.querySelector('.insight-records'), 'data-agreement-id')).toEqual(['undated-handshake']);
  });
});

it('what both share is listed, and the map lifts what either holds, until the panel closes', () => {
  const { container, unmount } = show('CA-QC-05', 'US-VT');
  const shared = container.querySelector('.compare-shared');
  expect(idsIn(shared, 'data-organization-id')).toEqual(['ny-creates']);
  expect(idsIn(shared, 'data-agreement-id')).toEqual(['corridor-mou']);
  expect(new Set(store.getState().comparedIds)).toEqual(
    new Set([
      'c2mi',
      'ecole-quantique',
      'ny-creates',
      'vermont',
      'oeuvre-du-coeur',
      'corridor-mou',
      'quantum-accord',
      'heart-exchange',
    ]),
  );
  unmount();
  expect(store.getState().comparedIds).toEqual([]);
});

it('a side with nothing shown has zeros that open nothing', () => {
  renderWithData(<Panel />, { view: { compare: ['CA-QC-05', 'US-VT'], kind: ['company'] } });
  const side = screen.getByRole('region', { name: 'Estrie' });
  expect(within(side).queryByRole('button', { name: /Organizations$/ })).toBeNull();
  expect(side.querySelector('.compare-totals dd')).toHaveTextContent(/^0$/);
});
