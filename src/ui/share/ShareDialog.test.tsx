import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { ViewState } from '../../state/viewState.ts';
import ShareDialog from './ShareDialog.tsx';

/** Of the room that the preview has, px; told to whoever observes it. */
let tellRoom: (widthPx: number) => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void;
      constructor(tell: () => void) {
        this.#tell = tell;
      }
      observe(element: Element): void {
        tellRoom = (widthPx) => {
          Object.defineProperty(element, 'clientWidth', { configurable: true, value: widthPx });
          act(this.#tell);
        };
      }
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(view: Partial<ViewState>, kind: string) {
  renderWithData(<ShareDialog onClose={() => undefined} />, {
    view,
    services: { mayFrameSite: () => Promise.resolve(true) },
  });
  await userEvent.click(screen.getByRole('radio', { name: kind }));
}

const previewed = async (title: string) => {
  const frame = await screen.findByTitle(title);
  return new URL(frame.getAttribute('src') ?? '').searchParams;
};

describe('what is shared in each reader’s language', () => {
  it('is previewed in that of this page, whatever the browser’s, and says how it behaves', async () => {
    await open({ lang: 'fr' }, 'Lien');
    expect((await previewed('Aperçu de ce qui s’affichera')).get('lang')).toBe('fr');
    expect(screen.getByText(/^S’ouvre dans la langue de chaque personne/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Lien' })).toHaveValue('https://corridor.example/map/');
  });

  it.each([
    ['en', 'Web element', 'Code for your page', /^Speaks the language of the page it stands in/],
    ['fr', 'Élément Web', 'Code pour votre page', /^S’affiche dans la langue de la page/],
  ] as const)('is one line as an element, in %s', async (lang, kind, label, help) => {
    await open({ lang }, kind);
    expect(screen.getByText(help)).toBeInTheDocument();
    const code = screen.getByRole<HTMLTextAreaElement>('textbox', { name: label }).value;
    expect(code).not.toContain('\n');
    expect(code).toMatch(
      /^<script src="https:\/\/corridor\.example\/map\/embed\.js" async><\/script><corridor-map><a [^>]*>[^<]*<\/a><\/corridor-map>$/,
    );
  });

  it('says of a record’s own page that it is that, and not the map as set below', async () => {
    await open({ lang: 'fr', org: 'c2mi' }, 'Lien');
    expect(screen.getByRole('textbox', { name: 'Lien' })).toHaveValue('https://corridor.example/map/o/c2mi/');
    expect(screen.getByText(/^Ouvre la page de cette fiche/)).toBeInTheDocument();
    expect(screen.queryByText(/réglée comme ci-dessous/)).toBeNull();
  });

  it('names the language once one is chosen', async () => {
    await open({ lang: 'en' }, 'Web element');
    await userEvent.click(screen.getByRole('radio', { name: 'Français' }));
    expect(screen.queryByText(/^Speaks the language of the page/)).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code for your page' }).value).toContain(
      '<corridor-map lang="fr">',
    );
  });
});

describe('a preview', () => {
  it('stands at the width that is chosen, whole and smaller where there is less room, and says so', async () => {
    await open({ lang: 'en' }, 'iframe');
    await userEvent.click(screen.getByRole('radio', { name: '480' }));
    tellRoom(700);
    const title = 'Preview of what readers will see';
    await screen.findByTitle(title);
    // Another one with each address.
    const frame = () => screen.getByTitle(title);
    expect(frame()).toHaveAttribute('width', '480');
    expect(frame().style.transform).toBe('');
    tellRoom(360);
    expect(frame()).toHaveAttribute('width', '480');
    expect(frame().style.transform).toBe('scale(0.75)');
    expect(frame().parentElement).toHaveStyle({ width: '360px', height: '480px' });
    expect(screen.getByText(/^480\spx wide, shown at 75%$/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Full' }));
    expect(frame()).toHaveAttribute('width', '100%');
    expect(screen.queryByText(/wide, shown at/)).toBeNull();
    await userEvent.type(screen.getByRole('spinbutton', { name: 'In pixels' }), '720');
    expect(frame()).toHaveAttribute('width', '720');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code for your page' }).value).toContain(
      'width="720"',
    );
  });
});
