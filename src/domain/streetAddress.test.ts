import { expect, it } from 'vitest';
import { streetAddress } from './streetAddress.ts';

it('is written in English in the United States, and in a language that is not known elsewhere', () => {
  expect(streetAddress({ street: '257 Fuller Road', postalCode: '12203', region: 'US-NY' })).toEqual({
    text: '257 Fuller Road, 12203',
    lang: 'en-CA',
  });
  expect(streetAddress({ street: '45, boulevard de l’Aéroport', region: 'CA-QC-05' })).toEqual({
    text: '45, boulevard de l’Aéroport',
    lang: undefined,
  });
  expect(streetAddress(undefined).text).toBe('');
});
