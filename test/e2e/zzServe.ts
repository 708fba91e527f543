import { serveFolder } from '../../.ci/staticServer.ts';
export default async function serve() {
  const server = await serveFolder('/tmp/share-dist', 0);
  process.env.CORRIDOR_PORT = String(server.port);
  return () => server.close();
}
