/** The state as outside scripts and hosts are told it (contract: `getState`): every parameter, and what is shown, by id. */
import { selectIndexed, selectShown } from './selectors.ts';
import type { AppState } from './store.ts';
import { type ViewState, withOneSelection } from './viewState.ts';

export interface PublicState extends ViewState {
  readonly shown: {
    readonly organizations: readonly string[];
    readonly agreements: readonly string[];
    readonly context: readonly string[];
  };
  /** With `path`: chains of alternating organization and agreement ids. */
  readonly paths?: readonly (readonly string[])[];
}

/** Chains of alternating organization and agreement ids. */
type ChainsBetween = (from: string, to: string) => readonly (readonly string[])[];

function idsWhere(items: readonly { readonly id: string }[], mask: Uint8Array): string[] {
  return items.filter((_, index) => mask[index] === 1).map(({ id }) => id);
}

export function publicState(state: AppState, chainsBetween: ChainsBetween): PublicState {
  const indexed = selectIndexed(state);
  const shown = selectShown(state);
  // Until there is data to ask, the view of an address may name two.
  const view = withOneSelection(state.view);
  return {
    ...view,
    sector: [...view.sector],
    kind: [...view.kind],
    region: [...view.region],
    agreementKind: [...view.agreementKind],
    path: [...view.path],
    compare: [...view.compare],
    shown:
      indexed && shown
        ? {
            organizations: idsWhere(indexed.dataset.organizations, shown.organizations),
            agreements: idsWhere(indexed.dataset.agreements, shown.agreements),
            context: idsWhere(indexed.dataset.organizations, shown.context),
          }
        : { organizations: [], agreements: [], context: [] },
    ...(view.path.length === 2 ? { paths: chainsBetween(view.path[0] ?? '', view.path[1] ?? '') } : {}),
  };
}
