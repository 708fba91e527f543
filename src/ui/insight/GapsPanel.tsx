import { useMemo, useState } from 'react';
import type { Gap, GapRule } from '../../domain/insight/gaps.ts';
import { defaultGapRule, gapId } from '../../domain/insight/gaps.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { gapsCsv } from '../../export/insightCsv.ts';
import { insightMessages } from '../../i18n/messages/insight.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { Icon } from '../kit/Icon.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { OrganizationSign } from '../kit/sign/OrganizationSign.tsx';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { InsightProps } from './InsightPanel.tsx';
import { useTermNames } from './insightWords.ts';
import { SaveCsv } from './SaveCsv.tsx';
import { useGaps } from './useGaps.ts';
import { useSlices } from './useSlices.ts';

/** Rows shown before the rest is asked for. */
const pageSize = 60;
/** Drawn in one frame. */
const sliceSize = 10;

/** From one to the next in a chain. */
function Arrow() {
  return (
    <span className="gap-arrow">
      <Icon name="right" sizePx={14} />
    </span>
  );
}

function GapRow({ indexed, gap }: { readonly indexed: IndexedDataset; readonly gap: Gap }) {
  const messages = useMessages(insightMessages).gaps;
  const names = useTermNames();
  const [isOpen, setIsOpen] = useState(false);
  const { organizations, agreements } = indexed.dataset;
  const [first, second] = gap.organizations.map((position) => organizations[position]);
  if (!first || !second) return null;
  return (
    <li className="gap" data-gap={gapId(indexed, gap)}>
      <p className="gap-pair">
        <span className="gap-end" data-organization-id={first.id}>
          <OrganizationSign organization={first} sizePx={20} />
          <OrganizationLink organization={first} />
        </span>
        <span className="gap-and">{messages.and}</span>
        <span className="gap-end" data-organization-id={second.id}>
          <OrganizationSign organization={second} sizePx={20} />
          <OrganizationLink organization={second} />
        </span>
      </p>
      <p className="gap-facts">
        {gap.sectors.map(names.sector).join(', ')}
        {' · '}
        <button
          type="button"
          className="button-link"
          title={messages.chains}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {messages.common(gap.introductions.length)}
        </button>
        {' · '}
        {gap.distanceKm === null ? messages.noDistance : messages.distance(gap.distanceKm)}
      </p>
      <p className="gap-chains">
        {messages.through}{' '}
        {gap.introductions.map(({ partner }, position) => {
          const organization = organizations[partner];
          return organization ? (
            <span key={partner}>
              {position > 0 && ', '}
              <OrganizationLink organization={organization} isShort />
            </span>
          ) : null;
        })}
      </p>
      {isOpen && (
        <ul className="gap-ways">
          {gap.introductions.map((introduction) => {
            const [one, other] = introduction.agreements.map((position) => agreements[position]);
            const partner = organizations[introduction.partner];
            return one && other && partner ? (
              <li key={introduction.partner}>
                <OrganizationLink organization={first} isShort />
                <Arrow />
                <AgreementLink agreement={one} />
                <Arrow />
                <OrganizationLink organization={partner} isShort />
                <Arrow />
                <AgreementLink agreement={other} />
                <Arrow />
                <OrganizationLink organization={second} isShort />
              </li>
            ) : null;
          })}
        </ul>
      )}
    </li>
  );
}

export function GapsPanel({ indexed, shown }: InsightProps) {
  const messages = useMessages(insightMessages);
  const language = useLanguage();
  const names = useTermNames();
  const selected = useCorridor((state) => state.view.org);
  const [choices, setChoices] = useState<GapRule>(defaultGapRule);
  const [isOnlySelected, setIsOnlySelected] = useState(true);
  const [limit, setLimit] = useState(pageSize);
  const own = selected === null ? undefined : indexed.organizationIndex.get(selected);
  const rule = useMemo<GapRule>(
    () => ({ ...choices, organization: isOnlySelected ? (own ?? null) : null }),
    [choices, isOnlySelected, own],
  );
  const found = useGaps({ indexed, shown }, rule);
  const gaps = found ?? [];
  const wanted = Math.min(gaps.length, limit);
  const drawn = useSlices(indexed, wanted, sliceSize);
  const t = messages.gaps;
  const change = (patch: Partial<GapRule>) => {
    setChoices({ ...choices, ...patch });
    setLimit(pageSize);
  };
  const [sector = ''] = rule.sectors;
  const [region = ''] = rule.regions;
  const ownRecord = own === undefined ? undefined : indexed.dataset.organizations[own];
  const usedRegions = useMemo(() => new Set<string>(indexed.regionsOf.flat()), [indexed]);
  return (
    <div className="gaps">
      <p className="insight-rule">
        {t.rule(sector === '' ? '' : t.inSector(names.sector(sector)), rule.commonPartners)} {t.caveat}
      </p>
      <div className="insight-choices">
        <label className="insight-choice">
          <span>{t.sector}</span>
          <select
            value={sector}
            onChange={({ target }) => change({ sectors: target.value === '' ? [] : [target.value] })}
          >
            <option value="">{t.anySector}</option>
            {indexed.dataset.sectors.map(({ id }) => (
              <option key={id} value={id}>
                {names.sector(id)}
              </option>
            ))}
          </select>
        </label>
        <label className="insight-choice">
          <span>{t.region}</span>
          <select
            value={region}
            onChange={({ target }) => change({ regions: target.value === '' ? [] : [target.value] })}
          >
            <option value="">{t.anyRegion}</option>
            {indexed.dataset.regions
              .filter(({ id }) => usedRegions.has(id))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {names.region(id)}
                </option>
              ))}
          </select>
        </label>
        <label className="insight-choice">
          <span>{t.partners}</span>
          <select
            value={rule.commonPartners}
            onChange={({ target }) => change({ commonPartners: Number(target.value) })}
          >
            {[1, 2, 3, 4, 5].map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </select>
        </label>
        {ownRecord && (
          <label className="insight-choice">
            <span>{t.only}</span>
            <select
              value={isOnlySelected ? 'own' : 'all'}
              onChange={({ target }) => setIsOnlySelected(target.value === 'own')}
            >
              <option value="own">{t.onlyThis(textIn(ownRecord.name, language, ownRecord.id))}</option>
              <option value="all">{t.everyone}</option>
            </select>
          </label>
        )}
        <label className="insight-check">
          <input
            type="checkbox"
            checked={rule.acrossBorder}
            onChange={({ target }) => change({ acrossBorder: target.checked })}
          />
          <span>{t.border}</span>
        </label>
        <SaveCsv name="gaps.csv" write={(separator) => gapsCsv(indexed, gaps, separator)} />
      </div>
      <p className="insight-heading" role="status">
        {found === null ? t.looking : found.length === 0 ? t.none : t.count(found.length)}
      </p>
      {ownRecord && rule.organization !== null && !shown.organizations[rule.organization] && (
        <p className="insight-note">{t.hidden(textIn(ownRecord.name, language, ownRecord.id))}</p>
      )}
      <ol className="gap-list" aria-busy={found === null || drawn < wanted || undefined}>
        {gaps.slice(0, drawn).map((gap) => (
          <GapRow key={gapId(indexed, gap)} indexed={indexed} gap={gap} />
        ))}
      </ol>
      {gaps.length > limit && drawn === limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + 4 * pageSize)}>
          +{Math.min(4 * pageSize, gaps.length - limit)}
        </button>
      )}
    </div>
  );
}
