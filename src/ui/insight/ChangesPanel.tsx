import { useEffect, useId, useMemo } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { ChangeKind, RecordChange } from '../../domain/insight/releaseDifference.ts';
import { differenceOf } from '../../domain/insight/releaseDifference.ts';
import type { ReleaseStep } from '../../domain/insight/releaseHistory.ts';
import { countChanges } from '../../domain/insight/releaseHistory.ts';
import { textIn } from '../../domain/language.ts';
import { changesCsv } from '../../export/insightCsv.ts';
import { compareTexts, formatNumber } from '../../i18n/format.ts';
import { changesMessages, fieldNames } from '../../i18n/messages/changes.ts';
import { markChanged, openChanges } from '../../state/actions.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { AgreementLink } from '../kit/AgreementLink.tsx';
import { OrganizationLink } from '../kit/OrganizationLink.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import { type Asked, useAsked } from '../kit/useAsked.ts';
import { useReleaseSteps } from '../kit/useReleaseSteps.ts';
import { useServices } from '../servicesContext.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import type { InsightProps } from './InsightPanel.tsx';
import { SaveCsv } from './SaveCsv.tsx';

const kinds: readonly ChangeKind[] = ['added', 'ended', 'changed', 'removed'];
const listLimit = 10;

function useRelease(date: string | null): Asked<Dataset> {
  const { loadRelease } = useServices();
  return useAsked(useMemo(() => (date === null ? null : () => loadRelease(date)), [date, loadRelease]));
}

interface FailureProps {
  readonly text: string;
  readonly onRetry: () => void;
}

function Failure({ text, onRetry }: FailureProps) {
  const messages = useMessages(changesMessages);
  return (
    <>
      <p className="insight-empty" role="status">
        {text}
      </p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.again}
      </button>
    </>
  );
}

interface LineProps {
  readonly change: RecordChange;
  readonly before: Dataset;
  readonly after: Dataset;
  /** Date of the earlier release, where what is gone can still be seen. */
  readonly from: string;
}

/** Leads to the record; one that is gone, to the release that still has it. */
function ChangeLine({ change, before, after, from }: LineProps) {
  const messages = useMessages(changesMessages);
  const language = useLanguage();
  const isEmbed = useCorridor((state) => state.view.embed);
  const { record, id } = change;
  const { organizations, agreements } = change.change === 'removed' ? before : after;
  const organization = record === 'organization' ? organizations.find((one) => one.id === id) : undefined;
  const agreement = record === 'agreement' ? agreements.find((one) => one.id === id) : undefined;
  if (change.change === 'removed') {
    // Another data set is another page: in this one the record is not known.
    const address = new URLSearchParams({
      lang: language,
      release: from,
      ...(isEmbed ? { embed: '1' } : {}),
      [record === 'organization' ? 'org' : 'agreement']: id,
    });
    return (
      <a className="record-link" href={`?${address.toString()}`}>
        {textIn(organization?.name ?? agreement?.title, language, id)}
      </a>
    );
  }
  return (
    <>
      {organization && <OrganizationLink organization={organization} />}
      {agreement && <AgreementLink agreement={agreement} />}
      {change.fields.length > 0 && (
        <span className="changes-fields"> {fieldNames(messages, change.fields)}</span>
      )}
    </>
  );
}

interface GroupProps extends Omit<LineProps, 'change'> {
  readonly kind: ChangeKind;
  readonly changes: readonly RecordChange[];
}

function ChangeGroup({ kind, changes, ...data }: GroupProps) {
  const messages = useMessages(changesMessages);
  const language = useLanguage();
  const headingId = useId();
  if (changes.length === 0) return null;
  const { organizations, agreements } = kind === 'removed' ? data.before : data.after;
  const names = new Map<string, string>([
    ...organizations.map(({ id, name }) => [`organization ${id}`, textIn(name, language, id)] as const),
    ...agreements.map(({ id, title }) => [`agreement ${id}`, textIn(title, language, id)] as const),
  ]);
  const nameOf = ({ record, id }: RecordChange) => names.get(`${record} ${id}`) ?? id;
  const inOrder = compareTexts(language);
  const of = (record: RecordChange['record']) =>
    changes.filter((change) => change.record === record).sort((a, b) => inOrder(nameOf(a), nameOf(b)));
  const lists = [
    { title: messages.organizations, items: of('organization') },
    { title: messages.agreements, items: of('agreement') },
  ].filter(({ items }) => items.length > 0);
  return (
    <section aria-labelledby={headingId} data-change={kind}>
      <h3 id={headingId} className="insight-heading">
        {messages.groups[kind]}
        <span className="insight-heading-count">{formatNumber(changes.length, language)}</span>
      </h3>
      <div className="changes-lists">
        {lists.map(({ title, items }) => (
          <div key={title}>
            <h4 className="changes-list-title">
              {title}
              <span className="insight-heading-count">{formatNumber(items.length, language)}</span>
            </h4>
            <ShowMoreList
              items={items}
              className="changes-list"
              limit={listLimit}
              renderItem={(change) => (
                <li
                  key={change.id}
                  {...(change.record === 'organization'
                    ? { 'data-organization-id': change.id }
                    : { 'data-agreement-id': change.id })}
                >
                  <ChangeLine change={change} {...data} />
                </li>
              )}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

/** The release before the data on screen: what a reader who asks what is new has in mind. */
function usualBefore(steps: readonly ReleaseStep[], shown: string | null): string | null {
  const step = shown === null ? steps[0] : steps.find(({ date }) => date === shown);
  return step?.before ?? null;
}

export function ChangesPanel({ indexed }: InsightProps) {
  const messages = useMessages(changesMessages);
  const history = useReleaseSteps();
  const steps = history.value;
  const origin = useCorridor(({ data }) => (data.status === 'ready' ? data.origin : null));
  const chosen = useCorridor((state) => state.chrome.comparedRelease);
  const shownRelease = origin?.type === 'release' ? origin.date : null;
  const dates = (steps ?? []).flatMap(({ date }) => date ?? []);
  const earlier = dates.filter((date) => shownRelease === null || date < shownRelease);
  const from =
    chosen !== null && earlier.includes(chosen) ? chosen : steps && usualBefore(steps, shownRelease);
  const release = useRelease(from);
  const before = release.value;
  const after = indexed.dataset;
  const changes = useMemo(() => (before ? differenceOf(before, after) : []), [before, after]);
  useEffect(() => {
    markChanged(changes.filter(({ change }) => change !== 'removed').map(({ id }) => id));
    return () => markChanged([]);
  }, [changes]);

  if (history.hasFailed) return <Failure text={messages.noList} onRetry={history.askAgain} />;
  if (steps === null) return <p className="insight-empty">{messages.loading}</p>;
  return (
    <div className="changes">
      <div className="insight-choices">
        <label className="insight-choice">
          <span>{messages.before}</span>
          <select
            value={from ?? ''}
            disabled={earlier.length === 0}
            onChange={({ target }) => openChanges(target.value, shownRelease)}
          >
            {from === null && <option value="">–</option>}
            {earlier.map((date) => (
              <option key={date} value={date}>
                {messages.on(date)}
              </option>
            ))}
          </select>
        </label>
        <label className="insight-choice">
          <span>{messages.after}</span>
          <select
            value={shownRelease ?? ''}
            onChange={({ target }) => openChanges(chosen, target.value === '' ? null : target.value)}
          >
            <option value="">{origin?.type === 'preview' ? messages.own : messages.now}</option>
            {dates.map((date) => (
              <option key={date} value={date}>
                {messages.on(date)}
              </option>
            ))}
          </select>
        </label>
        {before && changes.length > 0 && (
          <SaveCsv name="changes.csv" write={(separator) => changesCsv(changes, separator)} />
        )}
      </div>
      {from === null && (
        <>
          <p className="insight-empty">{messages.noEarlier}</p>
          {shownRelease !== null && (
            <button type="button" className="button" onClick={() => openChanges(shownRelease, null)}>
              {messages.since}
            </button>
          )}
        </>
      )}
      {release.hasFailed && <Failure text={messages.failed} onRetry={release.askAgain} />}
      {from !== null && before === null && !release.hasFailed && (
        <p className="insight-empty" role="status">
          {messages.loading}
        </p>
      )}
      {from !== null && before && (
        <>
          <p className="changes-summary" role="status">
            {changes.length === 0 ? messages.none : messages.counts(countChanges(changes))}
          </p>
          <p className="insight-note">{messages.scope}</p>
          {kinds.map((kind) => (
            <ChangeGroup
              key={kind}
              kind={kind}
              changes={changes.filter(({ change }) => change === kind)}
              before={before}
              after={after}
              from={from}
            />
          ))}
        </>
      )}
    </div>
  );
}
