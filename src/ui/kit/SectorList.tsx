import type { ReactNode } from 'react';
import type { Sector } from '../../domain/dataset.ts';
import { FacetChip } from './FacetChip.tsx';
import { FallbackText } from './sign/FallbackText.tsx';
import { SectorSign } from './sign/SectorSign.tsx';
import { useVocabulary } from './sign/vocabulary.ts';
import './recordLink.css';

interface SectorsProps {
  readonly sectors: readonly string[];
  /** Said where the record has none. */
  readonly missing: string;
}

interface SectorListProps extends SectorsProps {
  readonly className: string;
  /** Sectors that no vocabulary lists are only named. */
  readonly render: (sector: Sector | undefined, id: string) => ReactNode;
}

function SectorList({ sectors, missing, className, render }: SectorListProps) {
  const vocabulary = useVocabulary();
  if (sectors.length === 0) return <span className="record-unknown">{missing}</span>;
  return (
    <ul className={className}>
      {sectors.map((id) => (
        <li key={id}>{render(vocabulary.sectors.get(id), id)}</li>
      ))}
    </ul>
  );
}

/** Sectors of a record as filters. */
export function SectorChips(props: SectorsProps) {
  return (
    <SectorList
      {...props}
      className="facet-chips"
      render={(sector, id) =>
        sector ? (
          <FacetChip facet="sector" id={id} name={sector.name}>
            <SectorSign sector={sector} sizePx={20} />
          </FacetChip>
        ) : (
          <bdi>{id}</bdi>
        )
      }
    />
  );
}

/** Sectors by sign and name, in tables and cards. */
export function SectorNames(props: SectorsProps) {
  return (
    <SectorList
      {...props}
      className="sector-names"
      render={(sector, id) => (
        <>
          {sector && <SectorSign sector={sector} sizePx={16} />}
          <FallbackText text={sector?.name} missing={id} />
        </>
      )}
    />
  );
}
