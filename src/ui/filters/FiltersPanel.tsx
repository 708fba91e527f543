import { Suspense, lazy } from 'react';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { KindSign } from '../kit/sign/KindSign.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { DateFacet } from './DateFacet.tsx';
import { RegionFacet } from './RegionFacet.tsx';
import { TermFacet } from './TermFacet.tsx';
import './filters.css';

/** Their fields and counts come when the filters are opened, not with the first picture. */
const BetweenFacet = lazy(() =>
  import('./BetweenFacet.tsx').then((part) => ({ default: part.BetweenFacet })),
);
const NearFacet = lazy(() => import('./NearFacet.tsx').then((part) => ({ default: part.NearFacet })));

/** All facets. Changes take effect at once; chips and counts stand above, in the panel's head. */
export function FiltersPanel() {
  const indexed = useCorridor(selectIndexed);
  if (!indexed) return null;
  const { sectors, organizationKinds, agreementKinds } = indexed.dataset;
  return (
    <div className="filters">
      <TermFacet
        facet="sector"
        terms={sectors}
        signOf={(sector) => <SectorSign sector={sector} sizePx={24} />}
      />
      <Suspense fallback={null}>
        <BetweenFacet indexed={indexed} />
      </Suspense>
      <RegionFacet indexed={indexed} />
      <Suspense fallback={null}>
        <NearFacet indexed={indexed} />
      </Suspense>
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
