import type { CSSProperties, ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { LocalizedText } from '../../domain/language.ts';
import { textIn } from '../../domain/language.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { hoverCardMessages } from '../../i18n/messages/hoverCard.ts';
import { selectIndexed } from '../../state/selectors.ts';
import { useCorridorLater } from '../../state/useCorridor.ts';
import { LinkedList } from '../profile/LinkedList.tsx';
import { placeBeside } from '../profile/placeParts.ts';
import { AgreementSign } from '../kit/sign/AgreementSign.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationShortName } from '../kit/sign/OrganizationShortName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { SectorNames } from '../kit/SectorList.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import { cardPosition } from './cardPosition.ts';
import type { CardProps } from './GatheredCards.tsx';
import { CorridorCard, GatheredCard } from './GatheredCards.tsx';
import './hover.css';

const partyLimit = 5;

interface KindLineProps {
  readonly kind: string | undefined;
  readonly kinds: ReadonlyMap<string, { readonly name: LocalizedText }>;
  readonly children: ReactNode;
}

/** What it is, then where or when. */
function KindLine({ kind, kinds, children }: KindLineProps) {
  return (
    <p className="hover-card-line">
      {kind !== undefined && <FallbackText text={kinds.get(kind)?.name} missing={kind} />}
      {kind !== undefined && ' · '}
      {children}
    </p>
  );
}

function OrganizationCard({ indexed, organization }: CardProps<{ readonly organization: Organization }>) {
  const messages = useMessages(hoverCardMessages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { location } = organization;
  const region = location?.region === undefined ? undefined : vocabulary.regions.get(location.region)?.name;
  const place = [placeBeside(location?.place, region), textIn(region, language) || undefined].filter(
    (part) => part !== undefined,
  );
  const number = indexed.organizationIndex.get(organization.id) ?? -1;
  return (
    <>
      <OrganizationSign organization={organization} sizePx={28} />
      <div className="hover-card-body">
        <p className="hover-card-name">
          <ProperName name={organization.name} missing={organization.id} />
        </p>
        <KindLine kind={organization.kind} kinds={vocabulary.organizationKinds}>
          <bdi>{place.length > 0 ? place.join(', ') : messages.placeUnknown}</bdi>
        </KindLine>
        {organization.sectors.length > 0 && <SectorNames sectors={organization.sectors} missing="" />}
        <p className="hover-card-count">{messages.agreements(indexed.agreementsOf[number]?.length ?? 0)}</p>
      </div>
    </>
  );
}

function AgreementCard({ indexed, agreement }: CardProps<{ readonly agreement: Agreement }>) {
  const messages = useMessages(hoverCardMessages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const number = indexed.agreementIndex.get(agreement.id) ?? -1;
  const parties = (indexed.partiesOf[number] ?? []).flatMap(
    (party) => indexed.dataset.organizations[party] ?? [],
  );
  const isCut = parties.length > partyLimit + 1;
  const names: ReactNode[] = (isCut ? parties.slice(0, partyLimit) : parties).map((party) => (
    <OrganizationShortName key={party.id} organization={party} />
  ));
  if (isCut) names.push(messages.others(parties.length - partyLimit));
  return (
    <>
      <AgreementSign agreement={agreement} sizePx={24} />
      <div className="hover-card-body">
        <p className="hover-card-name">
          <FallbackText text={agreement.title} missing={agreement.id} />
        </p>
        <KindLine kind={agreement.kind} kinds={vocabulary.agreementKinds}>
          {agreement.signed === undefined ? messages.undated : formatPartialDate(agreement.signed, language)}
        </KindLine>
        <p className="hover-card-parties">
          <LinkedList items={names} />
        </p>
      </div>
    </>
  );
}

interface HoverCardProps {
  /** The mark's centre, CSS px from the stage's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly stageWidth: number;
  readonly stageHeight: number;
}

/**
 * The name card of what is pointed at. Says nothing that the profile does not; Escape puts it away
 * (WCAG 1.4.13, `state/stepBack.ts`).
 */
export function HoverCard({ x, y, stageWidth, stageHeight }: HoverCardProps) {
  const hover = useCorridorLater((state) => state.hover);
  const indexed = useCorridorLater(selectIndexed);
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  }, [hover, language, indexed, stageWidth]);

  if (hover.type === 'none' || !indexed) return null;
  const organization =
    hover.type === 'organization'
      ? indexed.dataset.organizations[indexed.organizationIndex.get(hover.id) ?? -1]
      : undefined;
  const agreement =
    hover.type === 'agreement'
      ? indexed.dataset.agreements[indexed.agreementIndex.get(hover.id) ?? -1]
      : undefined;
  const isGathered = hover.type === 'mark' || hover.type === 'link';
  if (!organization && !agreement && !isGathered) return null;
  const at = cardPosition({ x, y }, size, { width: stageWidth, height: stageHeight });
  const style: CSSProperties = {
    transform: `translate(${String(Math.round(at.x))}px, ${String(Math.round(at.y))}px)`,
    visibility: size.width === 0 ? 'hidden' : undefined,
    maxInlineSize: `${String(Math.max(120, Math.min(320, stageWidth - 16)))}px`,
  };
  return (
    <div ref={card} className="hover-card" role="tooltip" style={style}>
      {organization && <OrganizationCard indexed={indexed} organization={organization} />}
      {agreement && <AgreementCard indexed={indexed} agreement={agreement} />}
      {hover.type === 'mark' && <GatheredCard indexed={indexed} mark={hover.mark} />}
      {hover.type === 'link' && <CorridorCard indexed={indexed} corridor={hover.corridor} />}
    </div>
  );
}
