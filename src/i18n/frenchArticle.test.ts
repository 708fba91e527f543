import { describe, expect, it } from 'vitest';
import { frenchInRegion, frenchWordsBefore, regionArticle } from './frenchArticle.ts';

describe('frenchWordsBefore', () => {
  it.each([
    ['membre de', 'Ciena', 'membre de Ciena'],
    ['membre de', 'IBM', 'membre d’IBM'],
    ['membre de', 'INO', 'membre de l’INO'],
    ['établie sur le territoire de', 'CMM', 'établie sur le territoire de la CMM'],
    ['ministère de', 'Québec', 'ministère du Québec'],
    ['organisme de', 'State of Vermont', 'organisme du State of Vermont'],
    ['organisme de', 'Rhode Island', 'organisme du Rhode Island'],
    [
      'a parmi ses fondateurs',
      'State University of New York',
      'a parmi ses fondateurs la State University of New York',
    ],
    ['division de', 'Griffiss Institute', 'division du Griffiss Institute'],
    ['partenaire de', 'American Institute for Photonics', 'partenaire de l’American Institute for Photonics'],
    ['partenaire de', 'University of Maryland', 'partenaire de l’University of Maryland'],
    ['partenaire de', 'Vermont Agency of Commerce', 'partenaire de la Vermont Agency of Commerce'],
    ['partenaire de', 'Moderna – Laval Hub', 'partenaire de Moderna – Laval Hub'],
    [
      'partenaire de',
      'Takeda Development Center Americas, Inc.',
      'partenaire de Takeda Development Center Americas, Inc.',
    ],
    [
      'membre du consortium',
      'Pittsburgh Quantum Institute',
      'membre du consortium Pittsburgh Quantum Institute',
    ],
    ['membre de', 'CGNA-PMEC', 'membre de la CGNA-PMEC'],
    ['hôpital de', 'Hôpital Maisonneuve-Rosemont', 'hôpital de l’Hôpital Maisonneuve-Rosemont'],
    ['membre de', 'constructor', 'membre de constructor'],
    ['membre de', 'Écotech Québec', 'membre d’Écotech Québec'],
    ['division de', 'Hydro-Québec', 'division d’Hydro-Québec'],
    ['division de', 'Yale', 'division de Yale'],
    ['établissement de', 'Ville de Bromont', 'établissement de la Ville de Bromont'],
    ['ministère de', 'Gouvernement du Québec', 'ministère du Gouvernement du Québec'],
    ['institut de', 'Université de Sherbrooke', 'institut de l’Université de Sherbrooke'],
    ['même établissement de Bromont que', 'IBM Bromont', 'même établissement de Bromont qu’IBM Bromont'],
    [
      'pôle d’excellence reconnu par',
      'Gouvernement du Québec',
      'pôle d’excellence reconnu par le Gouvernement du Québec',
    ],
    ['partenaire pressenti avec', 'C2MI', 'partenaire pressenti avec le C2MI'],
    ['doit sa création à', 'Gouvernement du Québec', 'doit sa création au Gouvernement du Québec'],
    ['doit sa création à', 'Université de Montréal', 'doit sa création à l’Université de Montréal'],
    ['doit sa création à', 'INO', 'doit sa création à l’INO'],
    ['proches de', 'ActionMTL', 'proches d’ActionMTL'],
    ['De', 'IBM', 'D’IBM'],
    ['De', 'C2MI', 'Du C2MI'],
    ['À', 'INO', 'À l’INO'],
    ['en lien avec', '', 'en lien avec '],
  ])('%s + %s', (words, name, expected) => {
    expect(frenchWordsBefore(words, name) + name).toBe(expected);
  });
});

describe('regionArticle', () => {
  it.each([
    ['CA-QC-05', 'fr', 'l’'],
    ['US-NY', 'fr', 'l’État de '],
    ['CA-QC-06', 'fr', ''],
    ['US', 'en', 'the '],
    ['US-VT', 'en', ''],
    ['constructor', 'fr', ''],
  ] as const)('%s in %s', (region, language, expected) => {
    expect(regionArticle(region, language)).toBe(expected);
  });
});

describe('frenchInRegion', () => {
  it.each([
    ['CA-QC-05', 'en '],
    ['CA-QC-14', 'dans '],
    ['CA-ON', 'en '],
    ['US-VT', 'au '],
    ['US-RI', 'au '],
    ['US-NY', 'dans l’État de '],
    ['XX', 'région\u00a0: '],
  ])('%s', (region, expected) => {
    expect(frenchInRegion(region)).toBe(expected);
  });
});
