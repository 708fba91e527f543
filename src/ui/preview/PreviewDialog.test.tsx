import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import type { Change } from '../../domain/difference.ts';
import type { Preview } from '../../state/preview.ts';
import { store } from '../../state/store.ts';
import * as download from '../export/download.ts';
import PreviewDialog from './PreviewDialog.tsx';

const nothing: Preview = {
  given: [],
  refused: [],
  parts: [],
  problems: [],
  lookAlikes: [],
  mended: [],
  changes: [],
  summary: [],
};

function show(preview: Partial<Preview>, lang: 'en' | 'fr' = 'en') {
  const onClose = vi.fn();
  const rendered = renderWithData(<PreviewDialog onClose={onClose} />, { view: { lang } });
  act(() => store.setState({ preview: { ...nothing, ...preview } }));
  return { ...rendered, onClose };
}

const organizations = () => {
  const { data } = store.getState();
  return data.status === 'ready' ? data.indexed.dataset.organizations : [];
};

describe('the preview', () => {
  it('leads from two that look alike to either mark', async () => {
    const { onClose } = show({});
    const [one, other] = organizations();
    const ids = [one?.id ?? '', other?.id ?? ''] as const;
    const message = { en: 'nearly the same', fr: 'presque pareil' };
    act(() => store.setState({ preview: { ...nothing, lookAlikes: [{ ids, message }] } }));
    const heading = screen.getByRole('heading', { name: /^Maybe the same organization: 1\spair$/ });
    const section = heading.closest('section');
    expect(section).toHaveTextContent('nearly the same');
    expect(section).toHaveTextContent('known-different.csv');
    const [, toOther] = within(section ?? document.body).getAllByRole('button', { name: /^Show/ });
    await userEvent.click(toOther ?? document.body);
    expect(store.getState().view.org).toBe(other?.id);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('lists what is new before what is gone, and both before what follows from them', () => {
    const change = (type: Change['type'], id: string): Change => ({
      type,
      record: 'organization',
      id,
      name: { en: id },
      details: [],
    });
    show({ changes: [change('changed', 'c'), change('removed', 'r'), change('added', 'a')] });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^new a/),
      expect.stringMatching(/^gone r/),
      expect.stringMatching(/^changed c/),
    ]);
  });

  it('marks a title that wants translation, and leaves names as they are', () => {
    const change = (record: Change['record']): Change => ({
      type: 'added',
      record,
      id: record,
      name: { en: record },
      details: [],
    });
    show({ changes: [change('organization'), change('agreement')] }, 'fr');
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent.replaceAll('\u00a0', ' '));
    expect(rows).toEqual([
      expect.not.stringContaining('(en anglais)'),
      expect.stringContaining('(en anglais)'),
    ]);
  });

  it('says before all else that a table stands for the whole published one', () => {
    show({ parts: [{ en: 'only a part?', fr: 'une partie?' }], given: [] });
    const [first] = screen.getByRole('dialog').querySelectorAll('p, h3');
    expect(first).toHaveTextContent('only a part?');
  });

  it('saves a mended table with the separator that it came with', async () => {
    const saved: (readonly [Blob, string])[] = [];
    vi.spyOn(download, 'saveFile').mockImplementation((blob, name) => void saved.push([blob, name]));
    const mended = [
      {
        file: 'parties.csv',
        separator: '\t' as const,
        mendedCells: 2,
        rows: [
          ['agreement', 'organization'],
          ['m', '=1+1'],
        ],
        left: [],
      },
    ];
    const given = [{ name: 'Parties.csv', table: 'parties.csv', encoding: 'windows-1252' as const }];
    show({ given, mended }, 'fr');
    expect(screen.getByText(/2\s?cellules corrigées/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer parties.csv corrigé' }));
    const [[blob, name] = [new Blob(), '']] = saved;
    expect(name).toBe('parties.csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    // The mark by which Excel knows UTF-8.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("agreement\torganization\nm\t'=1+1\n");
  });

  it.each([
    [
      'en',
      '14 cells are still wrong in it, for you to mend: row 3, kind · row 4, kind',
      'and 2 more, listed below',
      'Nothing is left to mend in it.',
    ],
    [
      'fr',
      '14 cellules y restent fautives, à corriger par vous : ligne 3, kind · ligne 4, kind',
      'et 2 de plus, dans la liste ci-dessous',
      'Il n’y reste rien à corriger.',
    ],
  ] as const)(
    'says beside a mended table what is still wrong in it, by row (%s)',
    (lang, left, more, none) => {
      const given = [{ name: 'a.csv', table: 'organizations.csv', encoding: 'utf-8' as const }];
      const rows = [['id', 'kind']];
      const separator = ',' as const;
      const faulty = Array.from({ length: 14 }, (_, index) => ({ row: index + 3, column: 'kind' }));
      const mended = [
        { file: 'organizations.csv', separator, mendedCells: 1, rows, left: faulty },
        { file: 'parties.csv', separator, mendedCells: 1, rows, left: [] },
      ];
      const { container } = show({ given, mended }, lang);
      const [first, second] = [...container.querySelectorAll('.preview-mended')].map((part) =>
        part.textContent.replaceAll('\u00a0', ' '),
      );
      expect(first).toContain(left);
      expect(first).toContain(more);
      expect(second).toContain(none);
    },
  );

  it('counts with the problems what was handed over in vain, as the banner does, and saves both', async () => {
    const saved: Blob[] = [];
    vi.spyOn(download, 'saveFile').mockImplementation((blob) => void saved.push(blob));
    const problem = {
      code: 'x',
      where: 'parties.csv:2:rôle: ou autre',
      message: { en: 'wrong', fr: 'faux' },
      record: { type: 'none' } as const,
      recordName: null,
    };
    show({ problems: [problem], refused: [{ name: 'photo.png', why: 'no-table' }] }, 'fr');
    const section = screen.getByRole('heading', { name: /^2\sproblèmes$/ }).closest('section');
    expect(section).toHaveTextContent('photo.png');
    expect(section).toHaveTextContent('parties.csv, ligne 2, colonne rôle: ou autre');
    await userEvent.click(screen.getByRole('button', { name: /^Enregistrer la liste/ }));
    const lines = (await (saved[0] ?? new Blob()).text()).trim().split('\n');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^photo\.png;;;;/),
      expect.stringMatching(/^parties\.csv;2;rôle: ou autre;/),
    ]);
  });

  it('lets thousands of problems be read, some hundreds at a time', async () => {
    const problems = Array.from({ length: 450 }, (_, index) => ({
      code: 'x',
      where: `parties.csv:${String(index + 2)}:role`,
      message: { en: 'wrong', fr: 'faux' },
      record: { type: 'none' } as const,
      recordName: null,
    }));
    show({ problems });
    expect(screen.getAllByText('wrong')).toHaveLength(200);
    await userEvent.click(screen.getByRole('button', { name: /^Show 200\smore$/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Show 50\smore$/ }));
    expect(screen.getAllByText('wrong')).toHaveLength(450);
    expect(screen.queryByRole('button', { name: /more$/ })).not.toBeInTheDocument();
  });
});
