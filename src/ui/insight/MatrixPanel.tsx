import type { CSSProperties } from 'react';
import { useMemo, useState } from 'react';
import type { MatrixGroup, MatrixLevel } from '../../domain/insight/matrix.ts';
import { isAcrossBorder, orderByCode, regionMatrix, sectorMatrix } from '../../domain/insight/matrix.ts';
import { matrixCsv } from '../../export/insightCsv.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { filterBetween } from '../../state/actions.ts';
import { Segments } from '../kit/Segments.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementList } from './AgreementList.tsx';
import type { InsightProps } from './InsightPanel.tsx';
import { useTermNames } from './insightWords.ts';
import { SaveCsv } from './SaveCsv.tsx';

type RowKind = 'byRegion' | 'bySector';
type Order = 'total' | 'code';

interface Chosen {
  readonly row: string;
  /** `null`: the whole row. */
  readonly column: string | null;
}

export function MatrixPanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const names = useTermNames();
  const [rowKind, setRowKind] = useState<RowKind>('byRegion');
  const [level, setLevel] = useState<MatrixLevel>('province');
  const [order, setOrder] = useState<Order>('total');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const matrix = useMemo(
    () => (rowKind === 'byRegion' ? regionMatrix : sectorMatrix)(indexed, shown.agreements, level),
    [indexed, shown, level, rowKind],
  );
  const t = messages.matrix;
  const arranged = (groups: readonly MatrixGroup[]) => (order === 'code' ? orderByCode(groups) : groups);
  const rowPosition = new Map(matrix.rows.map(({ id }, position) => [id, position]));
  const columnPosition = new Map(matrix.columns.map(({ id }, position) => [id, position]));
  const cellOf = (row: string, column: string) =>
    matrix.cells[rowPosition.get(row) ?? -1]?.[columnPosition.get(column) ?? -1] ?? [];
  const most = Math.max(1, ...matrix.cells.flat().map((cell) => cell.length));
  const nameOfRow = rowKind === 'byRegion' ? names.region : names.sector;
  const caption = rowKind === 'byRegion' ? t.caption : t.sectorCaption;
  if (matrix.rows.length === 0) return <p className="insight-empty">{messages.empty}</p>;
  const recordsOf = ({ row, column }: Chosen) =>
    column === null ? (matrix.rows[rowPosition.get(row) ?? -1]?.agreements ?? []) : cellOf(row, column);
  const chosenAgreements = chosen ? recordsOf(chosen) : [];
  return (
    <div className="matrix">
      <div className="insight-choices">
        <Segments
          label={t.rows}
          values={['byRegion', 'bySector']}
          names={{ byRegion: t.byRegion, bySector: t.bySector }}
          value={rowKind}
          onChange={(next) => {
            setRowKind(next);
            setChosen(null);
          }}
        />
        <Segments
          label={t.level}
          values={['province', 'region']}
          names={{ province: t.province, region: t.region }}
          value={level}
          onChange={(next) => {
            setLevel(next);
            setChosen(null);
          }}
        />
        <Segments
          label={t.order}
          values={['total', 'code']}
          names={{ total: t.total, code: t.code }}
          value={order}
          onChange={setOrder}
        />
        <SaveCsv name="matrix.csv" write={(separator) => matrixCsv(matrix, separator)} />
      </div>
      <div className="matrix-scroller" tabIndex={0} role="group" aria-label={caption}>
        <table className="matrix-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <td />
              {arranged(matrix.columns).map(({ id }) => (
                <th key={id} scope="col">
                  <span>{names.region(id)}</span>
                </th>
              ))}
              <th scope="col" className="matrix-total">
                <span>{t.totalColumn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {arranged(matrix.rows).map((row) => (
              <tr key={row.id}>
                <th scope="row">{nameOfRow(row.id)}</th>
                {arranged(matrix.columns).map(({ id }) => {
                  const count = cellOf(row.id, id).length;
                  const isBorder = rowKind === 'byRegion' && isAcrossBorder(row.id, id);
                  const isChosen = chosen?.row === row.id && chosen.column === id;
                  const heat: CSSProperties & Record<'--heat', number> = {
                    '--heat': Math.sqrt(count / most),
                  };
                  return (
                    <td key={id} className={isBorder ? 'matrix-cell matrix-border' : 'matrix-cell'}>
                      {count === 0 ? (
                        <span className="matrix-none">0</span>
                      ) : (
                        <button
                          type="button"
                          style={heat}
                          aria-pressed={isChosen}
                          title={t.cell(nameOfRow(row.id), names.region(id), messages.agreements(count))}
                          onClick={() => setChosen(isChosen ? null : { row: row.id, column: id })}
                        >
                          {formatNumber(count, language)}
                        </button>
                      )}
                    </td>
                  );
                })}
                <td className="matrix-total">
                  <button
                    type="button"
                    className="button-link"
                    aria-pressed={chosen?.row === row.id && chosen.column === null}
                    title={t.allOf(nameOfRow(row.id), messages.agreements(row.agreements.length))}
                    onClick={() =>
                      setChosen(
                        chosen?.row === row.id && chosen.column === null
                          ? null
                          : { row: row.id, column: null },
                      )
                    }
                  >
                    {formatNumber(row.agreements.length, language)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="insight-note">
        {rowKind === 'byRegion' ? t.what : t.sectorWhat}
        {rowKind === 'byRegion' && (
          <span className="matrix-key">
            <span aria-hidden="true" className="matrix-key-cell" /> {t.border}
          </span>
        )}
      </p>
      <div className="matrix-chosen" aria-live="polite">
        {chosen && chosenAgreements.length > 0 ? (
          <>
            <h3 className="insight-heading">
              {chosen.column === null
                ? nameOfRow(chosen.row)
                : t.chosen(nameOfRow(chosen.row), names.region(chosen.column))}
              <span className="insight-heading-count">{messages.agreements(chosenAgreements.length)}</span>
            </h3>
            {rowKind === 'byRegion' && chosen.column !== null && (
              <button
                type="button"
                className="button"
                onClick={() => filterBetween([chosen.row], chosen.column === null ? [] : [chosen.column])}
              >
                {t.filter}
              </button>
            )}
            <AgreementList indexed={indexed} agreements={chosenAgreements} />
          </>
        ) : (
          <p className="insight-note">{t.choose}</p>
        )}
      </div>
    </div>
  );
}
