import { Fragment } from 'react';
import type { Organization } from '../../domain/dataset.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { languages } from '../../domain/language.ts';
import { safeWebAddress } from '../../domain/webAddress.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { profileMessages } from '../../i18n/messages/profile.ts';
import { useRowTabIndex } from '../kit/rovingRows.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import { SectorChips } from '../kit/SectorList.tsx';
import { RegionLink } from '../kit/RegionLink.tsx';
import { PlaceFact } from './PlaceFact.tsx';
import { Icon } from '../kit/Icon.tsx';

/** `https://www.c2mi.ca/en/` → `c2mi.ca/en`. Look-alike hosts stay in punycode, as the URL parser writes them. */
function shortAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}

/** A link to the website; an address that is not a plain web address is shown as text, an absent one as unknown. */
export function WebsiteLink({ website }: { readonly website: string | undefined }) {
  const messages = useMessages(profileMessages);
  const tabIndex = useRowTabIndex();
  if (website === undefined) return <span className="record-unknown">{messages.unknown}</span>;
  const address = safeWebAddress(website);
  if (address === null) return <bdi>{website}</bdi>;
  return (
    <a className="website-link" href={address} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
      <bdi>
        {/* Where it has no room it breaks after a dot or slash, before it breaks inside a word. */}
        {shortAddress(address)
          .split(/(?<=[./])/)
          .map((part, position) => (
            <Fragment key={position}>
              {part}
              <wbr />
            </Fragment>
          ))}
      </bdi>
      <Icon name="external" sizePx={14} />
      <span className="visually-hidden"> {messages.opensNewTab}</span>
    </a>
  );
}

interface OrganizationFactsProps {
  readonly indexed: IndexedDataset;
  readonly organization: Organization;
}

export function OrganizationFacts({ indexed, organization }: OrganizationFactsProps) {
  const { facts, unknown, unknownYear } = useMessages(profileMessages);
  const language = useLanguage();
  const { name, founded, governs, website, sectors } = organization;
  return (
    <dl className="profile-facts">
      <dt>{facts.sectors}</dt>
      <dd>
        <SectorChips sectors={sectors} missing={unknown} />
      </dd>
      <dt>{facts.place}</dt>
      <dd>
        <PlaceFact indexed={indexed} organization={organization} />
      </dd>
      {governs !== undefined && (
        <>
          <dt>{facts.governs}</dt>
          <dd>
            <RegionLink region={governs} />
          </dd>
        </>
      )}
      <dt>{facts.website}</dt>
      <dd>
        <WebsiteLink website={website} />
      </dd>
      <dt>{facts.founded}</dt>
      <dd>
        {founded === undefined ? (
          <span className="record-unknown">{unknownYear}</span>
        ) : (
          <time dateTime={founded}>{formatPartialDate(founded, language)}</time>
        )}
      </dd>
      {/* Names that are known stand in the heading. */}
      {languages
        .filter((one) => name[one] === undefined)
        .map((one) => (
          <Fragment key={one}>
            <dt>{facts.nameIn[one]}</dt>
            <dd>
              <span className="record-unknown">{unknown}</span>
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
