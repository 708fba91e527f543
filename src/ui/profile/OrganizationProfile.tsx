import { useId, useState } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { askBetween, openInsight } from '../../state/actions.ts';
import { selectFilters, selectShown } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { PathStart } from '../path/PathStart.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { AffiliationList } from './AffiliationList.tsx';
import { AgreementCards } from './AgreementCards.tsx';
import { BridgedRegions } from './BridgedRegions.tsx';
import { FacetChip } from '../kit/FacetChip.tsx';
import { NeighbourhoodSwitch } from './NeighbourhoodSwitch.tsx';
import { OrganizationFacts } from './OrganizationFacts.tsx';
import { agreementsOf } from './organizationTies.ts';
import { ProfileHeader } from './ProfileHeader.tsx';
import { ProfileIcon } from './ProfileIcon.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { CopyLinkButton, CorrectionFooter } from './RecordActions.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { RecordHidden } from './RecordHidden.tsx';
import { RecordNote } from './RecordNote.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { SourceList } from './SourceList.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import type { ProfileProps } from './profileProps.ts';

interface OrganizationProfileProps extends ProfileProps {
  readonly organization: Organization;
}

function Actions({ organization }: { readonly organization: Organization }) {
  const messages = useMessages(profileMessages).actions;
  const [isPathOpen, setIsPathOpen] = useState(false);
  const pathId = useId();
  return (
    <div className="profile-actions" role="group" aria-label={messages.label}>
      <button
        type="button"
        className="button profile-action"
        aria-expanded={isPathOpen}
        aria-controls={pathId}
        onClick={() => setIsPathOpen(!isPathOpen)}
      >
        <ProfileIcon name="path" />
        <span>{messages.howConnected}</span>
      </button>
      <button type="button" className="button profile-action" onClick={() => askBetween([organization.id])}>
        <span>{messages.agreementsWith}</span>
      </button>
      <button type="button" className="button profile-action" onClick={() => openInsight('gaps')}>
        <span>{messages.whoToTalkTo}</span>
      </button>
      <CopyLinkButton />
      <div id={pathId} className="profile-path-start" hidden={!isPathOpen}>
        {isPathOpen && <PathStart from={organization.id} />}
      </div>
    </div>
  );
}

function Kind({ kind }: { readonly kind: string | undefined }) {
  const messages = useMessages(profileMessages);
  const known = useVocabulary().organizationKinds.get(kind ?? '');
  if (known) return <FacetChip facet="kind" id={known.id} name={known.name} />;
  return <span>{kind ?? messages.organization.eyebrow}</span>;
}

export function OrganizationProfile(props: OrganizationProfileProps) {
  const { indexed, organization, headingId, headingRef, onClose } = props;
  const messages = useMessages(profileMessages).organization;
  const sourceWords = useMessages(profileMessages).sources;
  const language = useLanguage();
  const idPrefix = useId();
  const number = indexed.organizationIndex.get(organization.id) ?? -1;
  const filters = useCorridorLater(selectFilters);
  const ownCut = useCorridorLater((state) => state.ownCut);
  const shown = useCorridorLater(selectShown);
  const [wantsCut, setWantsCut] = useState(false);
  const all = agreementsOf(indexed, number);
  const left = agreementsOf(indexed, number, shown?.agreements);
  const isCut = wantsCut && left.length < all.length;
  const agreements = isCut ? left : all;
  const affiliations = indexed.affiliationsOf[number] ?? [];
  const sources = [...new Set([...organization.sources, ...affiliations.flatMap((tie) => tie.sources)])];
  return (
    <article className="profile" data-organization-id={organization.id}>
      <ProfileHeader
        headingId={headingId}
        headingRef={headingRef}
        name={organization.name}
        missing={organization.id}
        isProperName
        shortName={organization.shortName}
        sign={<OrganizationSign organization={organization} sizePx={36} />}
        eyebrow={<Kind kind={organization.kind} />}
        onClose={onClose}
      />
      <RecordHidden type="organization" id={organization.id} />
      {organization.summary && (
        <p className="profile-summary">
          <FallbackText text={organization.summary} />
        </p>
      )}
      <Actions organization={organization} />
      <OrganizationFacts indexed={indexed} organization={organization} />
      {organization.sources.length > 0 && (
        <p className="profile-fact-sources">
          {sourceWords.ofFacts}{' '}
          <SourceNotes sources={organization.sources} list={sources} idPrefix={idPrefix} />
        </p>
      )}
      <ProfileSection title={messages.agreements} count={formatNumber(agreements.length, language)}>
        {left.length < all.length && (
          <ScopeSwitch showsAll={!isCut} onChange={(showsAll) => setWantsCut(!showsAll)} />
        )}
        {agreements.length > 0 && (
          <BridgedRegions indexed={indexed} organization={number} filters={isCut ? filters : ownCut} />
        )}
        {all.length === 0 ? (
          <p className="record-unknown">{messages.noAgreements}</p>
        ) : (
          <>
            <NeighbourhoodSwitch indexed={indexed} organization={number} />
            <AgreementCards indexed={indexed} agreements={agreements} own={organization.id} />
          </>
        )}
      </ProfileSection>
      {affiliations.length > 0 && (
        <ProfileSection title={messages.affiliations} count={formatNumber(affiliations.length, language)}>
          <AffiliationList
            indexed={indexed}
            organization={organization}
            affiliations={affiliations}
            sourceList={sources}
            idPrefix={idPrefix}
          />
        </ProfileSection>
      )}
      <RecordNote note={organization.note} />
      <ProfileSection title={messages.sources}>
        <SourceList sources={sources} idPrefix={idPrefix} />
      </ProfileSection>
      <RecordHistory record="organization" id={organization.id} />
      <CorrectionFooter id={organization.id} name={organization.name} />
    </article>
  );
}
