/** The last resort: a fault in the interface shows a way on, never a blank page. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { emitError } from '../state/events.ts';

/** Both languages: whatever failed may be what knows the reader's. */
function Failure() {
  return (
    <main className="failure" role="alert">
      <p lang="fr-CA">Une erreur empêche l’affichage. Rechargez la page pour reprendre.</p>
      <p lang="en-CA">Something went wrong. Reload the page to continue.</p>
      <button type="button" onClick={() => window.location.reload()}>
        Recharger · Reload
      </button>
    </main>
  );
}

export function LastResort({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={<Failure />}
      onError={(error) =>
        emitError('interface-failed', error instanceof Error ? error.message : String(error))
      }
    >
      {children}
    </ErrorBoundary>
  );
}
