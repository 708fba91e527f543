/** Names of what is kept for use without a network: one store of files a build, so that two never mix. */
const start = 'corridor-';

/** Everything that a build needs. */
export const filesOf = (build: string) => `${start}files-${build}`;
/** Pages of records, and what only they need, as they were visited. */
export const visitedOf = (build: string) => `${start}visited-${build}`;
/** Which page is of which build. */
export const buildsStore = `${start}builds`;

function isOwnStore(name: string): boolean {
  return name.startsWith(start);
}

const mostTries = 5;

/** One after the other, and once more where a browser has kept one that was being read or written. */
export async function deleteStores(isMeant: (name: string) => boolean): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const names = (await caches.keys()).filter((name) => isOwnStore(name) && isMeant(name));
    if (names.length === 0) return;
    for (const name of names) await caches.delete(name);
  }
}
