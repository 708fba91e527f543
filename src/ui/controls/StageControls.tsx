import { memo, useState } from 'react';
import { controlsMessages } from '../../i18n/messages/controls.ts';
import { useCorridor } from '../../state/useCorridor.ts';
import { useServices } from '../servicesContext.ts';
import type { IconName } from '../kit/Icon.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../useMessages.ts';
import { DisplayMenu } from './DisplayMenu.tsx';
import './controls.css';

interface ControlProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly isExpanded?: boolean;
  readonly className?: string;
}

export function Control({ icon, name, onClick, isExpanded, className = '' }: ControlProps) {
  return (
    <button
      type="button"
      className={`controls-button ${className}`}
      title={name}
      aria-label={name}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** How far one press moves the view, CSS px. */
const panStepPx = 120;

/** Everything that gestures do, as buttons. */
export const StageControls = memo(function StageControls() {
  const messages = useMessages(controlsMessages);
  const { stage } = useServices();
  const hasPins = useCorridor((state) => state.hasPins);
  const [opened, setOpened] = useState<'pan' | 'display' | null>(null);
  const toggle = (name: 'pan' | 'display') => setOpened(opened === name ? null : name);
  return (
    <div className="controls" role="group" aria-label={messages.label}>
      {hasPins && (
        <div className="controls-strip">
          <Control icon="release" name={messages.releasePins} onClick={() => stage.releasePins()} />
        </div>
      )}
      <div className="controls-strip controls-secondary">
        <Control
          icon="layers"
          name={messages.display}
          isExpanded={opened === 'display'}
          onClick={() => toggle('display')}
        />
        <Control
          icon="move"
          name={messages.pan}
          isExpanded={opened === 'pan'}
          onClick={() => toggle('pan')}
        />
      </div>
      <div className="controls-strip">
        <Control icon="plus" name={messages.zoomIn} onClick={() => stage.zoomIn()} />
        <Control icon="minus" name={messages.zoomOut} onClick={() => stage.zoomOut()} />
        <Control icon="fit" name={messages.fit} onClick={() => stage.fit()} />
      </div>
      {opened === 'pan' && (
        <div className="controls-pop controls-pan" role="group" aria-label={messages.pan}>
          <Control
            className="controls-up"
            icon="up"
            name={messages.up}
            onClick={() => stage.pan(0, -panStepPx)}
          />
          <Control
            className="controls-left"
            icon="left"
            name={messages.left}
            onClick={() => stage.pan(-panStepPx, 0)}
          />
          <Control
            className="controls-right"
            icon="right"
            name={messages.right}
            onClick={() => stage.pan(panStepPx, 0)}
          />
          <Control
            className="controls-down"
            icon="down"
            name={messages.down}
            onClick={() => stage.pan(0, panStepPx)}
          />
        </div>
      )}
      {opened === 'display' && <DisplayMenu />}
    </div>
  );
});
