import { describe, expect, it } from 'vitest';
import { parseCamera, writeCamera } from './parameters.ts';

describe('a camera', () => {
  it.each([
    ['0/85/180', { zoom: 0, lat: 85, lng: 180 }],
    ['22/-85/-180', { zoom: 22, lat: -85, lng: -180 }],
    ['6.5/45.3/-72.6', { zoom: 6.5, lat: 45.3, lng: -72.6 }],
  ])('is read from %s', (text, camera) => {
    expect(parseCamera(text)).toEqual(camera);
  });

  // The Mercator square ends at 85.05°: there is no map beyond.
  it.each([
    '5/85.1/0',
    '5/-85.1/0',
    '5/90/0',
    '5/0/180.1',
    '5/0/-180.1',
    '22.1/0/0',
    '-1/0/0',
    '5/0',
    '5/0/0/0',
    ' 5/0/0',
    '1e1/0/0',
    '5/.5/0',
    '',
  ])('is not read from %j', (text) => {
    expect(parseCamera(text)).toBeNull();
  });

  it.each([
    [{ zoom: 6.666_66, lat: 45.123_456, lng: -72.654_321 }, '6.67/45.1235/-72.6543'],
    [{ zoom: 7, lat: 45, lng: -72.6 }, '7/45/-72.6'],
    [{ zoom: 0, lat: -0.000_01, lng: 0 }, '0/0/0'],
  ])('%j is written as %s: to about ten metres', (camera, text) => {
    expect(writeCamera(camera)).toBe(text);
  });
});
