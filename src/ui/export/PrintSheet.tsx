import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { localDay } from '../../domain/partialDate.ts';
import type { Agreement, Organization } from '../../domain/dataset.ts';
import type { Shown } from '../../domain/filter.ts';
import type { IndexedDataset } from '../../domain/indexedDataset.ts';
import { textIn } from '../../domain/language.ts';
import { findStep } from '../../domain/story/story.ts';
import { pictureWords } from '../../picture/pictureWords.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { pictureMessages } from '../../i18n/messages/picture.ts';
import { storyMessages } from '../../i18n/messages/story.ts';
import { selectIndexed, selectShown } from '../../state/selectors.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { selectOpenRecord } from '../profile/openRecord.ts';
import { useServices } from '../servicesContext.ts';
import { SignedPrecision } from '../kit/SignedPrecision.tsx';
import { FallbackText } from '../kit/sign/FallbackText.tsx';
import { ProperName } from '../kit/sign/ProperName.tsx';
import { vocabularyOf } from '../kit/sign/vocabulary.ts';
import { useIsPrinting } from '../kit/useIsPrinting.ts';
import { useLanguage, useMessages } from '../useMessages.ts';
import '../theme/print.css';

interface PrintSheetProps {
  /** From now on the page may be printed. */
  readonly onMounted: () => void;
}

/** What goes on paper instead of the page's panels; nothing while nobody prints. */
export default function PrintSheet({ onMounted }: PrintSheetProps) {
  useEffect(onMounted, [onMounted]);
  const isPrinting = useIsPrinting();
  const indexed = useCorridor(selectIndexed);
  const shown = useCorridor(selectShown);
  return (
    <div className="print-sheet">
      {isPrinting && indexed && shown && <Sheet indexed={indexed} shown={shown} />}
    </div>
  );
}

interface SheetProps {
  readonly indexed: IndexedDataset;
  readonly shown: Shown;
}

function Sheet({ indexed, shown }: SheetProps) {
  const view = useCorridor((state) => state.view);
  const towns = useCorridor((state) => state.towns);
  const { printPicture } = useServices();
  const messages = useMessages(pictureMessages);
  const place = useRef<HTMLDivElement>(null);
  const isTable = view.view === 'table';
  const isInsight = view.insight !== null || view.compare.length === 2;
  // What stands open is what is printed: a record tells of its own partners and agreements.
  const hasLists = useCorridor(selectOpenRecord) === null && !isTable;

  useLayoutEffect(() => {
    // The picture brings title, filters, legend, date and source with it; without one the words stand alone.
    const picture = isTable ? null : printPicture();
    if (picture) place.current?.replaceChildren(picture);
  }, [isTable, printPicture]);

  const words = pictureWords(indexed, shown, { ...view, towns });
  const { organizations, agreements } = indexed.dataset;
  const lists = hasLists && (
    <>
      <OrganizationList
        indexed={indexed}
        organizations={organizations.filter((_, index) => shown.organizations[index] === 1)}
      />
      <AgreementList
        indexed={indexed}
        agreements={agreements.filter((_, index) => shown.agreements[index] === 1)}
      />
    </>
  );
  return (
    <>
      {view.story !== null && <StoryStep indexed={indexed} address={view.story} />}
      <div ref={place} className="print-picture">
        <h1>{words.title}</h1>
        <p className="print-shown">{words.shown}</p>
        <p>{[words.highlighted, words.filters].filter(Boolean).join(' · ')}</p>
        <p>
          {messages.printed(view.release ?? indexed.dataset.updated ?? null, localDay(new Date()))}.{' '}
          {messages.source}
        </p>
      </div>
      {/* Behind an insight, which stands in the page. */}
      {isInsight ? createPortal(<div className="print-sheet">{lists}</div>, document.body) : lists}
    </>
  );
}

/** What the step tells, above its picture. */
function StoryStep({ indexed, address }: { readonly indexed: IndexedDataset; readonly address: string }) {
  const language = useLanguage();
  const messages = useMessages(storyMessages);
  const found = findStep(indexed.dataset.stories, address);
  if (!found) return null;
  const { story, step, number } = found;
  const sources = step.sources.flatMap((id) => indexed.dataset.sources.find((one) => one.id === id) ?? []);
  return (
    <section className="print-story">
      <p>
        {textIn(story.title, language, story.id)} · {messages.step(number, story.steps.length)}
      </p>
      <h2>{textIn(step.title, language, '')}</h2>
      <p>{textIn(step.text, language, '')}</p>
      {sources.length > 0 && (
        <p>
          {messages.sources(sources.length)} –{' '}
          {sources.map(({ title, publisher }) => [title, publisher].filter(Boolean).join(', ')).join(' · ')}
        </p>
      )}
    </section>
  );
}

function OrganizationList({
  indexed,
  organizations,
}: {
  readonly indexed: IndexedDataset;
  readonly organizations: readonly Organization[];
}) {
  const language = useLanguage();
  const { list } = useMessages(pictureMessages);
  const { sectors, organizationKinds } = vocabularyOf(indexed);
  return (
    <table className="print-list">
      <caption>{list.organizations}</caption>
      <thead>
        <tr>
          <th scope="col">{list.name}</th>
          <th scope="col">{list.kind}</th>
          <th scope="col">{list.place}</th>
          <th scope="col">{list.sectors}</th>
        </tr>
      </thead>
      <tbody>
        {organizations.map(({ id, name, kind, location, sectors: own }) => (
          <tr key={id} data-organization-id={id}>
            <th scope="row">
              <ProperName name={name} missing={id} />
            </th>
            <td>{textIn(organizationKinds.get(kind ?? '')?.name, language)}</td>
            <td>
              <bdi>{location?.place}</bdi>
            </td>
            <td>{own.map((sector) => textIn(sectors.get(sector)?.name, language, sector)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AgreementList({
  indexed,
  agreements,
}: {
  readonly indexed: IndexedDataset;
  readonly agreements: readonly Agreement[];
}) {
  const language = useLanguage();
  const { list } = useMessages(pictureMessages);
  return (
    <table className="print-list">
      <caption>{list.agreements}</caption>
      <thead>
        <tr>
          <th scope="col">{list.title}</th>
          <th scope="col">{list.date}</th>
          <th scope="col">{list.parties}</th>
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ id, title, signed, signedPrecision, parties }) => (
          <tr key={id} data-agreement-id={id}>
            <th scope="row">
              <FallbackText text={title} missing={id} />
            </th>
            <td className="print-date">
              {signed === undefined ? '' : formatPartialDate(signed, language)}{' '}
              <SignedPrecision agreement={{ signedPrecision }} />
            </td>
            <td>
              {parties.map(({ organization: party }, index) => (
                <Fragment key={party}>
                  {index > 0 && ', '}
                  <ProperName
                    name={indexed.dataset.organizations[indexed.organizationIndex.get(party) ?? -1]?.name}
                    missing={party}
                  />
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
