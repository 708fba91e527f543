/** Makes the files: pictures through the service, data from what is shown; one after the other, with a word on each. */
import { useRef, useState } from 'react';
import { localDay } from '../../domain/partialDate.ts';
import type { CsvSeparator, CsvTableName } from '../../export/csv.ts';
import type { DataFormat } from '../../export/formats.ts';
import { shownSubset } from '../../export/subset.ts';
import { exportMessages } from '../../i18n/messages/export.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import type { PictureRequest } from '../../state/services.ts';
import { store } from '../../state/store.ts';
import { useServices } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import { saveFile } from './download.ts';

export interface DataChoice {
  readonly table: CsvTableName;
  readonly separator: CsvSeparator;
  readonly hasFrenchHeaders: boolean;
  readonly hasContext: boolean;
}

export interface Exports {
  readonly status: string;
  savePicture(request: PictureRequest): void;
  saveData(format: DataFormat, choice: DataChoice): void;
}

/** `null` where the data has gone in the meantime. */
function dataFile(
  format: DataFormat,
  { table, separator, hasFrenchHeaders, hasContext }: DataChoice,
): Blob | null {
  const state = store.getState();
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  if (!indexed || !shown) return null;
  const text = format.write(shownSubset(indexed, shown, { hasContext }), {
    // Only headers depend on it in CSV: both languages' texts are always in the table.
    language: format.id === 'csv' && hasFrenchHeaders ? 'fr' : state.view.lang,
    table,
    separator,
    byteOrderMark: true,
    hasLocalHeaders: hasFrenchHeaders,
  });
  return new Blob([text], { type: format.mimeType });
}

export function useExports(): Exports {
  const services = useServices();
  const messages = useMessages(exportMessages);
  const [status, setStatus] = useState('');
  const last = useRef<Promise<void>>(Promise.resolve());

  const make = async (label: string, name: string, write: () => Promise<Blob> | Blob | null) => {
    setStatus(messages.working(label));
    try {
      const blob = await write();
      if (!blob) throw new Error('there is nothing to save');
      saveFile(blob, name);
      setStatus(messages.done(name));
    } catch (error) {
      console.warn(`corridor: the ${label} file could not be made`, error);
      setStatus(messages.failed(label));
    }
  };
  const save = (...file: Parameters<typeof make>) => {
    last.current = last.current.then(() => make(...file));
  };

  const stem = () => `${messages.fileStem}-${localDay(new Date())}`;
  return {
    status,
    savePicture: (request) => {
      const size = request.format === 'png' && request.scale > 1 ? `@${String(request.scale)}x` : '';
      const name = `${stem()}${size}.${request.format}`;
      save(request.format.toUpperCase(), name, () => services.makePicture(request));
    },
    saveData: (format, choice) => {
      const table = format.id === 'csv' ? `-${choice.table}` : '';
      save(format.label, `${stem()}${table}.${format.extension}`, () => dataFile(format, choice));
    },
  };
}
