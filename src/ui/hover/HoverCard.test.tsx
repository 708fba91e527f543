import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { agreement, organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { setHover } from '../../state/actions.ts';
import { HoverCard } from './HoverCard.tsx';

const card = <HoverCard x={100} y={100} stageWidth={800} stageHeight={600} />;

it('names what is pointed at', () => {
  renderWithData(card, { view: { lang: 'fr' } });
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
  act(() => setHover({ type: 'organization', id: 'c2mi' }));
  const tooltip = screen.getByRole('tooltip', { hidden: true });
  expect(tooltip).toHaveTextContent('Centre de collaboration MiQro Innovation');
  expect(tooltip).toHaveTextContent('Centre de recherche · Bromont, Estrie');
  expect(tooltip).toHaveTextContent('2 ententes');
  act(() => setHover({ type: 'agreement', id: 'undated-handshake' }));
  expect(screen.getByRole('tooltip', { hidden: true })).toHaveTextContent('Date inconnue');
  expect(screen.getByRole('tooltip', { hidden: true })).toHaveTextContent(
    'NY CREATES et Consortium sans adresse',
  );
  expect(screen.getByText('NY CREATES')).toHaveAttribute('lang', 'en-CA');
});

it('counts the parties that it does not name', () => {
  const ids = Array.from({ length: 12 }, (_, number) => `o${String(number)}`);
  const dataset = tinyDataset({
    organizations: ids.map((id) => organization(id)),
    agreements: [agreement('many', ids)],
  });
  renderWithData(card, { dataset });
  act(() => setHover({ type: 'agreement', id: 'many' }));
  expect(screen.getByRole('tooltip', { hidden: true })).toHaveTextContent('o4 and 7 others');
});

it('counts of a gathered mark who is shown, with their sectors alone', () => {
  renderWithData(card, { view: { region: ['CA-QC-05'] } });
  const mark = { id: 'place:x', kind: 'place', name: 'Both', agreements: [] } as const;
  const tooltip = () => screen.getByRole('tooltip', { hidden: true });
  act(() => setHover({ type: 'mark', mark: { ...mark, organizations: ['c2mi', 'vermont'] } }));
  expect(tooltip()).toHaveTextContent('1 organization');
  expect(tooltip()).not.toHaveTextContent('Policy');
  act(() => setHover({ type: 'mark', mark: { ...mark, id: 'place:y', organizations: ['vermont'] } }));
  expect(tooltip()).toHaveTextContent('Parties outside the filters');
});

it('says what a gathered mark holds, and what a band ties', () => {
  renderWithData(card);
  act(() =>
    setHover({
      type: 'mark',
      mark: {
        id: 'place:bromont-ca-qc-05.2',
        kind: 'place',
        name: 'Bromont + 1',
        organizations: ['c2mi', 'vermont'],
        agreements: ['corridor-mou'],
      },
    }),
  );
  const tooltip = screen.getByRole('tooltip', { hidden: true });
  expect(tooltip).toHaveTextContent('Bromont + 1');
  expect(tooltip).toHaveTextContent('2 organizations');
  expect(tooltip).toHaveTextContent('Agreements within this place: 1');
  act(() =>
    setHover({
      type: 'link',
      x: 10,
      y: 10,
      corridor: {
        ends: [
          { mark: 'place:bromont', name: 'Bromont', organizations: ['c2mi'] },
          { mark: 'place:albany', name: 'Albany', organizations: ['vermont'] },
        ],
        agreements: ['corridor-mou'],
      },
    }),
  );
  const band = screen.getByRole('tooltip', { hidden: true });
  expect(band).toHaveTextContent('Bromont');
  expect(band).toHaveTextContent('Albany');
  expect(band).toHaveTextContent('1 agreement');
});

it('shows nothing for an id that the data does not have', () => {
  renderWithData(card);
  act(() => setHover({ type: 'organization', id: 'gone' }));
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
});
