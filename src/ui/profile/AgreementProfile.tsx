import type { Agreement } from '../../domain/dataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AgreementFacts } from './AgreementFacts.tsx';
import { FacetChip } from '../kit/FacetChip.tsx';
import { crossesBorder } from './organizationTies.ts';
import { PartyGroups } from './PartyGroups.tsx';
import { ProfileHeader } from './ProfileHeader.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { CopyLinkButton, CorrectionFooter } from './RecordActions.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { RecordHidden } from './RecordHidden.tsx';
import { RecordNote } from './RecordNote.tsx';
import { SourceList } from './SourceList.tsx';
import type { ProfileProps } from './profileProps.ts';

interface AgreementProfileProps extends ProfileProps {
  readonly agreement: Agreement;
}

function Kind({ kind }: { readonly kind: string | undefined }) {
  const messages = useMessages(profileMessages);
  const known = useVocabulary().agreementKinds.get(kind ?? '');
  if (known) return <FacetChip facet="agreementKind" id={known.id} name={known.name} />;
  return <span>{kind ?? messages.agreement.eyebrow}</span>;
}

export function AgreementProfile(props: AgreementProfileProps) {
  const { indexed, agreement, headingId, headingRef, onClose } = props;
  const messages = useMessages(profileMessages).agreement;
  const { actions, sources: sourceWords } = useMessages(profileMessages);
  const language = useLanguage();
  const number = indexed.agreementIndex.get(agreement.id) ?? -1;
  const partyCount = indexed.partiesOf[number]?.length ?? 0;
  return (
    <article className="profile" data-agreement-id={agreement.id}>
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={agreement.title}
        missing={agreement.id}
        sign={<AgreementSign agreement={agreement} sizePx={36} />}
        eyebrow={<Kind kind={agreement.kind} />}
        onClose={onClose}
      />
      <RecordHidden type="agreement" id={agreement.id} />
      <div className="profile-actions" role="group" aria-label={actions.label}>
        <CopyLinkButton />
      </div>
      <AgreementFacts indexed={indexed} agreement={agreement} />
      <ProfileSection title={messages.parties} count={formatNumber(partyCount, language)}>
        {crossesBorder(indexed, number) && <p className="profile-tag">{messages.crossBorder}</p>}
        <PartyGroups indexed={indexed} agreement={agreement} />
      </ProfileSection>
      {agreement.objectives.length > 0 && (
        <ProfileSection title={messages.objectives}>
          <ul className="objective-list">
            {agreement.objectives.map((objective, index) => (
              <li key={index}>
                <FallbackText text={objective} />
              </li>
            ))}
          </ul>
        </ProfileSection>
      )}
      <RecordNote note={agreement.note} />
      <ProfileSection title={messages.sources}>
        {agreement.sources.length > 0 && <p className="profile-fact-sources">{sourceWords.ofAll}</p>}
        <SourceList sources={agreement.sources} />
      </ProfileSection>
      <RecordHistory record="agreement" id={agreement.id} />
      <CorrectionFooter id={agreement.id} name={agreement.title} />
    </article>
  );
}
