import { formatNumber } from '../../i18n/format.ts';
import { FacetChip } from '../kit/FacetChip.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage } from '../useMessages.ts';
import type { SectorCount } from './gatheredFacts.ts';

/** The rest is asked for: on a phone they would hide what they are sectors of. */
const sectorLimit = 5;

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
    <ShowMoreList
      items={counts}
      className="place-sectors"
      limit={sectorLimit}
      renderItem={({ sector: id, count }) => {
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
      }}
    />
  );
}
