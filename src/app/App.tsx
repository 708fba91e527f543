/** The application: loads boundaries, joins shell, stage, table and profile. */
import { useEffect, useMemo } from 'react';
import { latePart } from '../ui/kit/latePart.tsx';
import { useCorridor } from '../state/useCorridor.ts';
import { Profile } from '../ui/profile/Profile.tsx';
import { ResultsFailure } from '../ui/results/ResultsStates.tsx';
import { ServicesContext } from '../ui/servicesContext.ts';
import { AppShell } from '../ui/shell/AppShell.tsx';
import { afterPaint, markPainted } from '../state/paintMarks.ts';
import { announcePainted } from '../state/ready.ts';
import { HoverCardOnStage } from './HoverCardOnStage.tsx';
import { PrintOnDemand } from './PrintOnDemand.tsx';
import { services } from './services.ts';
import { stageServices } from './stageServices.ts';
import type { CardPlace } from '../stage/StageView.tsx';
import { StageView } from '../stage/StageView.tsx';
import { useBoundaries } from '../loading/useBoundaries.ts';
import { loadPlaceNames, usePlaceNames } from '../loading/usePlaceNames.ts';
import { useTransport } from '../loading/useTransport.ts';

const NetworkTab = latePart(() => import('./NetworkTab.tsx'));
const TableView = latePart(() => import('../ui/table/TableView.tsx'));

loadPlaceNames();
const renderCard = (place: CardPlace) => <HoverCardOnStage {...place} />;

/** A page that opens on the table is complete with it: no stage will be painted. */
function FirstTable() {
  const hasData = useCorridor((state) => state.data.status === 'ready');
  useEffect(() => {
    if (!hasData) return;
    markPainted('drawn', announcePainted);
    markPainted('settled');
  }, [hasData]);
  return <TableView />;
}

/** In a frame and on a phone the panel that says it is closed: the stage says it too. */
function StageFailure() {
  const data = useCorridor((state) => state.data);
  return data.status === 'failed' ? (
    <div className="results-on-stage">
      <ResultsFailure data={data} />
    </div>
  ) : null;
}

/** Longer than a stage needs to draw, on any machine: hosts that wait are told to go on. */
const longestStartMs = 15_000;

/** `ready` resolves with the first picture (the stage sees to that), with the failure to load one, or at last. */
function useReadyAnyway(): void {
  const status = useCorridor((state) => state.data.status);
  useEffect(() => {
    if (status === 'loading') return;
    if (status === 'failed') afterPaint(announcePainted);
    const timer = window.setTimeout(announcePainted, longestStartMs);
    return () => window.clearTimeout(timer);
  }, [status]);
}

export function App() {
  const ownBoundaries = useBoundaries();
  const ownNames = usePlaceNames();
  const transport = useTransport();
  const placeNames = useMemo(
    () => (transport ? [...ownNames, ...transport.names] : ownNames),
    [ownNames, transport],
  );
  const boundaries = useMemo(
    () => (ownBoundaries && transport ? { ...ownBoundaries, rail: transport.rail } : ownBoundaries),
    [ownBoundaries, transport],
  );
  const isTable = useCorridor((state) => state.view.view === 'table');
  const isEmbed = useCorridor((state) => state.view.embed);
  const hasFailed = useCorridor((state) => state.data.status === 'failed');

  useReadyAnyway();
  useEffect(() => markPainted('shell'), []);
  return (
    <ServicesContext value={services}>
      {!isEmbed && <PrintOnDemand />}
      <AppShell
        stage={
          hasFailed ? (
            <StageFailure />
          ) : (
            <StageView
              boundaries={boundaries}
              placeNames={placeNames}
              services={stageServices}
              renderCard={renderCard}
            />
          )
        }
        table={isTable ? <FirstTable /> : null}
        profile={<Profile />}
        network={<NetworkTab />}
      />
    </ServicesContext>
  );
}
