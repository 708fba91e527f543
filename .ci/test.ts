/** `npm test`: everything that must be green, cheapest first; all of it runs, whatever fails on the way. */
import { rmSync } from 'node:fs';
import {
  audit,
  browserTests,
  budgets,
  build,
  reportAndExit,
  resultsFolder,
  runSteps,
  staticChecks,
  unitTests,
} from './steps.ts';

rmSync(resultsFolder, { recursive: true, force: true });
reportAndExit(runSteps([...staticChecks, audit, unitTests, build, budgets, browserTests]));
