/** What single cells cannot show: names that are there twice, agreements with one party, dates in the wrong order … */
import { foldText } from '../../src/domain/foldText.ts';
import { periodOf } from '../../src/domain/partialDate.ts';
import type { IdIndex, Tables } from './checkReferences.ts';
import type { Complaints } from './complaints.ts';
import type { Row, Table } from './readTable.ts';

function soundRows(table: Table): readonly Row[] {
  return table.rows.filter((row) => !row.isBroken);
}

function checkNamed(complaints: Complaints, table: Table, stem: 'name' | 'title'): void {
  for (const row of soundRows(table))
    if (row.text(`${stem}_en`) === '' && row.text(`${stem}_fr`) === '')
      complaints.add(
        'no-name',
        { file: table.file, row: row.line, column: `${stem}_en` },
        ['There is no name in either language', 'Il n’y a de nom dans aucune des deux langues'],
        [`fill in ${stem}_en or ${stem}_fr`, `remplir ${stem}_en ou ${stem}_fr`],
      );
}

/** Accents, case and hyphens aside, no two organizations (or agreements) share a name. */
function checkNamesDiffer(complaints: Complaints, table: Table, columns: readonly string[]): void {
  const seen = new Map<string, Row>();
  for (const row of soundRows(table))
    for (const column of columns) {
      const name = foldText(row.text(column));
      const first = seen.get(name);
      if (name === '' || first === row) continue;
      if (!first) {
        seen.set(name, row);
        continue;
      }
      complaints.add(
        'duplicate-name',
        { file: table.file, row: row.line, column },
        [
          `% is also a name of ${first.text('id')}, row ${String(first.line)}`,
          `% est aussi un nom de ${first.text('id')}, ligne ${String(first.line)}`,
        ],
        ['merge the two rows, or tell the names apart', 'fusionner les deux lignes, ou distinguer les noms'],
        row.text(column),
      );
      break;
    }
}

/** The map, the URL and the network call both by their id. */
function checkIdsDiffer(complaints: Complaints, tables: Tables, index: IdIndex): void {
  for (const [id, row] of index.agreements) {
    const organization = index.organizations.get(id);
    if (organization)
      complaints.add(
        'duplicate-id',
        { file: tables.agreements.file, row: row.line, column: 'id' },
        [
          `The id % is that of an organization, row ${String(organization.line)}`,
          `L’identifiant % est celui d’une organisation, ligne ${String(organization.line)}`,
        ],
        ['give the agreement an id of its own', 'donner à l’entente son propre identifiant'],
        id,
      );
  }
}

function checkParties(complaints: Complaints, tables: Tables): void {
  const { agreements, parties } = tables;
  const organizationsOf = new Map<string, Map<string, Row>>();
  for (const row of soundRows(parties)) {
    const agreement = row.text('agreement');
    const organization = row.text('organization');
    const present = organizationsOf.get(agreement) ?? new Map<string, Row>();
    organizationsOf.set(agreement, present);
    const first = present.get(organization);
    if (organization !== '' && first)
      complaints.add(
        'repeated-party',
        { file: parties.file, row: row.line, column: 'organization' },
        [
          `% is already a party to this agreement, row ${String(first.line)}`,
          `% est déjà partie à cette entente, ligne ${String(first.line)}`,
        ],
        ['keep the row with the right role', 'garder la ligne qui a le bon rôle'],
        organization,
      );
    // One that is nobody's id was a party all the same, and has been told of.
    else present.set(organization || `row ${String(row.line)}`, row);
  }
  if (!parties.isUsable) return;
  for (const row of soundRows(agreements)) {
    const count = organizationsOf.get(row.text('id'))?.size ?? 0;
    if (count >= 2 || row.text('id') === '') continue;
    complaints.add(
      'too-few-parties',
      { file: agreements.file, row: row.line, column: 'id' },
      count === 1
        ? ['The agreement % has one party', 'L’entente % n’a qu’une partie']
        : ['The agreement % has no party', 'L’entente % n’a aucune partie'],
      ['add its parties to parties.csv, at least two', 'ajouter ses parties à parties.csv, au moins deux'],
      row.text('id'),
    );
  }
}

function checkObjectives(complaints: Complaints, table: Table): void {
  for (const row of soundRows(table)) {
    const english = row.list('objectives_en').length;
    const french = row.list('objectives_fr').length;
    // All of one language missing is a matter of coverage, not a mistake.
    if (english === french || english === 0 || french === 0) continue;
    complaints.add(
      'objectives-differ',
      { file: table.file, row: row.line, column: 'objectives_fr' },
      [
        `The numbers of objectives differ: ${String(english)} in English, ${String(french)} in French`,
        `Le nombre d’objectifs diffère : ${String(english)} en anglais, ${String(french)} en français`,
      ],
      [
        'give the same objectives in the same order, separated by semicolons',
        'donner les mêmes objectifs dans le même ordre, séparés par des points-virgules',
      ],
    );
  }
}

function checkDateOrder(complaints: Complaints, table: Table): void {
  for (const row of soundRows(table)) {
    const signed = periodOf(row.text('signed'));
    if (!signed) continue;
    for (const column of ['renewed', 'ends'])
      for (const later of row.list(column)) {
        if ((periodOf(later)?.end ?? signed.start) >= signed.start) continue;
        row.replace(
          column,
          row
            .list(column)
            .filter((date) => date !== later)
            .join(';'),
        );
        complaints.add(
          'date-order',
          { file: table.file, row: row.line, column },
          [
            `% is before the signing date, ${row.text('signed')}`,
            `% précède la date de signature, ${row.text('signed')}`,
          ],
          ['mend the one that is wrong', 'corriger celle des deux qui est fausse'],
          later,
        );
      }
  }
}

function checkAffiliations(complaints: Complaints, table: Table): void {
  const seen = new Map<string, Row>();
  for (const row of soundRows(table)) {
    const [from, to] = [row.text('from'), row.text('to')];
    if (from === '' || to === '') continue;
    if (from === to) {
      complaints.add(
        'self-affiliation',
        { file: table.file, row: row.line, column: 'to' },
        ['% is affiliated with itself', '% est affiliée à elle-même'],
        [
          'name the other organization, or remove the row',
          'nommer l’autre organisation, ou retirer la ligne',
        ],
        to,
      );
      continue;
    }
    const key = JSON.stringify([...[from, to].sort(), row.text('relation')]);
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else
      complaints.add(
        'repeated-affiliation',
        { file: table.file, row: row.line, column: 'from' },
        [
          `The same affiliation is in row ${String(first.line)}`,
          `La même affiliation est à la ligne ${String(first.line)}`,
        ],
        ['keep one row, with all its sources', 'garder une seule ligne, avec toutes ses sources'],
      );
  }
}

function checkRegionTree(complaints: Complaints, table: Table, regions: ReadonlyMap<string, Row>): void {
  for (const row of soundRows(table)) {
    const path = [row.text('id')];
    for (let parent = row.text('parent'); parent !== ''; parent = regions.get(parent)?.text('parent') ?? '') {
      const isCycle = path.includes(parent);
      path.push(parent);
      if (!isCycle) continue;
      row.replace('parent', '');
      complaints.add(
        'parent-cycle',
        { file: table.file, row: row.line, column: 'parent' },
        ['The region is part of itself: %', 'La région fait partie d’elle-même : %'],
        ['name the larger region that holds it', 'nommer la région plus grande qui la contient'],
        path.join(' → '),
      );
      break;
    }
  }
}

/** Unique in each language: French has its own sign or that of both. */
function checkSigns(complaints: Complaints, table: Table): void {
  checkSignsOf(complaints, table, () => 'sign', false);
  checkSignsOf(complaints, table, (row) => (row.text('sign_fr') === '' ? 'sign' : 'sign_fr'), true);
}

/** `isSecond`: two rows that repeat each other in both languages have been told of. */
function checkSignsOf(
  complaints: Complaints,
  table: Table,
  columnOf: (row: Row) => 'sign' | 'sign_fr',
  isSecond: boolean,
): void {
  const seen = new Map<string, Row>();
  for (const row of soundRows(table)) {
    const column = columnOf(row);
    const sign = row.text(column);
    const first = seen.get(sign);
    if (sign === '') continue;
    if (!first) seen.set(sign, row);
    else if (!isSecond || column === 'sign_fr' || columnOf(first) === 'sign_fr')
      complaints.add(
        'repeated-sign',
        { file: table.file, row: row.line, column },
        [
          `% is already the sign of row ${String(first.line)}`,
          `% est déjà le signe de la ligne ${String(first.line)}`,
        ],
        ['choose other letters', 'choisir d’autres lettres'],
        sign,
      );
  }
}

function checkLinks(complaints: Complaints, table: Table): void {
  for (const row of soundRows(table))
    if (row.text('link') === 'yes' && row.text('url') === '')
      complaints.add(
        'link-without-address',
        { file: table.file, row: row.line, column: 'url' },
        [
          'The source is to be cited with a link, but has no address',
          'La source est à citer avec un lien, mais n’a pas d’adresse',
        ],
        [
          'give its address, or write "no" in the column link',
          'donner son adresse, ou écrire «\u00a0no\u00a0» dans la colonne link',
        ],
      );
}

export function checkMeaning(complaints: Complaints, tables: Tables, index: IdIndex): void {
  checkNamed(complaints, tables.organizations, 'name');
  checkNamed(complaints, tables.agreements, 'title');
  checkNamesDiffer(complaints, tables.organizations, ['name_en', 'name_fr', 'short_name']);
  checkNamesDiffer(complaints, tables.agreements, ['title_en', 'title_fr']);
  checkIdsDiffer(complaints, tables, index);
  checkParties(complaints, tables);
  checkObjectives(complaints, tables.agreements);
  checkDateOrder(complaints, tables.agreements);
  checkAffiliations(complaints, tables.affiliations);
  checkRegionTree(complaints, tables.regions, index.regions);
  checkSigns(complaints, tables.sectors);
  checkLinks(complaints, tables.sources);
}
