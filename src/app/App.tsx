/** The application: loads boundaries, joins shell, stage, table and profile. */
import { Suspense, lazy, useEffect, useState } from 'react';
import type { Boundaries } from '../scene/boundaries.ts';
import { decodeBoundaries } from '../scene/boundaries.ts';
import { useCorridor } from '../state/useCorridor.ts';
import { Profile } from '../ui/profile/Profile.tsx';
import { ServicesContext } from '../ui/servicesContext.ts';
import { AppShell } from '../ui/shell/AppShell.tsx';
import { fetchJson } from './fetchJson.ts';
import { markPainted } from '../state/paintMarks.ts';
import { resolveReady } from '../state/ready.ts';
import { HoverCardOnStage } from './HoverCardOnStage.tsx';
import { PrintOnDemand } from './PrintOnDemand.tsx';
import { services } from './services.ts';
import { siteUrl } from './siteRoot.ts';
import { stageServices } from './stageServices.ts';
import type { CardPlace } from '../stage/StageView.tsx';
import { StageView } from '../stage/StageView.tsx';
import { useFinerBoundaries } from './useFinerBoundaries.ts';
import { loadPlaceNames, usePlaceNames } from './usePlaceNames.ts';

const NetworkTab = lazy(() => import('./NetworkTab.tsx'));
const TableView = lazy(() => import('../ui/table/TableView.tsx'));

/** Asked for before React starts; the page's preload link has usually fetched it by then. */
const overview = fetchJson(siteUrl('geo/overview.json'));

function useBoundaries(): Boundaries | null {
  const [boundaries, setBoundaries] = useState<Boundaries | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void overview.then((fetched) => {
      if (!isCurrent) return;
      if (fetched.ok) setBoundaries(decodeBoundaries(fetched.json));
      else console.warn(`corridor: geo/overview.json could not be loaded (${fetched.failure})`);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return useFinerBoundaries(boundaries);
}

loadPlaceNames();
const renderCard = (place: CardPlace) => <HoverCardOnStage {...place} />;

/** A page that opens on the table is complete with it: no stage will be painted. */
function FirstTable() {
  const hasData = useCorridor((state) => state.data.status === 'ready');
  useEffect(() => {
    if (hasData) markPainted('drawn', resolveReady);
  }, [hasData]);
  return <TableView />;
}

export function App() {
  const boundaries = useBoundaries();
  const placeNames = usePlaceNames();
  const isTable = useCorridor((state) => state.view.view === 'table');
  const isEmbed = useCorridor((state) => state.view.embed);
  const hasFailed = useCorridor((state) => state.data.status === 'failed');

  useEffect(() => markPainted('shell'), []);
  return (
    <ServicesContext value={services}>
      {!isEmbed && <PrintOnDemand />}
      <AppShell
        stage={
          hasFailed ? null : (
            <StageView
              boundaries={boundaries}
              placeNames={placeNames}
              services={stageServices}
              renderCard={renderCard}
            />
          )
        }
        table={
          isTable ? (
            <Suspense fallback={null}>
              <FirstTable />
            </Suspense>
          ) : null
        }
        profile={<Profile />}
        network={
          <Suspense fallback={null}>
            <NetworkTab />
          </Suspense>
        }
      />
    </ServicesContext>
  );
}
