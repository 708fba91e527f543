/** Most pages have nothing to tell: what words and draws it is fetched with the first notice, or once the page stands. */
import { useCorridor } from '../../state/useCorridor.ts';
import { latePart } from '../kit/latePart.tsx';

export const Notices = latePart(async () => ({ default: (await import('./Notices.tsx')).Notices }));
export const Banners = latePart(async () => ({ default: (await import('./Banners.tsx')).Banners }));

export function NoticesOnDemand() {
  const hasAny = useCorridor((state) => state.notices.length > 0);
  return hasAny && <Notices />;
}

/** Published data has none, until other tables are checked over it. */
export function BannersOnDemand() {
  const hasAny = useCorridor(
    ({ data, checking }) => checking !== null || (data.status === 'ready' && data.origin.type !== 'shipped'),
  );
  return hasAny && <Banners />;
}
