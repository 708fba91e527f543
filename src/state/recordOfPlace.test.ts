import { expect, it } from 'vitest';
import { idOfPlace } from './recordOfPlace.ts';

const document = {
  organizations: Array.from({ length: 12 }, (_, index) => ({ id: `organization-${String(index)}` })),
  agreements: [{ id: 7 }, { title: 'no id' }, null, 'text', { id: 'mou' }],
  affiliations: [{ id: 'no record of its own' }],
};

it.each([
  ['organizations[0]', 'organization-0'],
  ['organizations[11].website', 'organization-11'],
  ['agreements[4].parties[0].organization', 'mou'],
  ['agreements[0]', null],
  ['agreements[1]', null],
  ['agreements[2]', null],
  ['agreements[3]', null],
  ['agreements[99]', null],
  ['sources[0]', null],
  ['affiliations[0]', null],
  ['document.organizations[0]', null],
  ['', null],
])('“%s” lies in %s', (where, id) => {
  expect(idOfPlace(where, document)).toBe(id);
});
