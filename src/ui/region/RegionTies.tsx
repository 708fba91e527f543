import { regionProfileMessages } from '../../i18n/messages/regionProfile.ts';
import type { RegionTie } from '../profile/organizationTies.ts';
import { RegionLink } from '../kit/RegionLink.tsx';
import { ShareBar } from '../kit/ShareBar.tsx';
import { useMessages } from '../useMessages.ts';

interface RegionTiesProps {
  readonly ties: readonly RegionTie[];
  readonly insideCount: number;
  /** Lists the agreements with that region. */
  readonly onOpen: (region: string) => void;
  /** Lists the agreements within the region. */
  readonly onOpenInside: () => void;
}

/** Other regions by number of agreements, as bars to compare; each leads to the region's page. */
export function RegionTies({ ties, insideCount, onOpen, onOpenInside }: RegionTiesProps) {
  const messages = useMessages(regionProfileMessages);
  const most = Math.max(1, ...ties.map(({ agreements }) => agreements));
  return (
    <>
      {ties.length === 0 ? (
        <p className="record-unknown">{messages.noTies}</p>
      ) : (
        <ul className="region-ties">
          {ties.map(({ region, agreements }) => {
            return (
              <li key={region}>
                <RegionLink region={region} />
                <button type="button" className="button-link region-tie-count" onClick={() => onOpen(region)}>
                  {messages.agreementCount(agreements)}
                </button>
                <ShareBar share={agreements / most} />
              </li>
            );
          })}
        </ul>
      )}
      {insideCount > 0 && (
        <p className="profile-small">
          <button type="button" className="button-link region-inside" onClick={onOpenInside}>
            {messages.inside(insideCount)}
          </button>
        </p>
      )}
      {ties.length > 1 && <p className="profile-small">{messages.tiesNote}</p>}
    </>
  );
}
