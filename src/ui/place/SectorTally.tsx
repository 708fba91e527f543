import type { ReactNode } from 'react';
import type { SectorId } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { FacetChip } from '../kit/FacetChip.tsx';
import { OpenCount } from '../kit/OpenCount.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { LinkedList } from '../profile/LinkedList.tsx';
import { useLanguage } from '../useMessages.ts';
import { countSectors } from './gatheredFacts.ts';

/** The rest is asked for: on a phone they would hide what they are sectors of. */
const sectorLimit = 5;

interface SectorTallyProps<Item> {
  readonly indexed: IndexedDataset;
  readonly records: readonly Item[];
  /** Said where no record has one. */
  readonly missing: string;
  readonly renderRecord: (record: Item) => ReactNode;
}

/** Sectors by how often they come, each of them a filter, each number opening what it counts. */
export function SectorTally<Item extends { readonly sectors: readonly SectorId[] }>({
  indexed,
  records,
  missing,
  renderRecord,
}: SectorTallyProps<Item>) {
  const language = useLanguage();
  const { sectors } = useVocabulary();
  const counts = countSectors(indexed, records);
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
            <OpenCount className="place-count" label={formatNumber(count, language)}>
              {() => (
                <LinkedList
                  items={records.filter((record) => record.sectors.includes(id)).map(renderRecord)}
                />
              )}
            </OpenCount>
          </li>
        );
      }}
    />
  );
}
