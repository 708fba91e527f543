import type { Organization } from '../../../domain/dataset.ts';
import type { SectorPaint } from './MarkSvg.tsx';
import { MarkSvg } from './MarkSvg.tsx';
import type { VocabularyById } from './vocabulary.ts';
import { useVocabulary } from './vocabulary.ts';

/** The known ones among the sectors, in the order of the record. */
export function paintsOf(sectors: readonly string[], vocabulary: VocabularyById): readonly SectorPaint[] {
  return sectors.flatMap((id) => vocabulary.sectors.get(id) ?? []);
}

interface OrganizationSignProps {
  readonly organization: Pick<Organization, 'kind' | 'sectors'>;
  readonly sizePx?: number;
  /** Drawn faint on the map: a party that the filters do not show. */
  readonly isContext?: boolean;
}

/** The mark as on the map. Decorative: the name, kind and sectors stand beside it as text. */
export function OrganizationSign({ organization, sizePx = 24, isContext = false }: OrganizationSignProps) {
  const vocabulary = useVocabulary();
  const kind =
    organization.kind === undefined ? undefined : vocabulary.organizationKinds.get(organization.kind);
  return (
    <MarkSvg
      shape={kind?.shape ?? 'circle'}
      paints={paintsOf(organization.sectors, vocabulary)}
      sizePx={sizePx}
      isFaint={isContext}
    />
  );
}
