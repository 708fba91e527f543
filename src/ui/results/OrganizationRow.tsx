import { memo } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import { isOnMap } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { resultsMessages } from '../../i18n/messages/results.ts';
import { selectOrganization, setHover } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

interface OrganizationRowProps {
  readonly organization: Organization;
  readonly agreementCount: number;
  /** Said by the heading already. */
  readonly hidesKind?: boolean;
  /** In a list that is one Tab stop. */
  readonly tabIndex?: 0 | -1;
  /** From the place that is asked about. */
  readonly distanceKm?: number;
}

/** Of a long list only the rows that say something new are drawn anew. */
export const OrganizationRow = memo(function OrganizationRow({
  organization,
  agreementCount,
  tabIndex,
  hidesKind = false,
  distanceKm,
}: OrganizationRowProps) {
  const { id, name, location } = organization;
  const language = useLanguage();
  const messages = useMessages(resultsMessages);
  const { organizationKinds } = useVocabulary();
  const isSelected = useCorridor((state) => state.view.org === id);
  const isHovered = useCorridor((state) => state.hover.type === 'organization' && state.hover.id === id);
  const kind = hidesKind ? undefined : organizationKinds.get(organization.kind ?? '');
  const details = [
    distanceKm === undefined ? undefined : messages.distance(distanceKm),
    kind && textIn(kind.name, language, kind.id),
    isOnMap(organization) ? location?.place : messages.notOnMap,
    agreementCount > 0 ? messages.agreementCount(agreementCount) : undefined,
  ].filter((detail) => detail !== undefined && detail !== '');
  return (
    <button
      type="button"
      className="results-row"
      tabIndex={tabIndex}
      data-organization-id={id}
      data-hovered={isHovered || undefined}
      aria-current={isSelected || undefined}
      onClick={() => selectOrganization(id)}
      onMouseEnter={() => setHover({ type: 'organization', id })}
      onMouseLeave={() => setHover({ type: 'none' })}
      onFocus={() => setHover({ type: 'organization', id })}
      onBlur={() => setHover({ type: 'none' })}
    >
      <OrganizationSign organization={organization} sizePx={32} />
      <span className="results-row-text">
        <span className="results-row-name">
          <ProperName name={name} missing={id} />
        </span>
        <span className="results-row-details">{details.join(' · ')}</span>
      </span>
    </button>
  );
});
