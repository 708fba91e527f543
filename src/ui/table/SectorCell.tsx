import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';

/** Sectors by sign and name; filtering by them is the filters' business here. */
export function SectorCell({
  sectors,
  missing,
}: {
  readonly sectors: readonly string[];
  readonly missing: string;
}) {
  const vocabulary = useVocabulary();
  if (sectors.length === 0) return <span className="record-unknown">{missing}</span>;
  return (
    <ul className="sector-cell">
      {sectors.map((id) => {
        const sector = vocabulary.sectors.get(id);
        return (
          <li key={id}>
            {sector && <SectorSign sector={sector} sizePx={16} />}
            <FallbackText text={sector?.name} missing={id} />
          </li>
        );
      })}
    </ul>
  );
}
