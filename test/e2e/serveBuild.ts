/** Before all browser tests: serves `dist/` on free ports, at the root and in a sub-folder; ends it afterwards. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../.ci/steps.ts';
import { serveFolder } from '../../.ci/staticServer.ts';

export default async function serveBuild(): Promise<() => Promise<void>> {
  // Another build, to try one while `dist/` is in use.
  const dist = process.env.CORRIDOR_DIST ?? path.join(root, 'dist');
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error('There is no dist/index.html: npm run build first');
  const atRoot = await serveFolder(dist, 0);
  const inFolder = await serveFolder(dist, 0, '/partners/map');
  // Workers inherit the environment of the moment.
  process.env.CORRIDOR_PORT = String(atRoot.port);
  process.env.CORRIDOR_FOLDER_URL = `http://localhost:${String(inFolder.port)}/partners/map/`;
  return async () => {
    await Promise.all([atRoot.close(), inFolder.close()]);
  };
}
