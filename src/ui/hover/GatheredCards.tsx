/** Cards of what gathers several: a place or community, a hub of several agreements, a band between two places. */
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { splitShown } from '../../domain/splitShown.ts';
import { formatNumber } from '../../i18n/format.ts';
import { hoverCardMessages } from '../../i18n/messages/hoverCard.ts';
import { placeMessages } from '../../i18n/messages/place.ts';
import { selectShown } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import type { Corridor, GatheredMark } from '../../state/store.ts';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { SectorSign } from '../kit/sign/SectorSign.tsx';
import { useVocabulary } from '../kit/sign/vocabulary.ts';
import { EndNames } from '../place/CorridorProfile.tsx';
import { endName } from '../place/endName.ts';
import { agreementsOf, countSectors, organizationsOf } from '../place/gatheredFacts.ts';
import { useLanguage, useMessages } from '../useMessages.ts';

/** What a card is about, and the data that it is looked up in. */
export type CardProps<Subject> = Subject & { readonly indexed: IndexedDataset };

const sectorLimit = 4;
const agreementLimit = 5;

/** Newest first: title and year. */
function AgreementLines({ indexed, ids }: CardProps<{ readonly ids: readonly string[] }>) {
  const messages = useMessages(hoverCardMessages);
  const agreements = agreementsOf(indexed, ids);
  // A last line for one more would take the room of that one.
  const count = agreements.length > agreementLimit + 1 ? agreementLimit : agreements.length;
  return (
    <ul className="hover-card-list">
      {agreements.slice(0, count).map(({ id, title, signed }) => (
        <li key={id}>
          <FallbackText text={title} missing={id} />
          {signed !== undefined && `, ${signed.slice(0, 4)}`}
        </li>
      ))}
      {count < agreements.length && <li>{messages.others(agreements.length - count)}</li>}
    </ul>
  );
}

export function GatheredCard({ indexed, mark }: CardProps<{ readonly mark: GatheredMark }>) {
  const messages = useMessages(placeMessages);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const shown = useCorridor(selectShown);
  const isHub = mark.kind === 'agreement';
  const counted = shown ? splitShown(indexed, shown, mark.organizations).shown : mark.organizations;
  const organizations = organizationsOf(indexed, counted, language);
  return (
    <div className="hover-card-body hover-card-whole">
      <p className="hover-card-name">
        <bdi>{isHub ? messages.agreementCount(mark.agreements.length) : mark.name}</bdi>
      </p>
      {isHub ? (
        <AgreementLines indexed={indexed} ids={mark.agreements} />
      ) : (
        <>
          <p className="hover-card-count">
            {organizations.length === 0 ? messages.context : messages.organizationCount(organizations.length)}
          </p>
          <ul className="hover-card-sectors">
            {countSectors(indexed, organizations)
              .slice(0, sectorLimit)
              .map(({ sector: id, count }) => {
                const sector = vocabulary.sectors.get(id);
                return (
                  <li key={id}>
                    {sector && <SectorSign sector={sector} sizePx={16} />}
                    <span>
                      <FallbackText text={sector?.name} missing={id} />
                    </span>{' '}
                    <span className="hover-card-sectors-count">{formatNumber(count, language)}</span>
                  </li>
                );
              })}
          </ul>
          {mark.agreements.length > 0 && (
            <p className="hover-card-line">
              {mark.kind === 'community' ? messages.insideCommunity : messages.inside}
              {language === 'fr' ? '\u00a0: ' : ': '}
              {formatNumber(mark.agreements.length, language)}
            </p>
          )}
        </>
      )}
    </div>
  );
}

export function CorridorCard({ indexed, corridor }: CardProps<{ readonly corridor: Corridor }>) {
  const messages = useMessages(placeMessages);
  const language = useLanguage();
  const isNetwork = useCorridor((state) => state.view.view === 'network');
  const names = corridor.ends.map((end) => endName(indexed, end, { language, isNetwork }));
  return (
    <div className="hover-card-body hover-card-whole">
      {names.length === 2 && (
        <p className="hover-card-name">
          <EndNames names={names} />
        </p>
      )}
      <p className="hover-card-count">{messages.agreementCount(corridor.agreements.length)}</p>
      <AgreementLines indexed={indexed} ids={corridor.agreements} />
    </div>
  );
}
