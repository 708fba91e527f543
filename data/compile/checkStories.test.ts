/** Stories that no longer tell the truth: each fault with its row, column, cause and cure. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDirectory } from './cli.ts';

const data = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'corridor-stories-'));
for (const name of readdirSync(data))
  if (name.endsWith('.csv')) copyFileSync(join(data, name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = 'story,step,title_en,title_fr,text_en,text_fr,view,expects,sources,curator_note\n';

function problemsOf(steps: string) {
  writeFileSync(
    join(folder, 'stories.csv'),
    'id,title_en,title_fr,summary_en,summary_fr,curator_note\none,One,Un,,,\n',
  );
  writeFileSync(join(folder, 'story-steps.csv'), head + steps);
  const { problems, document } = compileDirectory(folder);
  return { lines: problems.map(({ where, code }) => `${where} ${code}`), own: problems, document };
}

describe('stories', () => {
  it('that are true have no problems, and say the counts that they expect', () => {
    const { lines, document } = problemsOf(
      'one,1,T,T,"{agreements} here","{agreements} ici",between=c2mi..ny-creates,agreements=1,,\n',
    );
    expect(lines).toEqual([]);
    expect(document.stories).toMatchObject([{ id: 'one', steps: [{ text: { en: '1 here', fr: '1 ici' } }] }]);
  });

  it('that are no longer true are named, with what the data gives', () => {
    const { lines, own } = problemsOf(
      'one,1,T,T,E,F,between=c2mi..ny-creates,agreements=2;organizations>=2,,\n',
    );
    expect(lines).toEqual(['story-steps.csv:2:expects untrue-story']);
    expect(own[0]?.message.en).toContain('"agreements=2", but the data gives 1');
    expect(own[0]?.remedy.fr).toContain('agreements=1');
  });

  it.each([
    ['one,1,T,T,E,F,org=nobody,,,', 'story-steps.csv:2:view unknown-id'],
    ['one,1,T,T,E,F,lang=fr,,,', 'story-steps.csv:2:view bad-view'],
    ['one,1,T,T,E,F,from=soon,,,', 'story-steps.csv:2:view bad-view'],
    ['one,1,T,T,E,F,,four,,', 'story-steps.csv:2:expects bad-expectation'],
    ['one,2,T,T,E,F,,,,', 'story-steps.csv:2:step step-order'],
    ['two,1,T,T,E,F,,,,\none,1,T,T,E,F,,,,', 'story-steps.csv:2:story unknown-id'],
    ['', 'stories.csv:2:id story-without-steps'],
  ])('%s: %s', (steps, problem) => {
    expect(problemsOf(`${steps}\n`).lines).toContain(problem);
  });
});
