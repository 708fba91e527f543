import type { Agreement } from '../../../domain/dataset.ts';
import type { IndexedDataset } from '../../../domain/indexedDataset.ts';
import { selectIndexed } from '../../../state/selectors.ts';
import { useCorridor } from '../../../state/useCorridor.ts';
import { HubSvg } from './MarkSvg.tsx';
import { paintsOf } from './OrganizationSign.tsx';
import { useVocabulary } from './vocabulary.ts';

interface AgreementSignProps {
  readonly agreement: Pick<Agreement, 'sectors' | 'parties'>;
  readonly sizePx?: number;
  readonly isContext?: boolean;
}

/** Whether there are parties on both sides of the border. */
export function isCrossBorder(
  indexed: IndexedDataset | null,
  { parties }: Pick<Agreement, 'parties'>,
): boolean {
  const countries = new Set(
    parties.map(({ organization }) => {
      const regions = indexed?.regionsOf[indexed.organizationIndex.get(organization) ?? -1];
      return regions?.includes('CA') ? 'CA' : regions?.includes('US') ? 'US' : null;
    }),
  );
  return countries.has('CA') && countries.has('US');
}

/** The hub as on the map. Decorative: the title stands beside it. */
export function AgreementSign({ agreement, sizePx = 24, isContext = false }: AgreementSignProps) {
  const vocabulary = useVocabulary();
  const indexed = useCorridor(selectIndexed);
  return (
    <HubSvg
      paints={paintsOf(agreement.sectors, vocabulary)}
      sizePx={sizePx}
      isFaint={isContext}
      isCrossBorder={isCrossBorder(indexed, agreement)}
    />
  );
}
