import type { Agreement } from '../../domain/dataset.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useMessages } from '../useMessages.ts';

/** Beside a signing date: that it is inferred, or that of an announcement. A date that a source states needs no word. */
export function SignedPrecision({ agreement }: { readonly agreement: Pick<Agreement, 'signedPrecision'> }) {
  const { signedPrecision } = useMessages(profileMessages);
  const { signedPrecision: precision } = agreement;
  if (precision === undefined || precision === 'stated') return null;
  return <span className="signed-precision">{signedPrecision[precision]}</span>;
}
