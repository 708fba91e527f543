/** The command as it is run: exit code, lines, language. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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

describe('data:check', () => {
  it('passes the shipped tables and counts both languages', () => {
    const { status, lines } = check();
    expect(status).toBe(0);
    expect(lines[0]).toBe('No problems: 395 organizations, 170 agreements, 912 sources.');
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
  ])('refuses %j and says what there is', (args, words) => {
    const { status, stderr } = check(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
  });

  it('takes its arguments in any order', () => {
    const { lines } = check('--lang', 'fr', 'nowhere');
    expect(lines).toEqual([expect.stringContaining('il n’y a pas de dossier')]);
  });
});
