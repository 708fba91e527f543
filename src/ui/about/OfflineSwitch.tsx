import { useEffect, useId, useState } from 'react';
import { aboutMessages } from '../../i18n/messages/about.ts';
import type { OfflineState } from '../../state/services.ts';
import { useServices } from '../servicesContext.ts';
import { useMessages } from '../useMessages.ts';
import './about.css';

/** The reader's choice to keep the map in this browser; absent where it cannot be made. */
export function OfflineSwitch() {
  const messages = useMessages(aboutMessages).offline;
  const { loadOffline } = useServices();
  const aboutId = useId();
  const [state, setState] = useState<OfflineState | 'working' | 'failed'>('impossible');
  useEffect(() => {
    let isOpen = true;
    void loadOffline()
      .then((offline) => offline.state())
      .then(
        (found) => isOpen && setState(found),
        () => undefined,
      );
    return () => {
      isOpen = false;
    };
  }, [loadOffline]);
  if (state === 'impossible') return null;

  const isOn = state === 'on' || state === 'working';
  const change = () => {
    if (isOn) {
      setState('off');
      void loadOffline()
        .then((offline) => offline.forget())
        .catch(() => undefined);
      return;
    }
    setState('working');
    // Switched off meanwhile, it stays off.
    const settle = (outcome: 'on' | 'failed') =>
      setState((current) => (current === 'working' ? outcome : current));
    void loadOffline()
      .then((offline) => offline.keep())
      .then(
        () => settle('on'),
        () => settle('failed'),
      );
  };
  return (
    <section className="dialog-section">
      <h3>{messages.title}</h3>
      <label className="about-check">
        <input type="checkbox" role="switch" checked={isOn} aria-describedby={aboutId} onChange={change} />
        {messages.keep}
      </label>
      <p id={aboutId} className="dialog-text">
        {messages.text}
      </p>
      <p className="dialog-text" role="status">
        {state === 'working' && messages.working}
        {state === 'on' && messages.kept}
        {state === 'failed' && messages.failed}
      </p>
    </section>
  );
}
