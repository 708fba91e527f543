import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
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

it('counts organizations without a sector apart, and undated agreements list themselves', async () => {
  const user = userEvent.setup();
  show('US-NY', 'US-VT');
  const side = screen.getByRole('region', { name: 'New York' });
  await user.click(within(side).getByRole('button', { name: /^1\sundated agreement$/ }));
  expect(idsIn(side.querySelector('.insight-records'), 'data-agreement-id')).toEqual(['undated-handshake']);
});
