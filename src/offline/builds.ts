/**
 * Which build each open page is of. A page that was open when a new build took over goes on with the files of its own
 * until it is closed or loaded anew, so that no page ever is a mixture of two. Pure; the service worker keeps it beside
 * the files, as browsers end and start service workers as they like.
 */
export interface Builds {
  /** The one that answers new pages. */
  readonly current: string | null;
  /** Pages and workers that are of an earlier one, by the browser's id for them. */
  readonly earlier: Readonly<Record<string, string>>;
}

export const noBuilds: Builds = { current: null, earlier: {} };

/** `open`: the pages and workers that the build which ends now has answered. */
export function startBuild(builds: Builds, build: string, open: readonly string[]): Builds {
  const { current } = builds;
  return {
    current: build,
    earlier: Object.fromEntries(
      open.flatMap((client) => {
        const own = current === null ? null : buildOf(builds, client, current);
        return own === null || own === build ? [] : [[client, own] as const];
      }),
    ),
  };
}

export function buildOf({ earlier }: Builds, client: string, running: string): string {
  return (Object.hasOwn(earlier, client) ? earlier[client] : undefined) ?? running;
}

/** Those whose files are still needed. */
export function buildsInUse(builds: Builds): ReadonlySet<string> {
  const { current, earlier } = builds;
  return new Set([...(current === null ? [] : [current]), ...Object.values(earlier)]);
}
