import { Fragment, useMemo } from 'react';
import type { NearMiss } from '../../domain/connections.ts';
import { chainThroughAffiliations, nearMisses } from '../../domain/connections.ts';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { resolveText } from '../../domain/language.ts';
import { organizationLabel } from '../../domain/shortName.ts';
import { localeOf } from '../../i18n/format.ts';
import { pathMessages } from '../../i18n/messages/path.ts';
import { listAgreementsBetween } from '../../state/actions.ts';
import { setPath } from '../../state/actions.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { OrganizationShortName } from '../kit/sign/OrganizationShortName.tsx';
import { WordsAround, slots } from '../kit/sign/WordsAround.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';

interface NoChainProps {
  readonly indexed: IndexedDataset;
  readonly from: Organization;
  readonly to: Organization;
}

/** No agreements lead from one to the other: what there is instead, and where to look next. */
export function NoChain({ indexed, from, to }: NoChainProps) {
  const messages = useMessages(pathMessages);
  const language = useLanguage();
  const nameOf = (organization: Organization) => organizationLabel(organization, language);
  const [start, end] = [from, to].map(({ id }) => indexed.organizationIndex.get(id) ?? -1);
  const found = useMemo(() => {
    const [first = -1, second = -1] = [start, end];
    return {
      affiliated: chainThroughAffiliations(indexed, first, second),
      sides: [
        { near: to, other: from, misses: nearMisses(indexed, first, second) },
        { near: from, other: to, misses: nearMisses(indexed, second, first) },
      ].filter(({ misses }) => misses.length > 0),
    };
  }, [indexed, from, to, start, end]);
  const searches = [from, to].filter(
    ({ id }) => (indexed.agreementsOf[indexed.organizationIndex.get(id) ?? -1] ?? []).length > 0,
  );
  return (
    <div className="path-none">
      <div role="status">
        <p>
          <WordsAround
            words={messages.noLink(...slots)}
            items={[from, to].map(({ id, name }) => (
              <ProperName key={id} name={name} missing={id} />
            ))}
          />
        </p>
        <p className="profile-small">{messages.noLinkHint}</p>
      </div>
      {found.affiliated && (
        <section className="path-instead">
          <h3 className="profile-section-title">{messages.throughAffiliations}</h3>
          <span className="path-route" aria-hidden="true">
            <OrganizationSign organization={from} sizePx={26} />
            {found.affiliated.map(({ type, organization }) => (
              <span key={organization.id} className="path-route-step">
                <span className={type === 'affiliation' ? 'path-route-line is-dashed' : 'path-route-line'} />
                <OrganizationSign organization={organization} sizePx={26} />
              </span>
            ))}
          </span>
          <p className="path-sentence">
            <OrganizationLink organization={from} isShort />
            {found.affiliated.map((step) => (
              <Fragment key={step.organization.id}>
                {' '}
                {step.type === 'agreement' ? (
                  <>
                    {messages.arrow} {messages.sentence.openQuote}
                    <AgreementLink agreement={step.agreement} />
                    {messages.sentence.closeQuote} {messages.arrow}{' '}
                  </>
                ) : (
                  <>
                    <span className="path-dashes" />{' '}
                    <Relation indexed={indexed} relation={step.affiliation.relation} />{' '}
                    <span className="path-dashes" />{' '}
                  </>
                )}
                <OrganizationLink organization={step.organization} isShort />
              </Fragment>
            ))}
          </p>
          <p className="profile-small">{messages.affiliationsAreNone}</p>
        </section>
      )}
      {found.sides.map(({ near, other, misses }) => (
        <section key={near.id} className="path-instead">
          <h3 className="profile-section-title">
            <WordsAround
              words={messages.reachableNear(...slots, [nameOf(other), nameOf(near)])}
              items={[other, near].map((organization) => (
                <OrganizationShortName key={organization.id} organization={organization} />
              ))}
            />
          </h3>
          <ul className="party-list">
            {misses.map((miss) => (
              <Miss
                key={miss.organization.id}
                miss={miss}
                onOpen={() => setPath([other.id, miss.organization.id])}
              />
            ))}
          </ul>
        </section>
      ))}
      {searches.length > 0 && (
        <section className="path-instead">
          <h3 className="profile-section-title">{messages.lookFurther}</h3>
          {searches.map((organization) => (
            <button
              key={organization.id}
              type="button"
              className="button path-search"
              onClick={() => {
                setPath([]);
                listAgreementsBetween([organization.id], ['CA', 'US']);
              }}
            >
              <span>
                <WordsAround
                  words={messages.allAgreementsOf(slots[0])}
                  items={[<OrganizationShortName key="of" organization={organization} />]}
                />
              </span>
            </button>
          ))}
        </section>
      )}
    </div>
  );
}

function Relation({ indexed, relation }: { readonly indexed: IndexedDataset; readonly relation?: string }) {
  const messages = useMessages(pathMessages);
  const language = useLanguage();
  const words = resolveText(indexed.dataset.relations.find(({ id }) => id === relation)?.name, language);
  return (
    <em lang={words?.isFallback ? localeOf[words.language] : undefined}>
      {words?.text ?? messages.affiliation}
    </em>
  );
}

function Miss({ miss, onOpen }: { readonly miss: NearMiss; readonly onOpen: () => void }) {
  const messages = useMessages(pathMessages);
  const { organization, nearness, steps } = miss;
  return (
    <li className="party-row" data-organization-id={organization.id}>
      <OrganizationSign organization={organization} sizePx={22} />
      <span className="party-name">
        <OrganizationLink organization={organization} isShort /> {messages.nearness[nearness]}{' '}
        <button type="button" className="button-link" onClick={onOpen}>
          {messages.showSteps(steps)}
        </button>
      </span>
    </li>
  );
}
