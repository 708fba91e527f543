import type { TransportKind } from '../../domain/transportSigns.ts';
import { transportSigns } from '../../domain/transportSigns.ts';
import { legendMarksMessages } from '../../i18n/messages/legendMarks.ts';
import { useMessages } from '../useMessages.ts';

const kinds: readonly TransportKind[] = ['airport', 'port', 'crossing'];

/** The signs of the transport layer. */
export function LegendTransport() {
  const messages = useMessages(legendMarksMessages);
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind} className="legend-note">
          <svg className="legend-transport" width="36" height="16" viewBox="-18 -8 36 16" aria-hidden="true">
            <path d={transportSigns[kind]} />
          </svg>
          {messages.transport[kind]}
        </li>
      ))}
      <li className="legend-note">
        <svg className="legend-rail" width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
          <path d="M1 6H35" />
          <path d="M3 6H35" strokeWidth="5" strokeDasharray="1 7" />
        </svg>
        {messages.transport.rail}
      </li>
    </ul>
  );
}
