/** The last resort: a fault in the interface shows a way on, never a blank page. */
import type { ReactNode } from 'react';
import { Component } from 'react';
import { emitError } from '../state/events.ts';

export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error): void {
    emitError('interface-failed', error.message);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    // Both languages: whatever failed may be what knows the reader's.
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
}
