import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { setChrome } from '../../state/actions.ts';
import { selectShown } from '../../state/selectors.ts';
import { store } from '../../state/store.ts';
import { useCorridor, useCorridorLater } from '../../state/useCorridor.ts';
import { hasFilters } from '../../state/viewState.ts';
import { StageControls } from '../controls/StageControls.tsx';
import { InsightDock } from '../insight/InsightDock.tsx';
import { FilterLine } from './FilterLine.tsx';
import { Legend } from '../legend/Legend.tsx';
import { BannersOnDemand, NoticesOnDemand } from '../notices/NoticesOnDemand.tsx';
import { StoryDock } from '../story/StoryDock.tsx';
import { useTheme } from '../theme/useTheme.ts';
import { useMessages } from '../useMessages.ts';
import { AppHeader } from './AppHeader.tsx';
import { Dialogs } from './Dialogs.tsx';
import { EmbedBar, EmbedHeader } from './EmbedChrome.tsx';
import { Icon } from '../kit/Icon.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { isPlaceAlone, isProfileOpen } from '../../state/frameLayout.ts';
import { SheetHandle } from './SheetHandle.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { useDocumentLanguage } from './useDocumentLanguage.ts';
import { useFileDrop } from './useFileDrop.ts';
import { onShortcut, useEscape } from './useShellKeys.ts';
import { useFrameLayout, useStageInsets } from './useStageInsets.ts';
import './shell.css';

interface AppShellProps {
  /** Map or network; laid out in a positioned box that it may fill. */
  readonly stage: ReactNode;
  /** Stands in the stage's place in the table view. */
  readonly table: ReactNode;
  readonly profile: ReactNode;
  /** Content of the panel's third tab. */
  readonly network?: ReactNode;
}

/** The frame of the page: header, panel, stage and profile, on every width. */
export function AppShell({ stage, table, profile, network }: AppShellProps) {
  useTheme();
  useDocumentLanguage();
  useEscape();
  useFileDrop();
  const messages = useMessages(shellMessages);
  const isEmbed = useCorridor((state) => state.view.embed);
  const view = useCorridor((state) => state.view.view);
  const isPanelOpen = useCorridor((state) => state.chrome.isPanelOpen);
  const sheet = useCorridor((state) => state.chrome.sheet);
  const hasProfile = useCorridorLater(isProfileOpen) && profile !== null;
  const frame = useFrameLayout();
  const insets = useStageInsets();
  const isPhone = frame === 'phone' && !isEmbed;
  const isStoryTold = useCorridor((state) => state.view.story !== null);

  /** What stands open on the map is looked at there first. */
  const hasPlaceAlone = useCorridorLater(isPlaceAlone);

  // On a phone a profile opens high enough to be read.
  useEffect(() => {
    // Of a story the map is to be seen first.
    if (isStoryTold) return;
    const isLow = store.getState().chrome.sheet === 'low';
    if (hasProfile && isPhone && !hasPlaceAlone && isLow) setChrome({ sheet: 'half' });
  }, [hasProfile, isPhone, hasPlaceAlone, isStoryTold]);

  // Nor does an empty map say why it is empty: the sheet does, with what each filter hides.
  const isEmpty = useCorridorLater((state) => {
    const shown = selectShown(state);
    return shown !== null && shown.organizationCount + shown.agreementCount === 0 && hasFilters(state.view);
  });
  useEffect(() => {
    if (isStoryTold || !isPhone || !isEmpty) return;
    if (store.getState().chrome.sheet === 'low') setChrome({ sheet: 'half', panelTab: 'results' });
  }, [isEmpty, isPhone, isStoryTold]);

  const isPanelCovered = hasProfile && (isPhone || (frame === 'tablet' && !isEmbed));
  const isPanelClosed = isEmbed
    ? sheet === 'low'
    : !isPanelOpen && (frame === 'desktop' || frame === 'tablet');
  // On the stage alone: all that is under an inherited property is styled anew with it.
  const insetStyle: Record<`--${string}`, string> = {
    '--stage-inset-top': `${String(insets.top)}px`,
    '--stage-inset-right': `${String(insets.right)}px`,
    '--stage-inset-bottom': `${String(insets.bottom)}px`,
  };
  const isTable = view === 'table';
  // The stage goes when the table is on screen: to let go of what the GPU holds takes longer than to draw the table.
  const isStageLeft = useCorridorLater((state) => state.view.view === 'table') && isTable;
  return (
    <div
      className="shell"
      data-frame={frame}
      data-embed={isEmbed || undefined}
      data-sheet={sheet}
      data-panel={isPanelClosed ? 'closed' : 'open'}
      data-profile={hasProfile || undefined}
      data-place={hasPlaceAlone || undefined}
      data-view={view}
      data-story={isStoryTold || undefined}
    >
      <SkipLinks />
      {isEmbed ? <EmbedHeader /> : <AppHeader />}
      <BannersOnDemand />
      <main className="shell-main" onKeyDown={onShortcut}>
        <LeftPanel
          network={network}
          isEmbed={isEmbed}
          isInert={isPanelCovered || isPanelClosed || (isPhone && isStoryTold)}
          isSheet={isPhone}
        />
        <section
          id="stage"
          className="shell-stage"
          tabIndex={-1}
          style={insetStyle}
          aria-label={messages.stage[view]}
          inert={isPhone && sheet === 'full'}
        >
          <h2 className="visually-hidden">{messages.stage[view]}</h2>
          {!isStageLeft && stage}
          {isTable && <div className="shell-table">{table}</div>}
          {insets.top > 0 && <FilterLine />}
          {!isEmbed && (
            <button
              type="button"
              className="shell-panel-toggle"
              aria-expanded={isPanelOpen}
              aria-controls="panel"
              title={isPanelOpen ? messages.panel.close : messages.panel.open}
              onClick={() => setChrome({ isPanelOpen: !isPanelOpen })}
            >
              <Icon name={isPanelOpen ? 'left' : 'panel'} sizePx={18} />
              <span className="visually-hidden">
                {isPanelOpen ? messages.panel.close : messages.panel.open}
              </span>
            </button>
          )}
          <div className="shell-stack">
            <NoticesOnDemand />
          </div>
          {!isTable && (
            <>
              <Legend />
              <StageControls />
            </>
          )}
        </section>
        <InsightDock />
        {hasProfile && (
          <div id="profile" className="shell-profile" tabIndex={-1}>
            {isPhone && <SheetHandle />}
            <div className="shell-profile-scroller">{profile}</div>
          </div>
        )}
      </main>
      <StoryDock />
      {isEmbed && <EmbedBar />}
      <Dialogs />
    </div>
  );
}
