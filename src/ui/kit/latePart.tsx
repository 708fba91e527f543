/**
 * A part of the interface that is fetched when it is wanted. Its failure (offline, a redeployed site, an error in it)
 * costs that part and nothing else: in its place stands a message with "try again", or whatever the part's owner
 * prefers.
 */
import type { ComponentType } from 'react';
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

export type LatePart<Props> = ComponentType<Props> & {
  /** Fetches the part before it is shown: from then on it is drawn at once. A failure shows when it is opened. */
  readonly preload: () => Promise<void>;
};

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `Missing` is drawn with the part's own properties where the part does not come. */
export function latePart<Props extends object>(
  load: Load<Props>,
  Missing: ComponentType<Props & Again> = MissingPart,
): LatePart<Props> {
  const fetchPart = async () => {
    const part = await load();
    // What is there needs no waiting: a lazy component gives way once even then, and its place blinks.
    current = part.default;
    return part;
  };
  // React keeps a failed load for good, so that each attempt after one is a new lazy component.
  const fetchAnew = (): ComponentType<Props> => lazy(fetchPart);
  let current = fetchAnew();
  function Late(props: Props) {
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
        <Suspense fallback={null}>{createElement(Part, props)}</Suspense>
      </ErrorBoundary>
    );
  }
  return Object.assign(Late, {
    preload: () =>
      fetchPart().then(
        () => undefined,
        () => undefined,
      ),
  });
}

/** In the part's own place. */
export function MissingPart({ again }: Again) {
  return (
    <div className="late-missing" role="alert">
      <MissingText again={again} />
    </div>
  );
}

interface Closable extends Again {
  readonly onClose: () => void;
}

/** In place of a dialog: over the page, which stays as usable as it is. */
export function MissingDialog(props: Closable) {
  return <MissingClosable {...props} className="late-missing late-missing-dialog" />;
}

/** In the part's own place, which can be closed. */
export function MissingPanel(props: Closable) {
  return <MissingClosable {...props} className="late-missing" />;
}

function MissingClosable({ again, onClose, className }: Closable & { readonly className: string }) {
  const { dialog } = useMessages(shellMessages);
  return (
    <div className={className} role="alert">
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
