import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { organization, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { store } from '../../state/store.ts';
import { Profile, ProfileContent } from '../profile/Profile.tsx';
import { PathFields } from './PathFields.tsx';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';

beforeAll(ProfileContent.preload);

const twoSteps = ['ecole-quantique', 'quantum-accord', 'c2mi', 'corridor-mou', 'vermont'];

function show(chains: readonly (readonly string[])[], lang: 'en' | 'fr') {
  return renderWithData(<Profile />, {
    view: { lang, path: ['ecole-quantique', 'vermont'] },
    services: { shortestChains: () => chains },
  });
}

const plain = (element: Element | null) => element?.textContent.replaceAll('\u00a0', ' ');

describe('a chain', () => {
  it('is a sentence in English', () => {
    const { container } = show([twoSteps], 'en');
    expect(plain(container.querySelector('.path-sentence'))).toBe(
      'Quantum School of Sherbrooke is connected with State of Vermont in 2 steps: Quantum School of Sherbrooke is ' +
        'party to “Quantum accord” (April 2024)1 with C2MI, which is party to “Corridor memorandum” ' +
        '(January 28, 2025)2 with State of Vermont.',
    );
    const ids = [
      ...container.querySelectorAll<HTMLElement>(
        '.path-sentence [data-organization-id], .path-sentence [data-agreement-id]',
      ),
    ];
    expect(ids.map(({ dataset }) => dataset.organizationId ?? dataset.agreementId)).toEqual(twoSteps);
  });

  it('is a sentence in French', () => {
    const { container } = show([twoSteps], 'fr');
    expect(plain(container.querySelector('.path-sentence'))).toBe(
      'École quantique de Sherbrooke est en lien avec État du Vermont en 2 étapes : École quantique de Sherbrooke est ' +
        'partie à l’entente « Accord quantique » (avril 2024)1 avec C2MI, à son tour partie à l’entente ' +
        "« Protocole d'entente du corridor » (28 janvier 2025)2 avec État du Vermont.",
    );
  });

  it('that ends in a name with a full stop has one', () => {
    const vermont = organization('vermont', { name: { en: 'Maple Chips Inc.' } });
    const { container } = renderWithData(<Profile />, {
      dataset: tinyDataset({
        organizations: tinyDataset().organizations.map((record) =>
          record.id === 'vermont' ? vermont : record,
        ),
      }),
      view: { path: ['ecole-quantique', 'vermont'] },
      services: { shortestChains: () => [twoSteps] },
    });
    expect(plain(container.querySelector('.path-sentence'))).toMatch(/with Maple Chips Inc\.$/);
  });

  it('leads to its organizations, agreements and sources', async () => {
    const user = userEvent.setup();
    show([twoSteps], 'en');
    await user.click(screen.getByRole('button', { name: 'Source 2' }));
    expect(screen.getByRole('link', { name: /Three partners sign/ })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Quantum accord' }));
    expect(store.getState().view).toMatchObject({
      agreement: 'quantum-accord',
      path: ['ecole-quantique', 'vermont'],
    });
  });

  it('that names what the data does not have is left out', () => {
    show([['ecole-quantique', 'gone', 'vermont'], twoSteps], 'en');
    expect(document.querySelectorAll('.path-sentence')).toHaveLength(1);
  });
});

it('lists several chains under one heading', () => {
  const { container } = show(
    [twoSteps, ['ecole-quantique', 'quantum-accord', 'oeuvre-du-coeur', 'heart-exchange', 'vermont']],
    'fr',
  );
  expect(plain(container.querySelector('.path-several'))).toBe(
    'École quantique de Sherbrooke est en lien avec État du Vermont en 2 étapes, par 2 chemins :',
  );
  expect(container.querySelectorAll('.path-chains > li')).toHaveLength(2);
});

it.each([
  [
    'en',
    /^No known link: no chain of recorded agreements leads from Quantum School of Sherbrooke to State of Vermont\.$/,
  ],
  ['fr', /^Aucun lien connu\s: aucune suite d’ententes répertoriées ne mène de «\sÉcole/],
] as const)('says plainly that there is no known link in %s', (lang, words) => {
  const { container } = show([], lang);
  expect(container.querySelector('.path-none > [role="status"] > p')).toHaveTextContent(words);
});

it('names those that no chain ties as they are, without the badge of texts, and with the elision that French asks for', () => {
  const named = new Map([
    ['ny-creates', { en: 'ActionMTL' }],
    ['oeuvre-du-coeur', { en: 'Institute of Chips' }],
  ]);
  const { container } = renderWithData(<Profile />, {
    dataset: tinyDataset({
      organizations: tinyDataset().organizations.map((record) => {
        const name = named.get(record.id);
        return name ? { ...record, name, shortName: undefined, sectors: ['quantum'] } : record;
      }),
    }),
    view: { lang: 'fr', path: ['ny-creates', 'oeuvre-du-coeur'] },
    services: { shortestChains: () => [] },
  });
  const sentence = container.querySelector('.path-none [role="status"] > p');
  expect(plain(sentence)).toMatch(/ne mène de « ActionMTL » à « Institute of Chips »\.$/);
  expect(sentence?.querySelectorAll('bdi[lang="en-CA"]')).toHaveLength(2);
  const headings = screen.getAllByRole('heading', { name: /^Des ententes mènent/ });
  expect(headings.map(plain)).toEqual([
    'Des ententes mènent d’ActionMTL à celles-ci, proches de l’Institute of Chips',
    'Des ententes mènent de l’Institute of Chips à celles-ci, proches d’ActionMTL',
  ]);
});

it('without a chain offers what there is: affiliations, near misses, the agreements of either', async () => {
  renderWithData(<Profile />, {
    dataset: tinyDataset({
      affiliations: [{ from: 'sans-adresse', to: 'vermont', relation: 'member', sources: [] }],
    }),
    view: { path: ['ny-creates', 'oeuvre-du-coeur'] },
    services: { shortestChains: () => [] },
  });
  expect(screen.getByRole('heading', { name: 'Through recorded affiliations' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Agreements of NY CREATES' }));
  expect(store.getState().view).toMatchObject({ path: [], between: 'ny-creates..CA,US' });
  expect(store.getState().chrome.resultsList).toBe('agreements');
});

describe('the two ends', () => {
  function Fields() {
    const indexed = useCorridor(selectIndexed);
    return indexed && <PathFields indexed={indexed} />;
  }

  it('are found without accents and chosen by keyboard', async () => {
    const user = userEvent.setup();
    renderWithData(<Fields />, { view: { lang: 'fr', org: 'vermont' } });
    await user.type(screen.getByRole('combobox', { name: 'De' }), 'ecole{Enter}');
    expect(store.getState().view.path).toEqual([]);
    expect(screen.getByRole('combobox', { name: 'De' })).toHaveValue('École quantique de Sherbrooke');
    await user.type(screen.getByRole('combobox', { name: 'À' }), 'vermont{Enter}');
    expect(store.getState().view).toMatchObject({ path: ['ecole-quantique', 'vermont'], org: null });
  });

  it('do not offer the same organization twice, and say when none is found', async () => {
    const user = userEvent.setup();
    renderWithData(<Fields />, { view: { path: ['c2mi', 'vermont'] } });
    const to = screen.getByRole('combobox', { name: 'To' });
    await user.clear(to);
    await user.type(to, 'miqro');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByText('No organization by that name. Try fewer letters.')).toBeInTheDocument();
  });

  it('can be emptied without closing the panel, and swapped', async () => {
    const user = userEvent.setup();
    const shortestChains = vi.fn(() => []);
    renderWithData(<Profile />, { view: { path: ['c2mi', 'vermont'] }, services: { shortestChains } });
    await user.click(screen.getByRole('button', { name: 'Swap the two organizations' }));
    expect(store.getState().view.path).toEqual(['vermont', 'c2mi']);
    expect(shortestChains).toHaveBeenLastCalledWith('vermont', 'c2mi');
    await user.click(screen.getByRole('button', { name: 'Empty the field “To”' }));
    expect(screen.getByRole('combobox', { name: 'From' })).toHaveValue('State of Vermont');
    expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('');
    expect(screen.queryByText(/^No known link/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(store.getState().view.path).toEqual([]);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('let go of the path where its panel is not theirs', async () => {
    renderWithData(<Fields />, { view: { path: ['c2mi', 'vermont'] } });
    await userEvent.click(screen.getByRole('button', { name: 'Empty the field “From”' }));
    expect(store.getState().view.path).toEqual([]);
    expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('State of Vermont');
  });

  it('give Escape to their list first, then to the panel', async () => {
    const user = userEvent.setup();
    renderWithData(<Profile />, {
      view: { path: ['c2mi', 'vermont'] },
      services: { shortestChains: () => [] },
    });
    await user.click(screen.getByRole('combobox', { name: 'To' }));
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('State of Vermont');
    await user.keyboard('{Escape}');
    expect(store.getState().view.path).toEqual([]);
  });

  it('start from a profile with one end known', async () => {
    const user = userEvent.setup();
    renderWithData(<Profile />, { view: { org: 'c2mi' }, services: { shortestChains: () => [] } });
    await user.click(screen.getByRole('button', { name: 'How are we connected?' }));
    await user.type(screen.getByRole('combobox', { name: 'From C2MI to' }), 'verm{Enter}');
    expect(store.getState().view).toMatchObject({ path: ['c2mi', 'vermont'], org: null });
    expect(screen.getByRole('heading', { level: 2, name: 'How are we connected?' })).toBeInTheDocument();
  });

  it('take the focus where a profile asks for them, and hand it to their answer, by pointer too', async () => {
    const user = userEvent.setup();
    renderWithData(<Profile />, { view: { org: 'c2mi' }, services: { shortestChains: () => [] } });
    await user.click(screen.getByRole('button', { name: 'How are we connected?' }));
    const field = screen.getByRole('combobox', { name: 'From C2MI to' });
    expect(field).toHaveFocus();
    await user.type(field, 'verm');
    await user.click(screen.getByRole('option', { name: /State of Vermont/ }));
    expect(screen.getByRole('heading', { level: 2, name: 'How are we connected?' })).toHaveFocus();
  });
});
