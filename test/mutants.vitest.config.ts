/** For `npm run mutants`: the unit tests beside the rooms that are mutated, without components, pages and geo. */
import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

const include = [
  'src/{domain,graph,scene,state}/**/*.test.ts',
  'src/paint/painters.test.ts',
  'src/export/*.test.ts',
  'src/embed/protocol.test.ts',
  'data/compile/*.test.ts',
];

export default mergeConfig(
  { ...config, test: { ...config.test, projects: undefined } },
  { test: { environment: 'node', include, exclude: ['**/node_modules/**'] } },
);
