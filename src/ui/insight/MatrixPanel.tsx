import type { CSSProperties } from 'react';
import { useMemo, useState } from 'react';
import { writeBetween } from '../../domain/betweenEnds.ts';
import { applyFilters } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import type { MatrixGroup, MatrixLevel } from '../../domain/insight/matrix.ts';
import {
  groupsOf,
  isAcrossBorder,
  orderByCode,
  regionMatrix,
  sectorMatrix,
} from '../../domain/insight/matrix.ts';
import { matrixCsv } from '../../export/insightCsv.ts';
import { formatNumber } from '../../i18n/format.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { filterBetween, openCorridor } from '../../state/actions.ts';
import { selectFilters } from '../../state/selectors.ts';
import type { GatheredEnd } from '../../state/store.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { Segments } from '../kit/Segments.tsx';
import { idsOfEnd } from '../place/endName.ts';
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

interface TiedGroups {
  readonly indexed: IndexedDataset;
  /** Of each organization, by position. */
  readonly groups: readonly (string | null)[];
}

/** A group as an end of what ties it to another: those of it that are party to one of the agreements. */
function endOf({ indexed, groups }: TiedGroups, group: string, agreements: readonly number[]): GatheredEnd {
  const parties = new Set(agreements.flatMap((agreement) => indexed.partiesOf[agreement] ?? []));
  const organizations = [...parties].flatMap((party) =>
    groups[party] === group ? (indexed.dataset.organizations[party]?.id ?? []) : [],
  );
  return { mark: group, name: group, organizations };
}

/** The filter that counts what ties two groups. */
function endsOfTie(
  tied: TiedGroups,
  { row, column }: { row: string; column: string },
  agreements: readonly number[],
) {
  const idsOf = (group: string) => idsOfEnd(tied.indexed, endOf(tied, group, agreements));
  return { first: idsOf(row), second: idsOf(column) };
}

export function MatrixPanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const names = useTermNames();
  const [rowKind, setRowKind] = useState<RowKind>('byRegion');
  const [level, setLevel] = useState<MatrixLevel>('province');
  const [order, setOrder] = useState<Order>('total');
  /** What of a row or of a sector is listed here; what ties two regions has a profile of its own. */
  const [listed, setListed] = useState<Chosen | null>(null);
  const tie = useCorridor((state) => state.chrome.openCorridor);
  const filters = useCorridorLater(selectFilters);
  const matrix = useMemo(
    () =>
      rowKind === 'byRegion'
        ? regionMatrix(indexed, { filters, shown: shown.agreements }, level)
        : sectorMatrix(indexed, shown.agreements, level),
    [indexed, filters, shown, level, rowKind],
  );
  const tied = useMemo(() => ({ indexed, groups: groupsOf(indexed, level) }), [indexed, level]);
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
  const [from, to, ...others] = tie?.ends ?? [];
  const opened = from && to && others.length === 0 ? { row: from.mark, column: to.mark } : null;
  const isTie = rowKind === 'byRegion' && opened !== null && recordsOf(opened).length > 0;
  const chosen = isTie ? opened : listed;
  const chosenAgreements = chosen ? recordsOf(chosen) : [];
  const tieEnds = isTie ? endsOfTie(tied, opened, chosenAgreements) : null;
  // Under another corridor a cell counts only what both show: no filter shows exactly that.
  const canFilter =
    tieEnds !== null &&
    applyFilters(indexed, { ...filters, between: writeBetween(tieEnds) }).agreementCount ===
      chosenAgreements.length;
  const choose = (next: Chosen) => {
    const isOpen = chosen?.row === next.row && chosen.column === next.column;
    const pair =
      rowKind === 'byRegion' && next.column !== null ? { row: next.row, column: next.column } : null;
    setListed(isOpen || pair ? null : next);
    if (pair && !isOpen) {
      const agreements = recordsOf(next);
      openCorridor({
        between: writeBetween(endsOfTie(tied, pair, agreements)),
        ends: [pair.row, pair.column].map((group) => endOf(tied, group, agreements)),
        agreements: agreements.flatMap((position) => indexed.dataset.agreements[position]?.id ?? []),
      });
    } else if (isTie) openCorridor(null);
  };
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
            setListed(null);
          }}
        />
        <Segments
          label={t.level}
          values={['province', 'region']}
          names={{ province: t.province, region: t.region }}
          value={level}
          onChange={(next) => {
            setLevel(next);
            setListed(null);
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
                          onClick={() => choose({ row: row.id, column: id })}
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
                    onClick={() => choose({ row: row.id, column: null })}
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
            {canFilter ? (
              <button
                type="button"
                className="button"
                onClick={() => filterBetween(tieEnds.first, tieEnds.second)}
              >
                {t.filter}
              </button>
            ) : (
              <AgreementList indexed={indexed} agreements={chosenAgreements} />
            )}
          </>
        ) : (
          <p className="insight-note">{t.choose}</p>
        )}
      </div>
    </div>
  );
}
