import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { useFileDrop } from '../shell/useFileDrop.ts';
import { DataDialog } from './DataDialog.tsx';

const cells = 'agreement\torganization\trole\nm\ta\tsignatory\n';

/** What was handed over: names and texts. */
function setUp(element: (onClose: () => void) => React.ReactElement) {
  const openFiles = vi.fn<(files: readonly File[]) => Promise<void>>(() => Promise.resolve());
  const onClose = vi.fn();
  renderWithData(element(onClose), { services: { openFiles } });
  const given = async () => {
    await vi.waitFor(() => expect(openFiles).toHaveBeenCalled());
    const files = openFiles.mock.calls.at(-1)?.[0] ?? [];
    return Promise.all(files.map(async (file) => [file.name, await file.text()]));
  };
  return { openFiles, onClose, given };
}

describe('cells pasted into the dialog', () => {
  const paste = async (table: string | null) => {
    const { given, onClose } = setUp((close) => <DataDialog onClose={close} />);
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Or paste a table, with its header'));
    await user.paste(cells);
    if (table !== null) await user.selectOptions(screen.getByLabelText('Which table it is'), table);
    await user.click(screen.getByRole('button', { name: 'Check what is pasted' }));
    expect(onClose).toHaveBeenCalledOnce();
    return given();
  };

  it('are a table that its header tells', async () => {
    expect(await paste(null)).toEqual([['table.csv', cells]]);
  });

  it('are the table that the reader says', async () => {
    expect(await paste('Parties to agreements')).toEqual([['parties.csv', cells]]);
  });
});

function Page() {
  useFileDrop();
  return <input aria-label="Search" />;
}

describe('a paste anywhere on the page', () => {
  const paste = (text: string, target: Element = document.body, files: readonly File[] = []) =>
    fireEvent.paste(target, { clipboardData: { getData: () => text, files } });
  const onPage = () => setUp(() => <Page />);

  it.each([
    ['cells of a spreadsheet, whatever picture lies beside them', cells, 'table.csv'],
    ['rows with semicolons', 'id;nom;type\nx;Un;company', 'table.csv'],
    ['a document', '{ "version": 1 }', 'corridor.json'],
  ])('takes %s', async (_what, text, name) => {
    const { given } = onPage();
    paste(text, document.body, [new File(['x'], 'image.png')]);
    expect(await given()).toEqual([[name, text]]);
  });

  it('takes files', async () => {
    const { given } = onPage();
    paste('', document.body, [new File(['id'], 'parties.csv')]);
    expect(await given()).toEqual([['parties.csv', 'id']]);
  });

  it('leaves other texts, and fields that are written in, alone', async () => {
    const { openFiles, given } = onPage();
    paste('One word');
    paste('A sentence, with a comma.\nAnd another one.');
    paste(cells, screen.getByLabelText('Search'));
    paste('{ "version": 2 }');
    // The last is taken: those before it have been looked at.
    expect(await given()).toEqual([['corridor.json', '{ "version": 2 }']]);
    expect(openFiles).toHaveBeenCalledOnce();
  });
});
