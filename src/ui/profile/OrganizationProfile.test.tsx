import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { organization, readAndUnread, tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { Organization } from '../../domain/dataset.ts';
import type { DataOrigin } from '../../state/store.ts';
import { store } from '../../state/store.ts';
import type { ViewState } from '../../state/viewState.ts';
import { Profile, ProfileContent } from './Profile.tsx';

beforeAll(ProfileContent.preload);

function showWith(first: Organization, lang: 'en' | 'fr' = 'en') {
  const dataset = tinyDataset({ organizations: [first, ...tinyDataset().organizations.slice(1)] });
  return renderWithData(<Profile />, { dataset, view: { org: first.id, lang } });
}

describe('facts', () => {
  it('names the organization in the reader’s language first, and in the other', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi', lang: 'fr' } });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'Centre de collaboration MiQro Innovation',
    );
    expect(screen.getByText('MiQro Innovation Collaborative Centre')).toHaveAttribute('lang', 'en-CA');
    expect(screen.getByText('C2MI', { selector: '.profile-short-name' })).toBeInTheDocument();
  });

  it('says how exact the place is', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    expect(screen.getByText('City centre: the exact address is not recorded')).toBeInTheDocument();
  });

  it('says that what is not known is unknown', () => {
    renderWithData(<Profile />, { view: { org: 'sans-adresse', lang: 'fr' } });
    expect(screen.getByText(/^Hors carte\s: aucun lieu n’est connu$/)).toBeInTheDocument();
    expect(screen.getAllByText(/^Inconnue?$/)).toHaveLength(4);
    expect(screen.queryByText('Nom français')).toBeNull();
  });

  it('gives a foreign name as it is, with its language and without a badge', () => {
    renderWithData(<Profile />, { view: { org: 'ny-creates', lang: 'fr' } });
    const heading = screen.getByRole('heading', { level: 2 });
    expect(within(heading).getByText('NY CREATES')).toHaveAttribute('lang', 'en-CA');
    // A proper name wants no translation.
    expect(heading).toHaveTextContent(/^NY CREATES$/);
  });

  it.each([
    ['fr', 'Nom français', 'Inconnu'],
    ['en', 'French name', 'Unknown'],
  ] as const)('says in %s that no French name is known', (lang, label, unknown) => {
    renderWithData(<Profile />, { view: { org: 'ny-creates', lang } });
    expect(screen.getByText(label, { selector: 'dt' }).nextElementSibling).toHaveTextContent(unknown);
  });

  it.each([
    ['fr', 'jour de consultation non consigné', 'consultée le 20 novembre 2026'],
    ['en', 'day of reading not recorded', 'read on November 20, 2026'],
  ] as const)(
    'says in %s on which day a source was read, or that nobody knows',
    (lang, unchecked, checked) => {
      const [first] = tinyDataset().organizations;
      if (!first) throw new Error('there are organizations');
      const dataset = tinyDataset({
        organizations: [{ ...first, sources: ['read', 'unread'] }],
        agreements: [],
        affiliations: [],
        sources: readAndUnread,
      });
      const { container } = renderWithData(<Profile />, { dataset, view: { org: first.id, lang } });
      const [read, unread] = [...container.querySelectorAll('.source-credit')].map((one) => one.textContent);
      expect(read).toMatch(/^Somebody, .*2025/);
      expect(read).toContain(checked);
      expect(unread).toContain(unchecked);
    },
  );

  it('cites sources with a link only where there is an address', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    expect(screen.getByText('Communiqué de presse').closest('a')).toBeNull();
    expect(screen.getByText(/April 2024/, { selector: '.source-credit *' })).toBeInTheDocument();
  });

  it('says how it brings regions together', () => {
    const { container } = renderWithData(<Profile />, { view: { org: 'c2mi', lang: 'fr' } });
    expect(container.querySelector('.bridge-sentence')?.textContent.replaceAll('\u00a0', ' ')).toBe(
      'Relie l’Estrie à d’autres régions : l’État de New York (1 entente) et le Vermont (1 entente).',
    );
  });
});

describe('under filters', () => {
  it('counts all that is recorded, says so, and lists without the filters what its numbers count', async () => {
    renderWithData(<Profile />, { view: { org: 'c2mi', agreementKind: ['mou'] } });
    const all = screen.getByRole('checkbox', { name: /^Without the filters/ });
    expect(all).toBeChecked();
    expect(screen.getByText('The numbers here are of everything recorded.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Agreements 2' })).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: /^1\sagreement$/ })[0] as HTMLElement);
    const { between, agreementKind } = store.getState().view;
    expect({ between, agreementKind }).toEqual({ between: 'c2mi..US-NY', agreementKind: [] });
  });

  it('counts what is shown where that is asked for, and keeps the filters', async () => {
    renderWithData(<Profile />, { view: { org: 'c2mi', agreementKind: ['mou'] } });
    await userEvent.click(screen.getByRole('checkbox', { name: /^Without the filters/ }));
    expect(screen.getByText('The numbers here obey the filters in force.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Agreements 1' })).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: /^1\sagreement$/ })[0] as HTMLElement);
    const { between, agreementKind } = store.getState().view;
    expect({ between, agreementKind }).toEqual({ between: 'c2mi..US-NY', agreementKind: ['mou'] });
  });

  it('has no switch where the filters leave all of it', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    expect(screen.queryByRole('checkbox', { name: /^Without the filters/ })).toBeNull();
  });
});

describe('website', () => {
  it('opens in a new tab', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    const link = screen.getByRole('link', { name: /c2mi\.ca/ });
    expect(link).toHaveAttribute('href', 'https://www.c2mi.ca/');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('shows a look-alike host in punycode', () => {
    showWith(organization('c2mi', { website: 'https://с2mi.ca/' }));
    expect(screen.getByRole('link', { name: /^xn--/ })).toBeInTheDocument();
  });

  it.each([
    'javascript:alert(1)',
    'JaVa\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://user:pw@host.example/',
  ])('is text where it is not a plain web address: %s', (website) => {
    showWith(organization('c2mi', { website }));
    expect(screen.queryByRole('link', { name: /alert|evil|host|text\/html/ })).toBeNull();
    expect(screen.getByText(website.replace('\t', ' '))).toBeInTheDocument();
  });
});

describe('hostile text', () => {
  it.each([
    '<img src=x onerror="window.__pwn=1">',
    '</script><script>1</script>',
    '{{7*7}}${7*7}',
    '\u202Egnirts',
  ])('is shown literally: %s', (text) => {
    const { container } = showWith(
      organization('c2mi', {
        name: { en: text, fr: text },
        shortName: { en: text, fr: text },
        summary: { en: text },
      }),
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(text);
    expect(container.querySelector('img, script')).toBeNull();
    expect(within(screen.getByRole('heading', { level: 2 })).getByText(text).tagName).toBe('BDI');
  });

  it('keeps endless names to a line where others link to them', () => {
    const name = 'A'.repeat(10_000);
    const dataset = tinyDataset({
      organizations: tinyDataset().organizations.map((one) =>
        one.id === 'ny-creates' ? { ...one, name: { en: name } } : one,
      ),
    });
    renderWithData(<Profile />, { dataset, view: { org: 'c2mi' } });
    expect(screen.getByRole('link', { name })).toHaveClass('is-endless');
  });
});

describe('links lead', () => {
  it('to co-parties and agreements', async () => {
    const user = userEvent.setup();
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    await user.click(screen.getByRole('link', { name: 'NY CREATES' }));
    expect(store.getState().view.org).toBe('ny-creates');
    await user.click(screen.getByRole('link', { name: 'Corridor memorandum' }));
    expect(store.getState().view).toMatchObject({ org: null, agreement: 'corridor-mou' });
  });

  it('to a real address, so that they open in a new tab', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi', release: '2025-01-01' } });
    expect(screen.getByRole('link', { name: 'NY CREATES' })).toHaveAttribute(
      'href',
      '?lang=en&release=2025-01-01&org=ny-creates',
    );
  });

  it('from sectors and kinds to filters, from regions to their page', async () => {
    const user = userEvent.setup();
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    await user.click(screen.getByRole('button', { name: 'Semiconductors' }));
    await user.click(screen.getByRole('button', { name: 'Research centre' }));
    expect(store.getState().view).toMatchObject({ sector: ['semiconductors'], kind: ['research-centre'] });
    expect(screen.getByRole('button', { name: 'Semiconductors' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'Quebec' }));
    expect(store.getState()).toMatchObject({ view: { org: null }, chrome: { openRegion: 'CA-QC' } });
  });

  it('lifts on the map what is pointed at', () => {
    renderWithData(<Profile />, { view: { org: 'c2mi' } });
    fireEvent.focus(screen.getByRole('link', { name: 'NY CREATES' }));
    expect(store.getState().hover).toEqual({ type: 'organization', id: 'ny-creates' });
    fireEvent.blur(screen.getByRole('link', { name: 'NY CREATES' }));
    expect(store.getState().hover).toEqual({ type: 'none' });
  });
});

describe('affiliations', () => {
  it.each([
    ['c2mi', 'en', 'Quantum School of Sherbrooke: member of C2MI'],
    ['c2mi', 'fr', 'École quantique de Sherbrooke\u00a0: membre du C2MI'],
    ['ecole-quantique', 'en', 'Member of MiQro Innovation Collaborative Centre'],
    ['ecole-quantique', 'fr', 'Membre du Centre de collaboration MiQro Innovation'],
  ] as const)('of %s read as sentences in %s', (org, lang, sentence) => {
    const { container } = renderWithData(<Profile />, { view: { org, lang } });
    expect(container.querySelector('.affiliation-list li')?.textContent).toContain(sentence);
  });
});

it('changes how far the neighbourhood reaches', async () => {
  renderWithData(<Profile />, { view: { org: 'c2mi' } });
  await userEvent.click(screen.getByRole('radio', { name: /And their partners\s+5/ }));
  expect(store.getState().chrome.depth).toBe(2);
});

describe('what is not certain', () => {
  const tiny = tinyDataset();
  const dataset = tinyDataset({
    organizations: tiny.organizations.map((one) =>
      one.id === 'c2mi' ? { ...one, note: { en: 'Sources conflict on its year' } } : one,
    ),
    agreements: tiny.agreements.map((one) =>
      one.id === 'corridor-mou' ? { ...one, signedPrecision: 'announcement' } : one,
    ),
  });

  it('stands beside the date of each agreement', () => {
    const { container } = renderWithData(<Profile />, { dataset, view: { org: 'c2mi', lang: 'fr' } });
    const line = container.querySelector('.agreement-cards [data-agreement-id="corridor-mou"]');
    expect(line?.querySelector('.agreement-card-meta')?.textContent).toContain('date de l’annonce');
  });

  it('is said in a note, marked where it is in the other language only; no note, no heading', () => {
    const { container } = renderWithData(<Profile />, { dataset, view: { org: 'c2mi', lang: 'fr' } });
    expect(screen.getByRole('heading', { name: 'Note' })).toBeInTheDocument();
    expect(container.querySelector('.record-note [lang^="en"]')?.textContent).toContain('Sources conflict');
    cleanup();
    const inFrench = tiny.organizations.map((one) =>
      one.id === 'c2mi' ? { ...one, note: { fr: 'Les sources divergent' } } : one,
    );
    const english = renderWithData(<Profile />, {
      dataset: { ...dataset, organizations: inFrench },
      view: { org: 'c2mi', lang: 'en' },
    });
    expect(english.container.querySelector('.record-note [lang^="fr"]')).toHaveTextContent(
      'Les sources divergent',
    );
    cleanup();
    renderWithData(<Profile />, { dataset, view: { org: 'ny-creates', lang: 'fr' } });
    expect(screen.queryByRole('heading', { name: 'Note' })).not.toBeInTheDocument();
  });
});

describe('a correction', () => {
  const link = () => screen.queryByRole('link', { name: /^Proposer une correction/ });
  const show = (contact: string | null, view: Partial<ViewState> = {}) =>
    renderWithData(<Profile />, { view: { org: 'c2mi', lang: 'fr', ...view }, services: { contact } });

  it('is a mail to the operator that names the record, its address and what to say', () => {
    show('carte@exemple.org');
    const address = new URL(link()?.getAttribute('href') ?? '');
    expect([address.protocol, address.pathname]).toEqual(['mailto:', 'carte@exemple.org']);
    expect(address.searchParams.get('subject')).toContain('(c2mi)');
    expect(address.searchParams.get('body')).toContain(window.location.href);
    expect(address.searchParams.get('body')).toContain('Langue\u00a0: français');
  });

  it('is a form that is told the record, the language and the address', () => {
    show('https://forms.example.org/corridor?form=7');
    const { origin, searchParams } = new URL(link()?.getAttribute('href') ?? '');
    expect(origin).toBe('https://forms.example.org');
    expect(Object.fromEntries(searchParams)).toEqual({
      form: '7',
      record: 'c2mi',
      lang: 'fr',
      page: window.location.href,
    });
  });

  it('cannot be suggested where the operator gave no address', () => {
    show(null);
    expect(link()).toBeNull();
  });
});

describe('the link that is copied', () => {
  const copied = async (view: Partial<ViewState>, origin: DataOrigin = { type: 'shipped' }) => {
    const user = userEvent.setup();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText');
    renderWithData(<Profile />, { view: { lang: 'en', ...view } });
    act(() => {
      const { data } = store.getState();
      if (data.status === 'ready') store.setState({ data: { ...data, origin } });
    });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    return writeText.mock.calls[0]?.[0];
  };

  it.each<[string, Partial<ViewState>, string]>([
    ['an organization', { org: 'c2mi' }, 'en/o/c2mi/'],
    ['an agreement', { agreement: 'corridor-mou' }, 'en/a/corridor-mou/'],
    ['a record with a camera and a theme', { org: 'c2mi', map: '6/45/-72', theme: 'dark' }, 'en/o/c2mi/'],
    ['a record in the network', { org: 'c2mi', view: 'network' }, 'en/o/c2mi/'],
  ])('of %s is its page', async (_case, view, page) => {
    expect(await copied(view)).toBe(`https://corridor.example/map/${page}`);
  });

  it.each<[string, Partial<ViewState>, DataOrigin?]>([
    ['filters', { org: 'c2mi', sector: ['quantum'] }],
    ['a chain', { org: 'c2mi', path: ['c2mi', 'vermont'] }],
    ['a release', { org: 'c2mi', release: '2026-11-22' }, { type: 'release', date: '2026-11-22' }],
    ['a preview', { org: 'c2mi' }, { type: 'preview', name: 'mine.csv' }],
  ])('keeps the address of the view with %s', async (_case, view, origin) => {
    expect(await copied(view, origin)).toBe(window.location.href);
  });

  it('is shown to be selected where copying is blocked', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
    renderWithData(<Profile />, { view: { org: 'c2mi', sector: ['semiconductors'] } });
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByRole('textbox')).toHaveValue(window.location.href);
  });
});

it('says when the filters leave it out, and how to change that', async () => {
  renderWithData(<Profile />, { view: { org: 'c2mi', sector: ['quantum'] } });
  await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(store.getState().view.sector).toEqual([]);
  expect(screen.queryByText(/leave this out/)).toBeNull();
});
