/**
 * A part of the interface that is fetched when it is wanted. Its failure (offline, a redeployed site, an error in it)
 * costs that part and nothing else: in its place stands a message with "try again", or whatever the part's owner
 * prefers.
 */
import type { ComponentType, LazyExoticComponent } from 'react';
import { Suspense, createElement, lazy, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { shellMessages } from '../../i18n/messages/shell.ts';
import { emitError } from '../../state/events.ts';
import { useMessages } from '../useMessages.ts';
import './latePart.css';

export interface Again {
  /** Fetches the part anew. */
  readonly again: () => void;
}

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `Missing` is drawn with the part's own properties where the part does not come. */
export function latePart<Props extends object>(
  load: Load<Props>,
  Missing: ComponentType<Props & Again> = MissingPart,
): ComponentType<Props> {
  // React keeps a failed load for good, so that each attempt after one is a new lazy component.
  const fetchAnew = (): LazyExoticComponent<ComponentType<Props>> => lazy(load);
  let current = fetchAnew();
  return function LatePart(props: Props) {
    const [Part, setPart] = useState(() => current);
    return (
      <ErrorBoundary
        onError={(error) => {
          current = fetchAnew();
          emitError('part-failed', messageOf(error));
        }}
        onReset={() => setPart(() => current)}
        fallbackRender={({ resetErrorBoundary }) =>
          createElement(Missing, { ...props, again: resetErrorBoundary })
        }
      >
        <Suspense fallback={null}>{createElement(Part as ComponentType<Props>, props)}</Suspense>
      </ErrorBoundary>
    );
  };
}

/** In the part's own place. */
export function MissingPart({ again }: Again) {
  return (
    <div className="late-missing" role="alert">
      <MissingText again={again} />
    </div>
  );
}

/** In place of a dialog: over the page, which stays as usable as it is. */
export function MissingDialog({ again, onClose }: Again & { readonly onClose: () => void }) {
  const { dialog } = useMessages(shellMessages);
  return (
    <div className="late-missing late-missing-dialog" role="alert">
      <MissingText again={again} />
      <button type="button" className="button-link" onClick={onClose}>
        {dialog.close}
      </button>
    </div>
  );
}

/** Where nobody asked for the part: it is looked for again the next time it is drawn. */
export function MissingSilently() {
  return null;
}

function MissingText({ again }: Again) {
  const { missing } = useMessages(shellMessages);
  return (
    <>
      <p>{missing.text}</p>
      <button type="button" className="button button-primary" onClick={again}>
        {missing.again}
      </button>{' '}
      <button type="button" className="button-link" onClick={() => window.location.reload()}>
        {missing.reload}
      </button>
    </>
  );
}
