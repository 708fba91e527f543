import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { store } from '../../state/store.ts';
import { FiltersPanel } from './FiltersPanel.tsx';

const view = () => store.getState().view;

describe('options', () => {
  it('change the state and predict their counts', async () => {
    renderWithData(<FiltersPanel />);
    const quantum = screen.getByRole('checkbox', { name: /^Quantum\s*2\sorganizations$/ });
    await userEvent.click(quantum);
    expect(view().sector).toEqual(['quantum']);
    expect(quantum).toBeChecked();
    // A second sector would add to the first; another facet narrows.
    expect(screen.getByRole('checkbox', { name: /^Semiconductors\s*2\s/ })).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /^Government\s*0\s/ })).toBeEnabled();
    await userEvent.click(quantum);
    expect(view().sector).toEqual([]);
  });

  it('speak the reader’s language', () => {
    renderWithData(<FiltersPanel />, { view: { lang: 'fr' } });
    expect(screen.getByRole('heading', { name: 'Types d’ententes' })).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /^Quantique\s*2\sorganisations$/ })).toBeInTheDocument();
  });
});

describe('regions', () => {
  it('stand in a tree; a part takes the place of what contains it', async () => {
    renderWithData(<FiltersPanel />);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Quebec/ }));
    expect(view().region).toEqual(['CA-QC']);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Estrie/ }));
    expect(view().region).toEqual(['CA-QC-05']);
    expect(screen.getByRole('checkbox', { name: /^Quebec/ })).toBePartiallyChecked();
  });

  it('list provinces beside the corridor under a heading, and inside their country', async () => {
    const tiny = tinyDataset();
    const elsewhere = organization('federal', {
      name: { en: 'Federal Body', fr: 'Organisme fédéral' },
      location: { lng: -75.7, lat: 45.4, place: 'Ottawa', region: 'CA-ON', precision: 'city' },
    });
    const ontario = { id: 'CA-ON', name: { en: 'Ontario', fr: 'Ontario' }, parent: 'CA', isOutside: true };
    renderWithData(<FiltersPanel />, {
      dataset: {
        ...tiny,
        organizations: [...tiny.organizations, elsewhere],
        regions: [...tiny.regions, ontario],
      },
      view: { lang: 'fr' },
    });
    const group = screen.getByRole('group', { name: 'Ailleurs' });
    await userEvent.click(within(group).getByRole('checkbox', { name: /^Ontario\s*1\s/ }));
    expect(view().region).toEqual(['CA-ON']);
    const canada = screen.getByRole('checkbox', { name: /^Canada/ });
    expect(canada).toBePartiallyChecked();
    await userEvent.click(canada);
    expect(view().region).toEqual(['CA']);
  });

  it('fold away', async () => {
    renderWithData(<FiltersPanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Hide the regions of Canada' }));
    expect(screen.queryByRole('checkbox', { name: /^Estrie/ })).not.toBeInTheDocument();
  });
});

describe('long lists', () => {
  const sectors = Array.from({ length: 14 }, (_, number) => ({
    ...(tinyDataset().sectors[0] as ReturnType<typeof tinyDataset>['sectors'][number]),
    id: `s${String(number)}`,
    name: { en: `Sector ${String(number)}`, fr: `Secteur ${String(number)}` },
  }));
  // The last sectors have the most organizations.
  const organizations = sectors.flatMap(({ id }, number) =>
    Array.from({ length: number }, (_, each) => organization(`${id}-${String(each)}`, { sectors: [id] })),
  );
  const dataset = tinyDataset({ organizations, agreements: [], sectors });
  const names = () =>
    within(screen.getByRole('group', { name: /^Sectors/ }))
      .getAllByRole('checkbox')
      .map((box) => box.parentElement?.querySelector('.filters-option-name')?.textContent);

  it('fold after the eight most frequent; what is chosen stays in sight', async () => {
    renderWithData(<FiltersPanel />, { dataset, view: { sector: ['s2'] } });
    expect(names()).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 2].map((number) => `Sector ${String(number)}`));
    const more = screen.getByRole('button', { name: '5 more' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(names()).toHaveLength(14);
    await userEvent.click(screen.getByRole('button', { name: 'Fewer' }));
    expect(names()).toHaveLength(9);
  });

  it('are searched, what is folded away too', async () => {
    renderWithData(<FiltersPanel />, { dataset, view: { lang: 'fr' } });
    const find = screen.getByRole('searchbox', { name: /^Secteurs\s: chercher/ });
    await userEvent.type(find, 'sécteur 3');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Secteur 3\s*3\s/ }));
    expect(view().sector).toEqual(['s3']);
    await userEvent.clear(find);
    expect(screen.getByRole('checkbox', { name: /^Secteur 3\s*3\s/ })).toBeChecked();
  });

  it('of regions leave out those with nothing shown', () => {
    renderWithData(<FiltersPanel />, { view: { kind: ['government'] } });
    expect(screen.queryByRole('checkbox', { name: /^Estrie/ })).not.toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /^Vermont\s*1\s/ })).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /without organizations$/ })).not.toHaveLength(0);
  });
});

describe('dates', () => {
  it('move with the handles, whose ends mean no limit', () => {
    renderWithData(<FiltersPanel />);
    const first = screen.getByRole('slider', { name: 'First year' });
    expect(first).toHaveAttribute('aria-valuetext', '2020, no limit');
    fireEvent.change(first, { target: { value: '2024' } });
    expect(view()).toMatchObject({ from: '2024', to: null });
    expect(first).toHaveAttribute('aria-valuetext', '2024');
    const last = screen.getByRole('slider', { name: 'Last year' });
    fireEvent.change(last, { target: { value: '2021' } });
    // The handles may touch, not pass.
    expect(view()).toMatchObject({ from: '2024', to: '2024' });
    fireEvent.change(first, { target: { value: '2020' } });
    expect(view().from).toBeNull();
  });

  it('have handles that start at what the other filters show', () => {
    renderWithData(<FiltersPanel />, { view: { agreementKind: ['mou'] } });
    const first = screen.getByRole('slider', { name: 'First year' });
    const last = screen.getByRole('slider', { name: 'Last year' });
    const years = tinyDataset()
      .agreements.filter(({ kind }) => kind === 'mou')
      .flatMap(({ signed }) => (signed === undefined ? [] : [Number(signed.slice(0, 4))]));
    expect(first).toHaveValue(String(Math.min(...years)));
    expect(last).toHaveValue(String(Math.max(...years)));
  });

  it('are taken exactly when written, and only if they are dates', async () => {
    renderWithData(<FiltersPanel />);
    const from = screen.getByRole('textbox', { name: 'From' });
    await userEvent.type(from, '2024-13{Enter}');
    expect(from).toBeInvalid();
    expect(view().from).toBeNull();
    await userEvent.clear(from);
    await userEvent.type(from, '2024-04{Enter}');
    expect(from).toBeValid();
    expect(view().from).toBe('2024-04');
    const dates = screen.getByRole('group', { name: 'Signing date' });
    await userEvent.click(within(dates).getByRole('button', { name: 'All dates' }));
    expect(view().from).toBeNull();
  });
});

describe('between', () => {
  it('offers regions before the organizations that are called after them', async () => {
    renderWithData(<FiltersPanel />);
    await userEvent.type(await screen.findByRole('combobox', { name: 'One end' }), 'qu');
    const [first, ...others] = screen.getAllByRole('option');
    expect(first).toHaveTextContent(/^Quebec$/);
    expect(others.map(({ textContent }) => textContent).join()).toContain('Quantum School');
  });

  it('takes one end, then the other, each with what it would leave', async () => {
    renderWithData(<FiltersPanel />);
    const first = await screen.findByRole('combobox', { name: 'One end' });
    await userEvent.type(first, 'estrie{Enter}');
    // One end filters nothing yet.
    expect(view().between).toBeNull();
    expect(screen.getByText('Choose the other end.')).toBeInTheDocument();
    const second = screen.getByRole('combobox', { name: 'The other end' });
    await userEvent.type(second, 'vermont');
    const options = screen.getAllByRole('option');
    expect(options[0]).toHaveTextContent(/^Vermont11\sagreement$/);
    expect(options[1]).toHaveTextContent(/State of Vermont11\sagreement$/);
    await userEvent.keyboard('{Enter}');
    expect(view().between).toBe('CA-QC-05..US-VT');
    await userEvent.type(second, 'new york{Enter}');
    expect(view().between).toBe('CA-QC-05..US-VT,US-NY');
    await userEvent.click(screen.getByRole('button', { name: 'Estrie: take away' }));
    expect(view().between).toBeNull();
    // The other end is kept for the next first one.
    expect(screen.getByRole('button', { name: 'Vermont: take away' })).toBeInTheDocument();
  });

  it('keeps each letter of a fast writer, however busy the page is', async () => {
    renderWithData(<FiltersPanel />);
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'One end' });
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    // Nothing runs between two letters but what the event itself does.
    for (const letter of 'estrie') {
      setValue?.call(field, field.value + letter);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    expect(field.value).toBe('estrie');
    vi.unstubAllGlobals();
  });

  it('writes the organizations of a whole town as one', async () => {
    const towns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
      organization(id, { location: { lng: -72.65, lat: 45.32, place: 'Bromont', region: 'CA-QC-05' } }),
    );
    const tiny = tinyDataset();
    renderWithData(<FiltersPanel />, {
      dataset: { ...tiny, organizations: [...tiny.organizations, ...towns] },
      chrome: { betweenDraft: { first: towns.map(({ id }) => id), second: [] } },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^7\sorganizations of Bromont: take away$/ }),
    );
    expect(store.getState().chrome.betweenDraft.first).toEqual([]);
  });

  it('across the border is one click', async () => {
    renderWithData(<FiltersPanel />, { view: { lang: 'fr' } });
    const across = await screen.findByRole('checkbox', { name: /^De part et d’autre de la frontière\s*2\s/ });
    await userEvent.click(across);
    expect(view().between).toBe('CA..US');
    expect(across).toBeChecked();
    await userEvent.click(across);
    expect(view().between).toBeNull();
  });
});

describe('near', () => {
  it('goes to a town, and offers less and more', async () => {
    renderWithData(<FiltersPanel />, { view: { map: '5/46/-72' } });
    await userEvent.type(await screen.findByRole('combobox', { name: 'Town or city' }), 'bromo{Enter}');
    expect(view().near).toBe('45.32,-72.65,30');
    // Where the reader had moved the map to is let go: its home view frames the circle.
    expect(view().map).toBeNull();
    const radii = within(screen.getByRole('group', { name: 'Distance' }));
    expect(radii.getByRole('radio', { name: /^30\skm/ })).toBeChecked();
    await userEvent.click(radii.getByRole('radio', { name: /^100\skm.*3\sorganizations$/ }));
    expect(view().near).toBe('45.32,-72.65,100');
    await userEvent.click(screen.getByRole('button', { name: 'Anywhere' }));
    expect(view().near).toBeNull();
  });

  it('keeps only what an agreement ties', async () => {
    renderWithData(<FiltersPanel />, { view: { agreementKind: ['mou'] } });
    await userEvent.click(await screen.findByRole('checkbox', { name: /^With an agreement only\s*4\s/ }));
    expect(view().linked).toBe(true);
  });
});

it('two regions ticked say what they ask for, with one click to what ties them', async () => {
  renderWithData(<FiltersPanel />, { view: { region: ['CA-QC', 'US-VT'] } });
  expect(await screen.findByText(/^These are the organizations in Quebec or Vermont\./)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Only the .* Quebec and Vermont$/ }));
  expect(view()).toMatchObject({ region: [], between: 'CA-QC..US-VT' });
});

it('an empty result says here, too, which filter to let go of', async () => {
  renderWithData(<FiltersPanel />, { view: { sector: ['policy'], region: ['CA'] } });
  await userEvent.click(await screen.findByRole('button', { name: /Without “Canada”/ }));
  expect(view()).toMatchObject({ sector: ['policy'], region: [] });
  expect(screen.queryByText('No organization matches all of these filters.')).toBeNull();
});
