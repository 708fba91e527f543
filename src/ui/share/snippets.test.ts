import { describe, expect, it } from 'vitest';
import { defaultView } from '../../state/viewState.ts';
import { lastingQuery, parseUrl } from '../../state/url.ts';
import type { ShareChoice } from './shareAddress.ts';
import { choiceOfView, sharedAttributes, sharedQuery, sharedView, studioQuery } from './shareAddress.ts';
import { elementSnippet, iframeSnippet } from './snippets.ts';

const hostile = `"><script>alert(1)</script>&'`;
const texts = {
  languageTag: 'fr-CA',
  title: `Carte ${hostile}`,
  linkText: 'Ouvrir la carte',
  link: 'https://example.org/?lang=fr&q=a',
};

describe('iframeSnippet', () => {
  const snippet = iframeSnippet(`https://example.org/?embed=1&q=${hostile}`, null, 600, texts);

  it('carries everything that a careful webmaster asks for', () => {
    for (const part of [
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"',
      'referrerpolicy="no-referrer"',
      'loading="lazy"',
      'lang="fr-CA"',
      'width="100%" height="600"',
      '<a href="https://example.org/?lang=fr&amp;q=a"',
    ])
      expect(snippet).toContain(part);
  });

  it('lets no value out of its attribute', () => {
    expect(snippet).not.toContain('<script');
    expect(snippet).toContain('title="Carte &quot;&gt;&lt;script&gt;');
  });
});

describe('elementSnippet', () => {
  it('has the parameters as attributes, and a link for readers without scripts', () => {
    const snippet = elementSnippet(
      'https://example.org/map/',
      [
        ['view', 'network'],
        ['q', hostile],
      ],
      { widthPx: 480, height: '480px' },
      texts,
    );
    expect(snippet).toContain('<script src="https://example.org/map/embed.js" async></script>');
    expect(snippet).toContain('<corridor-map view="network" q="&quot;&gt;&lt;script&gt;');
    expect(snippet).toContain('height="480px" style="max-width: 480px">');
    expect(snippet).toContain('Ouvrir la carte</a>');
    expect(snippet.match(/<script/g)).toHaveLength(1);
  });

  it('is one line where the page’s language, theme and the defaults suffice', () => {
    const snippet = elementSnippet('https://example.org/map/', [], { widthPx: null, height: null }, texts);
    expect(snippet).not.toContain('\n');
    expect(snippet).toContain('async></script><corridor-map><a href=');
  });
});

describe('what is shared', () => {
  const view = {
    ...defaultView,
    lang: 'en',
    view: 'network',
    sector: ['quantum', 'photonics'],
    q: 'a&b=c',
    org: 'c2mi',
    map: '6/45/-72',
    links: 'pair',
  } as const;
  const choice: ShareChoice = { ...choiceOfView(view), language: 'en' };

  it('reads back as the same view', () => {
    const query = sharedQuery(view, choice, true);
    const parsed = parseUrl(query, 'fr');
    expect(parsed.view).toEqual(sharedView(view, choice, true));
    expect(parsed.view.embed).toBe(true);
    expect(parsed.refusals).toEqual([]);
  });

  it('leaves the language to the reader on request', () => {
    expect(sharedQuery(view, { ...choice, language: 'reader' }, true)).not.toContain('lang=');
  });

  it('drops the filters on request, and the camera of another view', () => {
    const shared = sharedView(view, { ...choice, filters: 'all', view: 'map' }, true);
    expect(shared).toMatchObject({ sector: [], q: null, map: null, org: 'c2mi' });
  });

  it('has attributes that are the parameters of the embed', () => {
    const query = new URLSearchParams(sharedQuery(view, choice, true));
    query.delete('embed');
    expect(sharedAttributes(view, choice)).toEqual([...query]);
  });

  it('keeps what belongs to embeds out of lasting addresses', () => {
    const embedded = { ...view, embed: true, accent: 'aa0000', live: true };
    expect(lastingQuery(embedded)).not.toMatch(/embed|accent|live/);
    expect(lastingQuery(embedded)).toContain('lang=en');
  });

  it('links to the studio itself', () => {
    expect(studioQuery(defaultView, choiceOfView(defaultView))).toBe('?studio=1');
    expect(studioQuery(view, choice)).toMatch(/&studio=1$/);
  });
});
