import { useState } from 'react';
import type { CsvSeparator, CsvTableName } from '../../export/csv.ts';
import { csvTableNames, usualSeparator } from '../../export/csv.ts';
import { dataFormats } from '../../export/formats.ts';
import { exportMessages } from '../../i18n/messages/export.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { FormatButton } from './FormatButton.tsx';
import type { DataChoice, Exports } from './useExports.ts';

interface DataSectionProps {
  readonly exports: Exports;
  readonly contextCount: number;
}

/** Published beside the page, by the names of the contract. */
const publishedFiles = [
  'corridor.json',
  'organizations.csv',
  'agreements.csv',
  'parties.csv',
  'affiliations.csv',
  'sources.csv',
];

const separators: readonly CsvSeparator[] = [',', ';'];

export function DataSection({ exports, contextCount }: DataSectionProps) {
  const { data: messages } = useMessages(exportMessages);
  const { siteAddress } = useServices();
  const language = useLanguage();
  const [choice, setChoice] = useState<DataChoice>({
    table: 'organizations',
    separator: usualSeparator(language),
    hasFrenchHeaders: false,
    hasContext: false,
  });
  return (
    <section className="export-group">
      <h3 className="export-title">{messages.title}</h3>
      <p className="export-lead">{messages.lead}</p>
      <ul className="export-formats">
        {dataFormats.map((format) => (
          <FormatButton
            key={format.id}
            format={format.label}
            description={messages[format.id]}
            onClick={() => exports.saveData(format, choice)}
          >
            {format.id === 'csv' && (
              <>
                <label className="export-table">
                  <span className="visually-hidden">{messages.table}</span>
                  <select
                    value={choice.table}
                    onChange={(event) => setChoice({ ...choice, table: event.target.value as CsvTableName })}
                  >
                    {csvTableNames.map((table) => (
                      <option key={table} value={table}>
                        {messages.tables[table]}
                      </option>
                    ))}
                  </select>
                </label>
                <label className="export-table">
                  <span className="visually-hidden">{messages.separator}</span>
                  <select
                    value={choice.separator}
                    onChange={(event) =>
                      setChoice({ ...choice, separator: event.target.value as CsvSeparator })
                    }
                  >
                    {separators.map((separator) => (
                      <option key={separator} value={separator}>
                        {messages.separators[separator]}
                      </option>
                    ))}
                  </select>
                </label>
                <label className="export-check">
                  <input
                    type="checkbox"
                    checked={choice.hasFrenchHeaders}
                    onChange={(event) => setChoice({ ...choice, hasFrenchHeaders: event.target.checked })}
                  />
                  {messages.frenchHeaders}
                </label>
              </>
            )}
          </FormatButton>
        ))}
      </ul>
      {contextCount > 0 && (
        <label className="export-check export-context">
          <input
            type="checkbox"
            checked={choice.hasContext}
            onChange={(event) => setChoice({ ...choice, hasContext: event.target.checked })}
          />
          <span>
            {messages.context(contextCount)}
            <span className="export-help">{messages.contextHelp}</span>
          </span>
        </label>
      )}
      <p className="export-all">
        {messages.all}{' '}
        {publishedFiles.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={siteAddress(`data/${name}`)} download>
              {name}
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}
