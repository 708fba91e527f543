import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tinyIndexed } from '../../test/helpers.ts';
import { decodeTowns, townAt, townsOfData } from './towns.ts';
import { findTowns, placeAskedFor } from './findTowns.ts';

const shipped = decodeTowns(
  JSON.parse(readFileSync(new URL('../../public/geo/towns.json', import.meta.url), 'utf8')),
);
const found = (text: string) =>
  findTowns(shipped, text, 5).map(({ name, region }) => `${name.en ?? ''} ${region}`);

describe('towns of the corridor', () => {
  it.each([
    ['bromont', 'Bromont CA-QC'],
    ['Burling', 'Burlington US-VT'],
    ['saint-georges', 'Saint-Georges CA-QC'],
    ['st-georges', 'Saint-Georges CA-QC'],
    ['Québec', 'Quebec City CA-QC'],
    ['essex junction', 'Essex Junction US-VT'],
    // A town without an organization.
    ['Cowansville', 'Cowansville CA-QC'],
    // Exactly what was asked comes before what is larger and begins with it.
    ['Stow', 'Stow US-MA'],
  ])('%s is found as %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('an exact name comes first', () => {
    expect(found('Stow')[0]).toBe('Stow US-MA');
    expect(found('')).toEqual([]);
    expect(found('zzzz')).toEqual([]);
  });

  it('rows that are none are left out', () => {
    const rows = [['A', 'CA-QC', -72, 45], ['B', 'CA-QC', '-72', 45], null, { name: 'C' }, ['D']];
    expect(decodeTowns(rows)).toEqual([{ name: { en: 'A', fr: 'A' }, region: 'CA-QC', lng: -72, lat: 45 }]);
    expect(decodeTowns({ rows })).toEqual([]);
  });

  it('a point goes by the nearest town, if one is near', () => {
    const ofData = townsOfData(tinyIndexed());
    expect(ofData.map(({ name, region }) => [name.en, region])).toEqual([
      ['Bromont', 'CA-QC'],
      ['Sherbrooke', 'CA-QC'],
      ['Montréal', 'CA-QC'],
      ['Albany', 'US-NY'],
    ]);
    expect(townAt(ofData, 45.325, -72.651)?.name.en).toBe('Bromont');
    expect(townAt(ofData, 45.36, -72.65)).toBeNull();
  });
});

describe('what is asked to be near to', () => {
  it.each([
    ['near Bromont', 'Bromont'],
    ['Near  St. Albans ', 'St. Albans'],
    ['around Albany', 'Albany'],
    ['près de Bromont', 'Bromont'],
    ['pres d’Albany', 'Albany'],
    ["près d'Albany", 'Albany'],
    ['Autour de Magog', 'Magog'],
    ['bromont', null],
    ['near', null],
    ['nearby', null],
    ['nearshore', null],
    ['présence', null],
  ])('%s: %s', (query, place) => {
    expect(placeAskedFor(query)).toBe(place);
  });
});
