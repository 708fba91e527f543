/** `npm test`: everything that must be green, cheapest first and what can side by side; all of it runs, whatever fails on the way. */
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
reportAndExit(await runSteps([[...staticChecks, build, audit], unitTests, budgets, browserTests]));
