import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { store } from '../../state/store.ts';
import { SearchBox } from './SearchBox.tsx';

const field = () => screen.getByRole('combobox');
const view = () => store.getState().view;

describe('suggestions', () => {
  it('are walked through and chosen by keyboard', async () => {
    renderWithData(<SearchBox />);
    await userEvent.type(field(), 'c2');
    const option = await screen.findByRole('option', { name: /^C2MI/ });
    expect(option).toHaveAttribute('data-organization-id', 'c2mi');
    await userEvent.keyboard('{ArrowDown}');
    expect(field()).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    expect(view().org).toBe('c2mi');
    // Choosing by name ends the search.
    await waitFor(() => expect(view().q).toBeNull());
    expect(field()).toHaveValue('');
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });

  it('find without accents and ligatures, and say what they are', async () => {
    renderWithData(<SearchBox />, { view: { lang: 'fr' } });
    await userEvent.type(field(), 'oeuvre');
    expect(await screen.findByRole('option')).toHaveTextContent('Entreprise · Montréal');
  });

  it('lead to agreements and regions', async () => {
    renderWithData(<SearchBox />);
    await userEvent.type(field(), 'handsh');
    await userEvent.click(await screen.findByRole('option'));
    expect(view().agreement).toBe('undated-handshake');
    await userEvent.type(field(), 'estrie{ArrowDown}{Enter}');
    expect(view().region).toEqual(['CA-QC-05']);
    expect(store.getState().chrome.openRegion).toBe('CA-QC-05');
  });

  it('go near a place, with or without organizations, in either language', async () => {
    renderWithData(<SearchBox />);
    store.setState({
      towns: [{ name: { en: 'Cowansville', fr: 'Cowansville' }, region: 'CA-QC', lng: -72.743, lat: 45.206 }],
    });
    await userEvent.type(field(), 'near brom');
    expect(await screen.findByRole('option')).toHaveTextContent('BromontWhat is near · Quebec');
    await userEvent.click(screen.getByRole('option'));
    expect(view()).toMatchObject({ near: '45.32,-72.65,30', q: null });
    await userEvent.type(field(), 'près de cowans{ArrowDown}{Enter}');
    expect(view().near).toBe('45.206,-72.743,30');
    // Enter alone takes the place: its words would filter by a text that no record has.
    await userEvent.type(field(), 'near bromont{Enter}');
    expect(view()).toMatchObject({ near: '45.32,-72.65,30', q: null });
    expect(field()).toHaveValue('');
    // A place that is not known is searched for as text.
    await userEvent.type(field(), 'near nowhere{Enter}');
    expect(view().q).toBe('near nowhere');
  });

  it('put first the filters that several names mean together, with what they would show', async () => {
    renderWithData(<SearchBox />);
    await userEvent.type(field(), 'semiconductors quebec new york');
    const [together] = await screen.findAllByRole('option');
    expect(together?.textContent.replaceAll('\u00a0', ' ')).toBe(
      'Semiconductors · between Quebec and New YorkFilter · 1 agreement',
    );
    await userEvent.click(together as HTMLElement);
    expect(view()).toMatchObject({ sector: ['semiconductors'], between: 'CA-QC..US-NY', q: null });
    expect(store.getState().chrome.resultsList).toBe('agreements');
  });

  it('say so when there are none', async () => {
    renderWithData(<SearchBox />);
    await userEvent.type(field(), 'zzzzzz');
    expect(await screen.findByRole('status')).toHaveTextContent('No result for “zzzzzz”');
  });
});

describe('free text', () => {
  it('filters after a pause, and at once on Enter', async () => {
    renderWithData(<SearchBox />);
    await userEvent.type(field(), 'quantum');
    await waitFor(() => expect(view().q).toBe('quantum'));
    await userEvent.type(field(), ' accord{Enter}');
    expect(view().q).toBe('quantum accord');
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('shows the filter of the link, and is cleared by its button or Escape', async () => {
    renderWithData(<SearchBox />, { view: { q: 'heart' } });
    expect(field()).toHaveValue('heart');
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(view().q).toBeNull();
    expect(field()).toHaveFocus();
    await userEvent.type(field(), 'c2{Enter}{Escape}');
    expect(view().q).toBeNull();
    expect(field()).toHaveValue('');
  });
});
