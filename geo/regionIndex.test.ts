import { describe, expect, it } from 'vitest';
import { regionAt, regionBounds, regionCodes, regionContains, regionLabelPoint } from './regionIndex.ts';

describe('regionAt', () => {
  it.each([
    ['Bromont', -72.6493, 45.3168, 'CA-QC-05'],
    ['Ottawa, across the river from Gatineau', -75.6981, 45.4112, null],
    ['Arlington, across the river from Washington', -77.1, 38.88, null],
    ['Newport, on an island', -71.3128, 41.4901, 'US-RI'],
    ['Provincetown, on a strip of shore', -70.18, 42.06, 'US-MA'],
    ['Campobello, New Brunswick beside Maine', -66.93, 44.88, null],
    ['New York harbour, a little offshore', -74.03, 40.68, 'US-NY'],
    ['the open ocean', -65, 40, null],
  ])('%s', (_, lng, lat, code) => {
    expect(regionAt(lng, lat)).toBe(code);
  });
});

describe('regionContains', () => {
  it.each([
    ['CA-QC-05', true],
    ['CA-QC', true],
    ['CA', true],
    ['CA-QC-16', false],
    ['US', false],
  ])('Bromont in %s: %s', (code, isInside) => {
    expect(regionContains(code, -72.6493, 45.3168)).toBe(isInside);
  });

  it('names an unknown code', () => {
    expect(() => regionContains('CA-QC-18', 0, 0)).toThrow('unknown region code: CA-QC-18');
    expect(() => regionLabelPoint('US-OH')).toThrow('unknown region code: US-OH');
    expect(() => regionBounds('')).toThrow('unknown region code: ');
  });
});

describe('regionLabelPoint', () => {
  it.each([...regionCodes, 'CA-QC', 'CA', 'US'])('of %s lies in it', (code) => {
    expect(regionContains(code, ...regionLabelPoint(code))).toBe(true);
  });
});
