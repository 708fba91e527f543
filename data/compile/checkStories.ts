/**
 * Whether the stories still tell the truth: each step's view can be read, names what exists, and shows as many
 * records as its sentences say. The counts are taken with the filters that the map itself uses.
 */
import { addToList } from '../../src/domain/addToList.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { applyFilters } from '../../src/domain/filter.ts';
import { indexDataset } from '../../src/domain/indexedDataset.ts';
import type { CountName, Expectation } from '../../src/domain/story/story.ts';
import { isMet, parseExpectation } from '../../src/domain/story/story.ts';
import { readStoryView, storyParameters } from '../../src/domain/story/storyView.ts';
import type { IdIndex, Tables } from './checkReferences.ts';
import type { Complaints } from './complaints.ts';
import { outsideRegions } from './outsideRegions.ts';
import type { Row } from './readTable.ts';

/** The steps of each story in the order of their numbers. */
export function stepsByStory(tables: Tables): ReadonlyMap<string, readonly Row[]> {
  const steps = new Map<string, Row[]>();
  for (const row of tables['story-steps'].rows) {
    const story = row.text('story');
    if (!row.isBroken && story !== '') addToList(steps, story, row);
  }
  for (const rows of steps.values()) rows.sort((a, b) => Number(a.text('step')) - Number(b.text('step')));
  return steps;
}

/** `agreements=4;organizations>=10`; what cannot be read is reported by `checkStories`. */
export function expectationsOf(row: Row): Expectation[] {
  return row.list('expects').flatMap((text) => parseExpectation(text) ?? []);
}

function checkNumbers(complaints: Complaints, tables: Tables, index: IdIndex): void {
  const steps = stepsByStory(tables);
  for (const [id, row] of index.stories)
    if (!steps.has(id))
      complaints.add(
        'story-without-steps',
        { file: tables.stories.file, row: row.line, column: 'id' },
        ['The story % has no steps', 'Le récit % n’a aucune étape'],
        ['add its steps to story-steps.csv', 'ajouter ses étapes à story-steps.csv'],
        id,
      );
  for (const rows of steps.values())
    rows.forEach((row, place) => {
      if (row.text('step') === '' || Number(row.text('step')) === place + 1) return;
      complaints.add(
        'step-order',
        { file: tables['story-steps'].file, row: row.line, column: 'step' },
        [
          'The step % is there twice, or one before it is missing',
          'L’étape % figure deux fois, ou il en manque une avant elle',
        ],
        [`write ${String(place + 1)}`, `écrire ${String(place + 1)}`],
        row.text('step'),
      );
    });
}

function checkView(complaints: Complaints, file: string, row: Row, index: IdIndex): void {
  const cell = { file, row: row.line, column: 'view' };
  const { ids, unreadable } = readStoryView(row.text('view'));
  for (const part of unreadable)
    complaints.add(
      'bad-view',
      cell,
      ['% cannot be part of a step’s view', '% ne peut pas faire partie de la vue d’une étape'],
      [
        `use these parameters, with values as in the map’s address: ${storyParameters.join(', ')}`,
        `employer ces paramètres, avec des valeurs comme dans l’adresse de la carte : ${storyParameters.join(', ')}`,
      ],
      part,
    );
  const isRegion = (id: string) => index.regions.has(id) || outsideRegions.has(id);
  const wanted: readonly (readonly [readonly string[], (id: string) => boolean])[] = [
    [ids.sector, (id) => index.sectors.has(id)],
    [ids.kind, (id) => index['organization-kinds'].has(id)],
    [ids.region, isRegion],
    [ids.agreementKind, (id) => index['agreement-kinds'].has(id)],
    [ids.organization, (id) => index.organizations.has(id)],
    [ids.agreement, (id) => index.agreements.has(id)],
    [ids.end, (id) => isRegion(id) || index.organizations.has(id)],
    [ids.compared, (id) => isRegion(id) || index.sectors.has(id)],
  ];
  for (const [named, isKnown] of wanted)
    for (const id of named)
      if (!isKnown(id))
        complaints.add(
          'unknown-id',
          cell,
          [
            'The view names %, which the tables do not have',
            'La vue nomme %, qui n’est pas dans les tableaux',
          ],
          ['name a record that is there', 'nommer une fiche qui s’y trouve'],
          id,
        );
}

/** Rows of the two tables by themselves, and what they name. */
export function checkStories(complaints: Complaints, tables: Tables, index: IdIndex): void {
  checkNumbers(complaints, tables, index);
  const table = tables['story-steps'];
  for (const row of table.rows) {
    if (row.isBroken) continue;
    checkView(complaints, table.file, row, index);
    for (const text of row.list('expects'))
      if (!parseExpectation(text))
        complaints.add(
          'bad-expectation',
          { file: table.file, row: row.line, column: 'expects' },
          ['% is not a count to expect', '% n’indique pas un nombre attendu'],
          [
            'write for example agreements=4;organizations>=10 (or context)',
            'écrire par exemple agreements=4;organizations>=10 (ou context)',
          ],
          text,
        );
  }
}

/** Counts what each step shows; only worth doing where the tables have no other problem. */
export function checkTruth(complaints: Complaints, tables: Tables, dataset: () => Dataset): void {
  const table = tables['story-steps'];
  const rows = table.rows.filter((row) => !row.isBroken && row.text('expects') !== '');
  if (rows.length === 0) return;
  const indexed = indexDataset(dataset());
  for (const row of rows) {
    const shown = applyFilters(indexed, readStoryView(row.text('view')).filters);
    const counts: Readonly<Record<CountName, number>> = {
      organizations: shown.organizationCount,
      agreements: shown.agreementCount,
      context: shown.contextCount,
    };
    for (const expected of expectationsOf(row)) {
      const found = counts[expected.count];
      if (isMet(expected, found)) continue;
      complaints.add(
        'untrue-story',
        { file: table.file, row: row.line, column: 'expects' },
        [
          `The story ${row.text('story')}, step ${row.text('step')}, says %, but the data gives ${String(found)}`,
          `Le récit ${row.text('story')}, étape ${row.text('step')}, dit %, mais les données donnent ${String(found)}`,
        ],
        [
          `read the step’s sentences again in both languages, then write ${expected.count}=${String(found)}`,
          `relire les phrases de l’étape dans les deux langues, puis écrire ${expected.count}=${String(found)}`,
        ],
        `${expected.count}${expected.compare}${String(expected.value)}`,
      );
    }
  }
}
