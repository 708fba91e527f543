/** The command as it is run: exit code, lines, language. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from './cli.ts';

const root = join(import.meta.dirname, '..', '..');

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'data/compile/cli.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    },
  );
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

/** Without a process of its own, which takes a second. */
function runHere(...args: string[]) {
  vi.stubEnv('LANG', 'C');
  const lines: unknown[] = [];
  const errors: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line));
  return { status: run(args), stderr: errors.join('\n'), lines };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('data:check', () => {
  it('passes the shipped tables and counts both languages', () => {
    const { status, lines } = check();
    expect(status).toBe(0);
    expect(lines[0]).toBe('No problems: 395 organizations, 170 agreements, 920 sources.');
    expect(lines.some((line) => /^agreements\.title +en 170\/170 +fr 170\/170$/.test(line))).toBe(true);
  });

  it('warns of no look-alikes among the shipped tables: each pair is known', () => {
    expect(check().lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('lists what to read again when asked, in either language, and wants a number', () => {
    // Founding documents bear no day; what rests on them alone is always in the queue.
    const { status, lines } = check('--stale', '12', '--lang', 'fr');
    expect(status).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^À relire\u00a0: \d+ fiches .* depuis 12 mois\.$/));
    expect(lines).toContain('organizations.csv:30: actionmtl\u00a0: dernière consultation\u00a0: jamais');
    expect(check('--stale', 'soon')).toMatchObject({
      status: 1,
      stderr: '--stale soon: give a number of months, as in --stale 12\n',
    });
  });

  it('fails a folder with mistakes: one line each, nothing else', () => {
    const { status, lines, stderr } = check('data/compile/fixtures/mistakes');
    expect([status, stderr]).toEqual([1, '']);
    expect(lines.every((line) => /^[a-z-]+\.csv:\d+:[a-z_]+: .+; .+/.test(line))).toBe(true);
    expect(lines.length).toBeGreaterThan(40);
  });

  it('says in French that there is no such folder', () => {
    const { status, lines } = check('nowhere', '--lang', 'fr');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining('il n’y a pas de dossier «\u00a0nowhere\u00a0»')]);
  });

  it.each([
    [['--unknown'], /^unknown argument \(.*--unknown.*\); write: npm run data:check/],
    [['data', 'other'], /^unknown argument \(other\)/],
    [['--lang', 'fr', '--nope'], /^argument inconnu \(.*--nope/],
    [['--lang=fr', '--against'], /^argument sans valeur \(--against/],
    [['--against', 'nosuch'], /^--against: there is no folder "nosuch"; give a folder that holds/],
    [
      ['--against', 'nosuch', '--lang', 'fr'],
      /^--against\u00a0: il n’y a pas de dossier «\u00a0nosuch\u00a0»; don/,
    ],
    [['--against', 'src/domain'], /^--against: the folder "domain" holds no table; give/],
    [
      ['--against', 'src/domain', '--lang', 'fr'],
      /^--against\u00a0: le dossier «\u00a0domain\u00a0» ne contient aucun/,
    ],
    [['--format', 'xml'], /^--format xml: write text or markdown$/m],
    [['--format', 'xml', '--lang', 'fr'], /^--format xml\u00a0: écrire text ou markdown$/m],
    [['--lang', 'de'], /^--lang de: write en or fr$/m],
  ])('refuses %j and says what there is', (args, words) => {
    const { status, stderr, lines } = runHere(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(lines).toEqual([]);
  });

  it.each(['en', 'fr'])('names every argument where one is not known (%s)', (language) => {
    const { stderr } = runHere('--lang', language, '--unknown');
    for (const known of ['--lang', '--against', '--format', '--stale', '--release', '--datapackage'])
      expect(stderr).toContain(`[${known}`);
  });

  it('tells nothing new of a folder against itself', () => {
    expect(runHere('--against', 'data')).toMatchObject({ status: 0, lines: ['No difference.'] });
  });

  it('takes its arguments in any order', () => {
    const { lines } = check('--lang', 'fr', 'nowhere');
    expect(lines).toEqual([expect.stringContaining('il n’y a pas de dossier')]);
  });
});
