/** `npm run check`: every static check. */
import { architectureCheck, reportAndExit, runSteps, staticChecks } from './steps.ts';

reportAndExit(await runSteps([[...staticChecks, architectureCheck]]));
