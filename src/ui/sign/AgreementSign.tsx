import type { Agreement } from '../../domain/dataset.ts';
import { HubSvg } from './MarkSvg.tsx';
import { paintsOf } from './OrganizationSign.tsx';
import { useVocabulary } from './vocabulary.ts';

interface AgreementSignProps {
  readonly agreement: Pick<Agreement, 'sectors'>;
  readonly sizePx?: number;
  readonly isContext?: boolean;
}

/** The hub as on the map. Decorative: the title stands beside it. */
export function AgreementSign({ agreement, sizePx = 24, isContext = false }: AgreementSignProps) {
  const vocabulary = useVocabulary();
  return <HubSvg paints={paintsOf(agreement.sectors, vocabulary)} sizePx={sizePx} isFaint={isContext} />;
}
