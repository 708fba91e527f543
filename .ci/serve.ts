/** The end of `npm start`: serves the production build and prints where. */
import path from 'node:path';
import { root } from './steps.ts';
import { serveFolder } from './staticServer.ts';

const port = Number(process.env.PORT ?? 4173);
try {
  await serveFolder(path.join(root, 'dist'), port);
  console.log(`\n  The map is at http://localhost:${String(port)}/   (Ctrl+C stops it)\n`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${String(port)} is in use; choose another: PORT=4174 npm start` : error);
  process.exit(1);
}
