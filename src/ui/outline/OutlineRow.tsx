import type { Agreement, Organization } from '../../domain/dataset.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';

interface OutlineRowProps {
  readonly organization: Organization | undefined;
  readonly agreement: Agreement | undefined;
  readonly isContext: boolean;
  /** What follows the name: a count, a date. */
  readonly note: string;
}

export function OutlineRow({ organization, agreement, isContext, note }: OutlineRowProps) {
  return (
    <>
      {organization && <OrganizationSign organization={organization} sizePx={18} isContext={isContext} />}
      {agreement && <AgreementSign agreement={agreement} sizePx={14} />}
      <span className="outline-name">
        {organization ? (
          <ProperName name={organization.name} missing={organization.id} />
        ) : (
          <FallbackText text={agreement?.title} missing={agreement?.id ?? ''} />
        )}
      </span>
      {note !== '' && (
        <span className="outline-note">
          <span className="visually-hidden">, </span>
          {note}
        </span>
      )}
    </>
  );
}
