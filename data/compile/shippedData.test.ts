/** The tables as shipped: sound, complete, and true to the founding documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToList } from '../../src/domain/addToList.ts';
import { datasetToDocument, serializeDocument } from '../../src/domain/document/datasetToDocument.ts';
import { contrastBetween } from '../../src/domain/contrast.ts';
import { documentToDataset } from '../../src/domain/document/documentToDataset.ts';
import { emptyVocabulary } from '../../src/domain/document/parseVocabulary.ts';
import { publishedDataset } from '../../src/domain/document/publishedDataset.ts';
import { compileDirectory } from './cli.ts';
import { describePackage } from './describePackage.ts';
import { fileOf, tables } from './tableSchema.ts';

const folder = join(import.meta.dirname, '..');
const { document, problems } = compileDirectory(folder);
const text = serializeDocument(document);
const parsed = documentToDataset(JSON.parse(text), emptyVocabulary);
if (!parsed.ok) throw new Error(parsed.problem.message.en);
const { dataset } = parsed;
const organization = (id: string) => dataset.organizations.find((one) => one.id === id);
const agreement = (id: string) => dataset.agreements.find((one) => one.id === id);

describe('the shipped tables', () => {
  it('have no problems, as tables and as a document', () => {
    expect(problems).toEqual([]);
    expect(parsed.problems).toEqual([]);
  });

  it('are taken by the page as they are written, and say the same as to the careful reader', () => {
    expect(publishedDataset(JSON.parse(text))).toEqual(dataset);
  });

  it('hold everything that was researched', () => {
    const parties = dataset.agreements.flatMap((one) => one.parties);
    expect([dataset.organizations.length, dataset.agreements.length, parties.length]).toEqual([
      395, 170, 726,
    ]);
    expect([dataset.affiliations.length, dataset.sources.length, dataset.sectors.length]).toEqual([
      206, 920, 15,
    ]);
    expect(dataset.sources.filter(({ url }) => url)).toHaveLength(831);
  });

  it('give the same bytes again, also after a round through the reader', () => {
    expect(serializeDocument(compileDirectory(folder).document)).toBe(text);
    expect(serializeDocument(datasetToDocument(dataset))).toBe(text);
  });

  it('say of the corridor memorandum what its release says', () => {
    const corridor = agreement('nsmc-mou-2025');
    expect(corridor?.parties.filter(({ role }) => role === 'signatory')).toHaveLength(9);
    expect(corridor?.objectives).toHaveLength(3);
    expect(corridor?.signed).toBe('2025-01-28');
    expect(corridor?.note?.en).toContain('announcement');
    expect(corridor?.note?.fr).toContain('annonce');
  });

  it('hold the other founding facts', () => {
    expect(agreement('c2mi-ino-2023')?.parties.map((party) => party.organization)).toEqual(['ino', 'c2mi']);
    expect(agreement('bioquebec-mtc-2024')?.signed).toBe('2024-06-03');
    expect([agreement('maryland-quebec-2020')?.signed, agreement('maryland-quebec-2020')?.renewed]).toEqual([
      '2020-10-15',
      ['2023'],
    ]);
    const clusters = dataset.affiliations.filter(
      ({ to, relation }) => to === 'cmm' && relation === 'cluster-in-territory-of',
    );
    expect(clusters).toHaveLength(8);
    const ecosystem = dataset.affiliations.filter(({ relation }) => relation === 'ecosystem-company-of');
    expect(ecosystem.map(({ from }) => from)).toEqual(['teledyne-mems', 'ibm-bromont', 'ciena', 'teraxion']);
  });

  it.each([
    ['c2mi', 'CA-QC-05'],
    ['universite-de-sherbrooke', 'CA-QC-05'],
    ['ino', 'CA-QC-03'],
    ['mila', 'CA-QC-06'],
    ['bioquebec', 'CA-QC-13'],
    ['ville-de-longueuil', 'CA-QC-16'],
    ['champlain-college-saint-lambert', 'CA-QC-16'],
    ['tmq', 'CA-QC-01'],
    ['district-of-columbia', 'US-DC'],
    ['bristol-myers-squibb', 'US-NJ'],
    ['mohawk-council-of-kahnawake', 'CA-QC-16'],
    ['quebec-meie', 'CA-QC-03'],
  ])('place %s in %s, to the city', (id, region) => {
    expect(organization(id)?.location).toMatchObject({ region, precision: 'city' });
  });

  it('place a government without a city in its region, and nothing else', () => {
    expect(organization('state-of-maryland')?.location).toMatchObject({
      region: 'US-MD',
      precision: 'region',
    });
    // A government, but not of the state it is in.
    expect(organization('oneida-county')?.location).toEqual({ region: 'US-NY' });
    expect(dataset.organizations.filter(({ location }) => location?.precision === 'region')).toHaveLength(10);
    expect(dataset.organizations.filter(({ location }) => location?.lng === undefined)).toHaveLength(56);
  });

  it('list the 29 regions of the map and their groups', () => {
    expect(dataset.regions.filter(({ isOutside }) => isOutside !== true)).toHaveLength(32);
    expect(dataset.regions.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(['CA', 'US']);
  });

  it('put the federal bodies of Ottawa in Ottawa, beside the corridor', () => {
    expect(dataset.regions.filter(({ isOutside }) => isOutside === true)).toEqual([
      { id: 'CA-ON', name: { en: 'Ontario', fr: 'Ontario' }, parent: 'CA', isOutside: true },
    ]);
    for (const id of ['government-of-canada', 'invest-in-canada', 'nrc-canada'])
      expect(organization(id)?.location).toMatchObject({
        lng: -75.69812,
        lat: 45.41117,
        place: 'Ottawa',
        region: 'CA-ON',
        precision: 'city',
      });
  });

  it('say what each signing date is, and of no unknown date', () => {
    for (const { signed, signedPrecision } of dataset.agreements)
      expect(signedPrecision === undefined).toBe(signed === undefined);
    expect(agreement('nsmc-mou-2025')?.signedPrecision).toBe('announcement');
    expect(agreement('distriq-pinq2-2025')?.signedPrecision).toBe('inferred');
    expect(agreement('quebec-new-york-2025')?.signedPrecision).toBe('stated');
  });

  it('keep every id that was published', () => {
    const published = JSON.parse(readFileSync(join(folder, 'releases', '2026-11-22.json'), 'utf8')) as Record<
      'organizations' | 'agreements' | 'sources',
      { id: string }[]
    >;
    for (const table of ['organizations', 'agreements', 'sources'] as const) {
      const now = new Set(dataset[table].map(({ id }) => id));
      expect(published[table].filter(({ id }) => !now.has(id))).toEqual([]);
    }
  });

  it('have each government once, and tie whatever acts for the same region to it', () => {
    // A legislature is no body of the government.
    const legislatures = new Set(['assemblee-nationale', 'general-court-massachusetts']);
    const belongs = new Set(
      dataset.affiliations
        .filter(({ relation }) => /^(agency|authority|department|ministry)-of$/.test(relation ?? ''))
        .map(({ from, to }) => `${from} ${organization(to)?.governs ?? ''}`),
    );
    const heads = new Map<string, string[]>();
    for (const { id, governs } of dataset.organizations) {
      if (governs === undefined || legislatures.has(id) || belongs.has(`${id} ${governs}`)) continue;
      addToList(heads, governs, id);
    }
    expect([...heads].filter(([, governments]) => governments.length !== 1)).toEqual([]);
    expect(heads.size).toBeGreaterThan(10);
  });

  it('use every relation and every kind', () => {
    const relations = new Set(dataset.affiliations.map(({ relation }) => relation));
    expect(dataset.relations.filter(({ id }) => !relations.has(id))).toEqual([]);
    const kinds = new Set(dataset.organizations.map(({ kind }) => kind));
    expect(dataset.organizationKinds.filter(({ id }) => !kinds.has(id))).toEqual([]);
  });

  it('show readers ’, not the apostrophe of keyboards', () => {
    const words = text.replace(/https?:[^"]+/g, '');
    expect(words.match(/[^"]{0,20}'[^"]{0,20}/g)).toBeNull();
  });

  it('link no source that is only cited', () => {
    expect(dataset.sources.find(({ id }) => id === 'seed-clusters')).not.toHaveProperty('url');
    expect(dataset.sources.find(({ id }) => id === 'web-bauaelectric-plant')).not.toHaveProperty('url');
  });

  it('have no name twice among vocabularies', () => {
    for (const terms of [
      dataset.sectors,
      dataset.organizationKinds,
      dataset.agreementKinds,
      dataset.relations,
      dataset.roles,
    ])
      expect(new Set(terms.map(({ name }) => name.en)).size).toBe(terms.length);
  });
});

it('sector colours stand out 3 : 1 from the map in both themes', () => {
  for (const { color, colorDark } of dataset.sectors) {
    expect(contrastBetween(color, '#f4f1ea')).toBeGreaterThanOrEqual(3);
    expect(contrastBetween(colorDark, '#1b2026')).toBeGreaterThanOrEqual(3);
  }
});

describe('datapackage.json', () => {
  const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as unknown;

  it('is what the schema says', () => {
    expect(described).toEqual(JSON.parse(describePackage()));
  });

  it.each(tables.map(({ name }) => name))('names the columns of %s as the file does', (name) => {
    const header = readFileSync(join(folder, fileOf(name)), 'utf8')
      .split('\n')[0]
      ?.split(',');
    expect(header).toEqual(tables.find((table) => table.name === name)?.columns.map((column) => column.name));
  });

  it('every table is UTF-8 without mark and ends its lines with LF', () => {
    for (const { name } of tables)
      expect(readFileSync(join(folder, fileOf(name)), 'utf8')).not.toMatch(/^\ufeff|\r/);
  });
});
