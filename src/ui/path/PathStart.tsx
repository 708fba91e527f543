import { pathMessages } from '../../i18n/messages/path.ts';
import { changeView } from '../../state/actions.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { organizationLabel } from '../../domain/shortName.ts';
import { OrganizationShortName } from '../kit/sign/OrganizationShortName.tsx';
import { WordsAround, slots } from '../kit/sign/WordsAround.tsx';
import { takeFocusAlong } from '../profile/useProfileFocus.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { OrganizationCombobox } from './OrganizationCombobox.tsx';
import './path.css';

/** “How are we connected?” from an organization's profile: only the other end is asked for. */
export function PathStart({ from }: { readonly from: string }) {
  const messages = useMessages(pathMessages);
  const language = useLanguage();
  const indexed = useCorridor(selectIndexed);
  const start = indexed?.dataset.organizations[indexed.organizationIndex.get(from) ?? -1];
  if (!indexed || !start) return null;
  const label = organizationLabel(start, language);
  return (
    <OrganizationCombobox
      indexed={indexed}
      label={messages.toOf(label, label)}
      labelContent={
        <WordsAround
          words={messages.toOf(slots[0], label)}
          items={[<OrganizationShortName key="from" organization={start} />]}
        />
      }
      value={null}
      excluded={from}
      takesFocus
      onChange={(end) => {
        if (!end) return;
        takeFocusAlong();
        // The connection takes the place of the profile, in one step of the history.
        changeView({ path: [from, end.id], org: null, agreement: null }, 'push');
      }}
    />
  );
}
