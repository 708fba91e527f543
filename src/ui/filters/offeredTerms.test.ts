import { expect, it } from 'vitest';
import { agreement, organization, tinyIndexed } from '../../../test/helpers.ts';
import { offeredTerms } from './offeredTerms.ts';

const indexed = tinyIndexed({
  organizations: [organization('a', { kind: 'university', sectors: ['quantum'] }), organization('b', {})],
  agreements: [agreement('x', ['a', 'b'], { kind: 'mou' })],
});
const { dataset } = indexed;
const idsOf = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id);

it('offers the whole vocabulary of the published data', () => {
  expect(offeredTerms(indexed, true).sectors).toBe(dataset.sectors);
});

it('offers over other data what some record has, in the vocabulary’s order, each once', () => {
  const { sectors, organizationKinds, agreementKinds } = offeredTerms(indexed, false);
  const used = new Set([...dataset.organizations, ...dataset.agreements].flatMap((record) => record.sectors));
  expect(idsOf(sectors)).toEqual(idsOf(dataset.sectors).filter((id) => used.has(id)));
  expect(sectors.length).toBeLessThan(dataset.sectors.length);
  expect(idsOf(organizationKinds)).toContain('university');
  expect(organizationKinds.length).toBeLessThan(dataset.organizationKinds.length);
  expect(idsOf(agreementKinds)).toContain('mou');
  expect(agreementKinds.length).toBeLessThan(dataset.agreementKinds.length);
});
