/**
 * `npm audit` of what the site ships: a known fault of high or critical severity fails; everything else is printed.
 * A check of the world and not of this code, so being offline, or on a registry that answers no audits, is said and
 * passes: a clone must be testable anywhere.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** Registries that do not answer must not hold up a test run. */
const longestMs = 8000;

export interface Verdict {
  readonly passes: boolean;
  readonly text: string;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** What npm printed with `--json`, judged; whatever is no report means that nothing could be asked. */
export function judgeAudit(output: string): Verdict {
  const report = parse(output);
  const counts = field(field(report, 'metadata'), 'vulnerabilities');
  const [high, critical, total] = ['high', 'critical', 'total'].map((severity) => field(counts, severity));
  if (typeof high !== 'number' || typeof critical !== 'number' || typeof total !== 'number')
    return { passes: true, text: 'Not audited: offline, or the registry answers no audits.' };
  if (total === 0) return { passes: true, text: 'No known fault in what is shipped.' };
  const names = Object.keys(field(report, 'vulnerabilities') ?? {}).join(', ');
  return high + critical === 0
    ? { passes: true, text: `Known faults, none of them high: ${names}` }
    : {
        passes: false,
        text: `Known faults of high or critical severity: ${names}. See npm audit --omit=dev.`,
      };
}

function run(): void {
  const npm = process.env['npm_execpath'];
  const question = [
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    `--fetch-timeout=${String(longestMs - 2000)}`,
  ];
  const options = { encoding: 'utf8', timeout: longestMs, killSignal: 'SIGKILL' } as const;
  const { stdout } = npm
    ? spawnSync(process.execPath, [npm, ...question], options)
    : spawnSync('npm', question, { ...options, shell: process.platform === 'win32' });
  const { passes, text } = judgeAudit(stdout);
  console.log(text);
  process.exitCode = passes ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) run();
