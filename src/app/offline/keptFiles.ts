/** Names of what is kept for use without a network: one store of files a build, so that two never mix. */
const start = 'corridor-';

/** Everything that a build needs. */
export const filesOf = (build: string) => `${start}files-${build}`;
/** Pages of records, and what only they need, as they were visited. */
export const visitedOf = (build: string) => `${start}visited-${build}`;
/** Which page is of which build. */
export const buildsStore = `${start}builds`;

export function isOwnStore(name: string): boolean {
  return name.startsWith(start);
}

export async function deleteStores(isMeant: (name: string) => boolean): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOwnStore(name) && isMeant(name)).map((name) => caches.delete(name)),
  );
}
