import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { store } from '../../state/store.ts';
import { ResultsPanel } from './ResultsPanel.tsx';

it.each([
  ['en', 'Did you mean:'],
  ['fr', 'Vouliez-vous dire :'],
] as const)('offers in %s what a search with a slip may have meant', async (lang, heading) => {
  renderWithData(<ResultsPanel />, { view: { lang, q: 'quantm' } });
  expect(await screen.findByText(heading)).toBeInTheDocument();
  const [way] = screen.getAllByRole('button', { name: /^Quantum/i });
  if (way) fireEvent.click(way);
  expect(store.getState().view.q?.toLowerCase()).toBe('quantum');
});
