import { formatNumber } from '../../i18n/format.ts';
import { FacetChip } from '../kit/FacetChip.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage } from '../useMessages.ts';
import type { SectorCount } from './gatheredFacts.ts';

/** Sectors by how often they come, each of them a filter. */
export function SectorTally({
  counts,
  missing,
}: {
  readonly counts: readonly SectorCount[];
  /** Said where no record has one. */
  readonly missing: string;
}) {
  const language = useLanguage();
  const { sectors } = useVocabulary();
  if (counts.length === 0) return <p className="record-unknown">{missing}</p>;
  return (
    <ul className="place-sectors">
      {counts.map(({ sector: id, count }) => {
        const sector = sectors.get(id);
        return (
          <li key={id}>
            {sector ? (
              <FacetChip facet="sector" id={id} name={sector.name}>
                <SectorSign sector={sector} sizePx={20} />
              </FacetChip>
            ) : (
              <bdi>{id}</bdi>
            )}{' '}
            <span className="place-count">{formatNumber(count, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}
