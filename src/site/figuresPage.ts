/**
 * `fr/figures/` and `en/figures/`: what the data adds up to, to be read without scripts. Each chart is a table whose rows
 * have a bar: the numbers are its text.
 */
import type { Term } from '../domain/dataset.ts';
import { applyFilters, noFilters } from '../domain/filter.ts';
import type { Coverage } from '../domain/insight/figures.ts';
import { figuresOf } from '../domain/insight/figures.ts';
import type { Tally } from '../domain/insight/tally.ts';
import type { Language } from '../domain/language.ts';
import { bridgesOf } from '../export/bridges.ts';
import { formatNumber, localeOf } from '../i18n/format.ts';
import { insightMessages } from '../i18n/messages/insight.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { renderPage } from './pageFrame.ts';
import { pageTexts } from './pageTexts.ts';
import { agreementLink, localized, openOnMap, organizationLink, section, signedOf } from './recordParts.ts';
import type { Site } from './site.ts';
import { localeNames, mapAddress } from './site.ts';

export const figuresFolder = 'figures';
export const figuresTitle = { en: pageTexts.en.figuresTitle, fr: pageTexts.fr.figuresTitle };

interface Row {
  readonly name: Content;
  readonly count: number;
}

/** Widest bar, in the chart's own units. */
const chartWidth = 200;

type Counting = keyof (typeof pageTexts)['en']['counted'];

function chart(title: string, counting: Counting, rows: readonly Row[], language: Language): Markup {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<table class="figures">
    <caption class="visually-hidden">
      ${title}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${title}</th>
        <th scope="col">${pageTexts[language].counted[counting]}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, count }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>
              <span class="figures-number">${formatNumber(count, language)}</span>
              <svg
                class="chart"
                viewBox="0 0 ${chartWidth} 10"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect width="${Math.max(1, Math.round((chartWidth * count) / most))}" height="10" rx="1" />
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function figuresPage(site: Site, language: Language): string {
  const { indexed } = site;
  const { organizations, agreements, sectors, regions, organizationKinds } = indexed.dataset;
  const path = `${language}/${figuresFolder}/`;
  const texts = pageTexts[language];
  const messages = insightMessages[language];
  const t = messages.figures;
  const shown = applyFilters(indexed, noFilters);
  const figures = figuresOf(indexed, shown.organizations, shown.agreements);
  const bridges = bridgesOf(indexed);
  const bridgeShare = new Intl.NumberFormat(localeOf[language], {
    style: 'percent',
    maximumSignificantDigits: 2,
  });
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 0 });
  const share = (part: number, all: number) => percent.format(all === 0 ? 0 : part / all);
  const named = (terms: readonly Term[], unknown: string, tallies: readonly Tally[]): Row[] =>
    tallies.map(({ id, positions }) => ({
      name: id === '' ? unknown : localized(terms.find((term) => term.id === id)?.name, language, id),
      count: positions.length,
    }));
  const figure = (id: string, title: string, counting: Counting, rows: readonly Row[], note?: string) =>
    rows.length > 0 &&
    section(title, id, [
      chart(title, counting, rows, language),
      note !== undefined && html`<p class="credit">${note}</p>`,
    ]);
  const years = figures.timeline.years.filter(({ signed }) => signed.length > 0);
  const [first, last] = [years[0], years.at(-1)];
  const undated = figures.timeline.undated.length;
  const coverage = ({ all, known }: Coverage) =>
    t.ofAll(formatNumber(known.length, language), formatNumber(all, language), share(known.length, all));
  const summary = t.summary(figures.organizations.length, figures.agreements.length, undated);
  const border = t.border(
    figures.acrossBorder.length,
    share(figures.acrossBorder.length, figures.agreements.length),
  );
  return renderPage({
    site,
    language,
    path,
    commonPath: `${figuresFolder}/`,
    title: texts.figuresTitle,
    description: `${summary} ${border}`,
    structuredData: {
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: texts.figuresTitle,
      description: summary,
      inLanguage: localeNames[language],
    },
    content: [
      html`<h1>${texts.figuresLink}</h1>
        <p class="summary">${summary}</p>
        <p class="summary">${border}</p>
        ${first && last && html`<p class="summary">${t.span(String(first.year), String(last.year))}</p>`}
        <p class="credit">${texts.figuresScope}</p>`,
      openOnMap(`${mapAddress(path, language)}&insight=figures`, texts.figuresOnMap),
      figure(
        'years',
        t.byYear,
        'agreements',
        years.map(({ year, signed }) => ({ name: String(year), count: signed.length })),
        undated > 0 ? messages.undated(undated) : undefined,
      ),
      figure(
        'sectors',
        t.bySector,
        'agreements',
        named(sectors, messages.noSector, figures.agreementsBySector),
        t.sectorsMay,
      ),
      figure(
        'regions',
        t.byRegion,
        'organizations',
        named(regions, messages.noRegion, figures.organizationsByRegion),
      ),
      figure(
        'kinds',
        t.byKind,
        'organizations',
        named(organizationKinds, messages.noKind, figures.organizationsByKind),
      ),
      figure(
        'connected',
        t.connected,
        'partners',
        figures.mostConnected.flatMap(({ position, value }) => {
          const organization = organizations[position];
          return organization ? [{ name: organizationLink(path, organization, language), count: value }] : [];
        }),
        `${texts.counted.partners} ${t.tied(figures.tiedConnected)}`.trim(),
      ),
      bridges.length > 0 &&
        section(t.bridges, 'bridges', [
          html`<table class="figures">
            <caption class="visually-hidden">
              ${t.bridges}
            </caption>
            <tbody>
              ${bridges.map(({ organization: position, value }) => {
                const organization = organizations[position];
                return (
                  organization &&
                  html`<tr>
                    <th scope="row">${organizationLink(path, organization, language)}</th>
                    <td><span class="figures-number">${bridgeShare.format(value)}</span></td>
                  </tr>`
                );
              })}
            </tbody>
          </table>`,
          html`<p class="credit">${t.bridgesWhat}</p>`,
        ]),
      figure(
        'largest',
        t.largest,
        'parties',
        figures.largest.flatMap(({ position, value }) => {
          const agreement = agreements[position];
          return agreement ? [{ name: agreementLink(path, agreement, language), count: value }] : [];
        }),
        t.tied(figures.tiedLargest) || undefined,
      ),
      section(
        t.newest,
        'newest',
        html`<ul class="records">
          ${figures.newest.map((position) => {
            const agreement = agreements[position];
            return (
              agreement &&
              html`<li>
                <p class="record-name">${agreementLink(path, agreement, language)}</p>
                <p class="credit">${agreement.signed !== undefined && signedOf(agreement, language)}</p>
              </li>`
            );
          })}
        </ul>`,
      ),
      section(
        t.completeness,
        'completeness',
        html`<dl class="facts">
          ${(
            [
              [t.place, figures.withPlace],
              [t.website, figures.withWebsite],
              [t.summaryBoth, figures.withBothSummaries],
              [t.date, figures.withDate],
            ] as const
          ).map(
            ([term, value]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${coverage(value)}</dd>
              </div>`,
          )}
        </dl>`,
      ),
    ],
  });
}
