import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { latePart } from '../kit/latePart.tsx';
import { KindSign } from '../kit/sign/KindSign.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { NothingFound } from '../results/NothingFound.tsx';
import { DateFacet } from './DateFacet.tsx';
import { offeredTerms } from './offeredTerms.ts';
import { RegionFacet } from './RegionFacet.tsx';
import { TermFacet } from './TermFacet.tsx';
import './filters.css';

/** Their fields and counts come when the filters are opened, not with the first picture. */
const BetweenFacet = latePart(async () => ({ default: (await import('./BetweenFacet.tsx')).BetweenFacet }));
const NearFacet = latePart(async () => ({ default: (await import('./NearFacet.tsx')).NearFacet }));

/** All facets. Changes take effect at once; chips and counts stand above, in the panel's head. */
export function FiltersPanel() {
  const indexed = useCorridor(selectIndexed);
  const isPublished = useCorridor(({ data }) => data.status !== 'ready' || data.origin.type !== 'preview');
  const list = useCorridor((state) => state.chrome.resultsList);
  const isEmpty = useCorridorLater((state) => {
    const shown = selectShown(state);
    return shown !== null && (list === 'agreements' ? shown.agreementCount : shown.organizationCount) === 0;
  });
  if (!indexed) return null;
  const { sectors, organizationKinds, agreementKinds } = offeredTerms(indexed, isPublished);
  return (
    <div className="filters">
      {isEmpty && <NothingFound indexed={indexed} of={list} />}
      <TermFacet
        facet="sector"
        terms={sectors}
        signOf={(sector) => <SectorSign sector={sector} sizePx={24} />}
      />
      <BetweenFacet indexed={indexed} />
      <RegionFacet indexed={indexed} />
      <NearFacet indexed={indexed} />
      <DateFacet indexed={indexed} />
      <TermFacet
        facet="kind"
        terms={organizationKinds}
        signOf={({ shape }) => <KindSign shape={shape} sizePx={22} />}
      />
      <TermFacet facet="agreementKind" terms={agreementKinds} />
    </div>
  );
}
