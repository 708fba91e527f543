import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import type { PathChain } from './pathChain.ts';

/** The chain as marks on a line, as the map lifts them. Decorative: the sentence says the same. */
export function ChainRoute({ chain }: { readonly chain: PathChain }) {
  return (
    <span className="path-route" aria-hidden="true">
      <OrganizationSign organization={chain.start} sizePx={26} />
      {chain.steps.map(({ agreement, organization }) => (
        <span key={agreement.id} className="path-route-step">
          <span className="path-route-line" />
          <AgreementSign agreement={agreement} sizePx={16} />
          <span className="path-route-line" />
          <OrganizationSign organization={organization} sizePx={26} />
        </span>
      ))}
    </span>
  );
}
