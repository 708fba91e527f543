import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import type { OutlineItem } from './outlineTree.ts';

interface OutlineRowProps {
  readonly indexed: IndexedDataset;
  readonly item: OutlineItem;
  /** Of a place or a tie; records have their own. */
  readonly name: string;
  /** What follows the name: a count, a date. */
  readonly note: string;
}

function Sign({ indexed, item }: Pick<OutlineRowProps, 'indexed' | 'item'>) {
  if (item.type === 'group') return <span className="outline-ring" aria-hidden="true" />;
  if (item.type === 'tie') return <span className="outline-band" aria-hidden="true" />;
  if (item.type === 'organization') {
    const organization = indexed.dataset.organizations[item.number];
    return (
      organization && <OrganizationSign organization={organization} sizePx={18} isContext={item.isContext} />
    );
  }
  const agreement = item.type === 'agreement' ? indexed.dataset.agreements[item.number] : undefined;
  return agreement && <AgreementSign agreement={agreement} sizePx={14} />;
}

function Name({ indexed, item, name }: Omit<OutlineRowProps, 'note'>) {
  if (item.type === 'organization') {
    const organization = indexed.dataset.organizations[item.number];
    return <ProperName name={organization?.name} missing={organization?.id ?? ''} />;
  }
  if (item.type === 'agreement') {
    const agreement = indexed.dataset.agreements[item.number];
    return <FallbackText text={agreement?.title} missing={agreement?.id ?? ''} />;
  }
  return <bdi>{name}</bdi>;
}

export function OutlineRow({ indexed, item, name, note }: OutlineRowProps) {
  return (
    <>
      <Sign indexed={indexed} item={item} />
      <span className={item.type === 'group' ? 'outline-name outline-name-place' : 'outline-name'}>
        <Name indexed={indexed} item={item} name={name} />
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
