/** After `npm test`, in `.ci/run`: Firefox and WebKit where they are installed, into the same results. */
import { earlierResults, otherBrowsers, reportAndExit, runSteps } from './steps.ts';

reportAndExit(await runSteps([otherBrowsers], earlierResults()));
