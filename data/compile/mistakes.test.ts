/** A folder with some forty mistakes: each one is reported with its file, row, column, cause and cure, in one pass. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from './cli.ts';
import { problemLine } from './complaints.ts';

const { problems, document } = compileDirectory(join(import.meta.dirname, 'fixtures', 'mistakes'));

const expected = [
  'organizations.csv:1:e_mail unknown-column',
  'organizations.csv:3:kind unknown-id',
  'organizations.csv:4:id bad-id',
  'organizations.csv:5:id duplicate-id',
  'organizations.csv:6:name_en duplicate-name',
  'organizations.csv:7:sources no-source',
  'organizations.csv:8:city city-outside-subdivision',
  'organizations.csv:9:city city-outside-subdivision',
  'organizations.csv:10:website unsafe-address',
  'organizations.csv:11:website unsafe-address',
  'organizations.csv:12:founded bad-date',
  'organizations.csv:13:name_en no-name',
  'organizations.csv:14:name_en unsafe-characters',
  'organizations.csv:15:id too-many-cells',
  'organizations.csv:16:sectors unknown-id',
  'organizations.csv:17:name_en too-long',
  'organizations.csv:18:subdivision ambiguous-city',
  'agreements.csv:2:signed impossible-date',
  'agreements.csv:2:objectives_fr objectives-differ',
  'agreements.csv:3:renewed date-order',
  'agreements.csv:4:id too-few-parties',
  'agreements.csv:5:id duplicate-id',
  'agreements.csv:5:id too-few-parties',
  'parties.csv:4:organization repeated-party',
  'parties.csv:6:organization unknown-id',
  'affiliations.csv:2:to self-affiliation',
  'affiliations.csv:4:from repeated-affiliation',
  'sectors.csv:2:name_fr missing-value',
  'sectors.csv:2:color bad-form',
  'sectors.csv:3:sign repeated-sign',
  'organization-kinds.csv:2:shape unknown-choice',
  'agreement-kinds.csv:1:id not-csv',
  'roles.csv:1:name_en duplicate-column',
  'roles.csv:1:name_fr missing-column',
  'statuses.csv:1:id empty-file',
  'regions.csv:2:parent parent-cycle',
  'regions.csv:6:id region-without-boundary',
  'sources.csv:2:id not-utf8',
  'sources.csv:3:language unknown-choice',
  'sources.csv:3:url link-without-address',
  'place-overrides.csv:2:lng misplaced-point',
  'place-overrides.csv:3:lng misplaced-point',
  'place-overrides.csv:4:lng misplaced-point',
  'place-overrides.csv:5:lat out-of-range',
];

describe('a folder full of mistakes', () => {
  it('says where a city is that is not where it was looked for', () => {
    const cures = problems
      .filter(({ code }) => code === 'city-outside-subdivision')
      .map((problem) => problemLine(problem, 'en'));
    expect(cures).toEqual([
      expect.stringContaining('"Atlantis" inside US-VT; mend the city'),
      expect.stringContaining('"Bromont" inside US-VT; it knows one in CA-QC-05: write that'),
    ]);
  });

  it('has each one reported, in reading order, and nothing else', () => {
    expect(problems.map(({ where, code }) => `${where} ${code}`)).toEqual(expected);
  });

  it.each(['en', 'fr'] as const)('has one line a problem in %s: place, cause; cure', (language) => {
    for (const problem of problems)
      expect(problemLine(problem, language)).toMatch(/^[a-z-]+\.csv:[1-9]\d*:[a-z_]+: [^\n\r]+; [^\n\r]+$/);
  });

  it('names the bad value and proposes the good one', () => {
    const line = (where: string) =>
      problems.filter((problem) => problem.where === where).map((problem) => problemLine(problem, 'en'))[0];
    expect(line('organizations.csv:3:kind')).toContain(
      '"compani" is not an id of organization-kinds.csv; did you mean "company"?',
    );
    expect(line('organizations.csv:11:website')).toContain('write https://www.iota.example');
    expect(line('organizations.csv:12:founded')).toContain('write 2025-12-31');
    expect(line('place-overrides.csv:2:lng')).toContain('write lng -73.2 and lat 44.5');
  });

  it('follows Québec typography in French', () => {
    for (const problem of problems) {
      const french = `${problem.message.fr}; ${problem.remedy.fr}`.replace(/«[^»]*»/g, '«\u00a0…\u00a0»');
      expect(french).not.toMatch(/\s[;!?]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»/);
    }
  });

  it('still gives what could be read, the bad values left out', () => {
    const ids = document.organizations.map(({ id }) => id);
    expect(ids).toContain('alpha');
    expect(ids.filter((id) => id === 'alpha')).toHaveLength(1);
    expect(ids).not.toContain('nu');
    expect(document.organizations.find(({ id }) => id === 'theta')).not.toHaveProperty('website');
    expect(document.agreements.find(({ id }) => id === 'first')).not.toHaveProperty('signed');
  });
});
