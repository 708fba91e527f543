/**
 * What the start page shows before any script has run, made by the build from the application's own components: header,
 * panel, legend and buttons in each language, the first rows of the list, and the map as drawn at home
 * (`picture/first/`). `loadFirstView.ts` bundles this file for Node and runs it, `firstPage.ts` puts the parts into
 * `index.html`; the living application takes their place in one frame (`app/takeOver.tsx`).
 */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Dataset } from '../../domain/dataset.ts';
import { applyFilters, noFilters } from '../../domain/filter.ts';
import { indexDataset } from '../../domain/indexedDataset.ts';
import type { Language } from '../../domain/language.ts';
import { languages } from '../../domain/language.ts';
import { noInsets } from '../../domain/mercator.ts';
import { recordPath } from '../../domain/recordPath.ts';
import { metresPerPxOf, roundLength, widestScalePx } from '../../domain/scaleLength.ts';
import { formatLength, localeOf } from '../../i18n/format.ts';
import { stageMessages } from '../../i18n/messages/stage.ts';
import { basePaths } from '../../paint/svg/drawBase.ts';
import { toMarkup } from '../../paint/svg/svgMarkup.ts';
import type { FirstTexts, FirstView } from '../../picture/first/firstTexts.ts';
import { decodeBoundaries } from '../../scene/boundaries.ts';
import type { ComposedScene } from '../../scene/compose.ts';
import { composeScene } from '../../scene/compose.ts';
import type { Box, MeasureText } from '../../scene/labelPlacement.ts';
import { decodePlaceNames } from '../../scene/placeNames.ts';
import { mapCutOf, placeGroupsOf } from '../../scene/viewGroups.ts';
import { Attribution } from '../../stage/Attribution.tsx';
import { homeWithin } from '../../stage/framing.ts';
import { homeMapView } from '../../stage/homeView.ts';
import { lowSheetPx } from '../../state/frameLayout.ts';
import type { Services } from '../../state/services.ts';
import type { MapCut } from '../../state/store.ts';
import { initialState, store } from '../../state/store.ts';
import { StageControls } from '../../ui/controls/StageControls.tsx';
import { Legend } from '../../ui/legend/Legend.tsx';
import { GroupHeading } from '../../ui/results/GroupHeading.tsx';
import { groupOrganizations } from '../../ui/results/groupOrganizations.ts';
import { OrganizationRow } from '../../ui/results/OrganizationRow.tsx';
import { shownAgreementsOf } from '../../ui/results/shownAgreements.ts';
import { Icon } from '../../ui/kit/Icon.tsx';
import { ServicesContext } from '../../ui/servicesContext.ts';
import { AppHeader } from '../../ui/shell/AppHeader.tsx';
import { LeftPanel } from '../../ui/shell/LeftPanel.tsx';
import { createInkPairs } from '../../picture/first/inkPairs.ts';
import type { FirstFrame } from '../../picture/first/firstPicture.ts';
import { firstPicture } from '../../picture/first/firstPicture.ts';

interface FirstSource {
  /** The build's own: the document is parsed once. */
  readonly dataset: Dataset;
  /** `geo/overview.json` and `geo/places.json`, parsed. */
  readonly overview: unknown;
  readonly places: unknown;
  readonly measure: MeasureText;
}

/** As many rows as a tall screen shows. */
const rowCount = 20;

/** Stages of the two screens that most readers have, as the frame leaves them. */
const screens: Readonly<Record<FirstFrame['name'], Omit<FirstFrame, 'name' | 'camera'>>> = {
  wide: { widthPx: 1072, heightPx: 840, covered: noInsets },
  narrow: { widthPx: 390, heightPx: 741, covered: { top: 0, right: 0, bottom: lowSheetPx, left: 0 } },
};

/**
 * What stands on the stage, px from the right and lower edges of the drawing. On a wide screen the open legend and the
 * buttons (`ui/legend/legend.css`), as far as they reach into the drawing on the smallest screen that has the legend
 * open: there the drawing is scaled down, the legend is not. On a narrow one buttons and the folded legend.
 */
const standing: Readonly<Record<FirstFrame['name'], readonly Box[]>> = {
  wide: [
    { left: 316, top: 420, right: 0, bottom: 0 },
    { left: 1072, top: 36, right: 882, bottom: 0 },
  ],
  narrow: [
    { left: 390, top: 729, right: 215, bottom: 697 },
    { left: 56, top: 344, right: 0, bottom: 154 },
    { left: 378, top: 196, right: 270, bottom: 154 },
  ],
};

function nothing(): never {
  throw new Error('Nothing can be asked of the application while the build draws its first view');
}

const noServices: Services = {
  measure: nothing,
  shortestChains: nothing,
  corridorsOf: nothing,
  // The list is made apart (`rowsMarkup`).
  placeGroups: () => [],
  communityGroups: () => null,
  findCommunities: nothing,
  communityName: nothing,
  openGroup: nothing,
  makePicture: nothing,
  printPicture: nothing,
  contact: null,
  siteAddress: nothing,
  mayFrameSite: nothing,
  loadTowns: nothing,
  loadChanges: nothing,
  loadRelease: nothing,
  openFiles: nothing,
  cancelCheck: nothing,
  reloadData: nothing,
  retryGraphics: nothing,
  loadOffline: nothing,
  stage: {
    zoomIn: nothing,
    zoomOut: nothing,
    fit: nothing,
    pan: nothing,
    releasePins: nothing,
    focus: nothing,
  },
};

/** Each piece names its own clip paths: all of them end in one page. */
let pieceCount = 0;

function markupOf(element: ReactElement): string {
  pieceCount += 1;
  return renderToStaticMarkup(<ServicesContext value={noServices}>{element}</ServicesContext>, {
    identifierPrefix: `first${String(pieceCount)}`,
  });
}

function rowsMarkup(language: Language, composed: ComposedScene, cut: MapCut): string {
  const { data } = store.getState();
  if (data.status !== 'ready') throw new Error('The first view has no data');
  const { indexed } = data;
  const shown = applyFilters(indexed, noFilters);
  let left = rowCount;
  const groups = placeGroupsOf(composed, shown, language, cut);
  return groupOrganizations(indexed, shown, 'view', language, { of: 'places', groups })
    .map(({ key, name, organizations }) => {
      const rows = organizations.slice(0, left);
      left -= rows.length;
      if (rows.length === 0) return '';
      const heading = markupOf(
        <h3 className="results-heading">
          <GroupHeading name={name} missing={key} count={organizations.length} />
        </h3>,
      );
      const items = rows.map((organization) => {
        const row = markupOf(
          <OrganizationRow
            organization={organization}
            agreementCount={shownAgreementsOf(indexed, shown, organization)}
          />,
        );
        // Without the application a row leads to the organization's own page.
        const link = row.replace(
          /^<button type="button"/,
          `<a href="${recordPath(language, 'o', organization.id)}"`,
        );
        return `<li>${link.replace(/<\/button>$/, '</a>')}</li>`;
      });
      return `<section class="results-group">${heading}<ul>${items.join('')}</ul></section>`;
    })
    .join('');
}

function overMapMarkup(language: Language, metresPerPx: number): string {
  const { data } = store.getState();
  const indexed = data.status === 'ready' ? data.indexed : null;
  const unplaced =
    indexed?.dataset.organizations.filter(({ location }) => location?.lng === undefined).length ?? 0;
  const { attribution, notOnMap } = stageMessages[language];
  const metres = roundLength(metresPerPx * widestScalePx);
  return markupOf(
    <>
      {unplaced > 0 && <span className="stage-tray">{notOnMap(unplaced)}</span>}
      <span className="shell-panel-toggle">
        <Icon name="left" sizePx={18} />
      </span>
      <footer className="stage-footer">
        <p className="stage-scale" style={{ width: metres / metresPerPx }}>
          {formatLength(metres, language)}
        </p>
        <Attribution text={attribution} language={language} />
      </footer>
      <Legend />
      <StageControls />
    </>,
  );
}

function textsOf(language: Language, composed: ComposedScene, cut: MapCut, metresPerPx: number): FirstTexts {
  store.setState({ view: { ...store.getState().view, lang: language } });
  const other = languages.find((name) => name !== language) ?? language;
  const header = markupOf(<AppHeader />)
    // Real links, for whom no script comes.
    .replace(
      new RegExp(`<button type="button" class="segment" lang="${localeOf[other]}"[^>]*>(.*?)</button>`),
      `<a class="segment" lang="${localeOf[other]}" hreflang="${other}" href="${other}/">$1</a>`,
    );
  return {
    header,
    panel: markupOf(<LeftPanel network={<></>} isEmbed={false} isInert={false} isSheet />),
    rows: rowsMarkup(language, composed, cut),
    overMap: overMapMarkup(language, metresPerPx),
  };
}

export function firstView({ dataset, overview, places, measure }: FirstSource): FirstView {
  const indexed = indexDataset(dataset);
  store.setState({ ...initialState, data: { status: 'ready', indexed, origin: { type: 'shipped' } } });
  // On a server React asks for the state that the page begins with: here it is this one.
  store.getInitialState = store.getState;
  const composed = composeScene(indexed);
  const inkPairs = createInkPairs();
  const shown = applyFilters(indexed, noFilters);
  const source = {
    composed,
    shown,
    paths: basePaths(decodeBoundaries(overview)),
    placeNames: decodePlaceNames(places),
    measure,
  };
  const frameOf = (name: FirstFrame['name']): FirstFrame => {
    const screen = screens[name];
    const { widthPx, heightPx } = screen;
    const size = homeWithin(widthPx, heightPx, screen.covered);
    const obstacles = standing[name].map(({ left, top, right, bottom }) => ({
      left: widthPx - left,
      top: heightPx - top,
      right: widthPx - right,
      bottom: heightPx - bottom,
    }));
    return { name, ...screen, camera: homeMapView(indexed, shown, size, obstacles) };
  };
  const wide = frameOf('wide');
  const picture = firstPicture(source, [wide, frameOf('narrow')], inkPairs);
  // The scale stands on wide screens alone.
  const metresPerPx = Number(metresPerPxOf(wide.camera).toPrecision(3));
  // The list stands beside the map on wide screens alone.
  const cut = mapCutOf(wide);
  const textsIn = (language: Language) => textsOf(language, composed, cut, metresPerPx);
  const [fr, en] = [textsIn('fr'), textsIn('en')];
  return { picture: toMarkup(picture), inks: inkPairs.pairs, texts: { fr, en } };
}
