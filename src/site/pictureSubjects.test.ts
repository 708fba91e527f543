import { describe, expect, it } from 'vitest';
import { organization, tinyIndexed } from '../../test/helpers.ts';
import type { StoryStep } from '../domain/story/story.ts';
import { sectorSubject, stepSubject } from './pictureSubjects.ts';

const indexed = tinyIndexed();
const stepWith = (view: string): StoryStep => ({ title: {}, text: {}, view, expects: [], sources: [] });
const subjectOf = (view: string) => stepSubject(indexed, stepWith(view));
const shownIds = ({ shown }: ReturnType<typeof subjectOf>) =>
  indexed.dataset.organizations.flatMap(({ id }, number) => (shown.organizations[number] === 1 ? [id] : []));

describe('the picture of a step of a story', () => {
  it('is of an organization and its partners where the step selects one', () => {
    const subject = subjectOf('org=ecole-quantique');
    expect(subject.selection).toEqual({ type: 'organization', id: 'ecole-quantique' });
    expect(shownIds(subject)).toEqual(['c2mi', 'ecole-quantique']);
  });

  it('selects the agreement that the step selects, among all that it shows', () => {
    const subject = subjectOf('agreement=corridor-mou&sector=semiconductors');
    expect(subject.selection).toEqual({ type: 'agreement', id: 'corridor-mou' });
    expect(shownIds(subject)).toEqual(['c2mi', 'ny-creates']);
  });

  it('lifts a path between its ends, which are no selection', () => {
    const subject = subjectOf('path=ecole-quantique,vermont');
    expect(subject.selection).toBeNull();
    expect(subject.path).toEqual(['ecole-quantique', 'vermont']);
    expect(shownIds(subject)).toHaveLength(indexed.dataset.organizations.length);
  });

  it('frames the circle of the step, as close as that is, and nothing in particular without', () => {
    const { bounds, closestZoom } = subjectOf('near=45.32,-72.65,30');
    const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
    expect([(west + east) / 2, (south + north) / 2].map((degrees) => degrees.toFixed(1))).toEqual([
      '-72.7',
      '45.3',
    ]);
    expect(north - south).toBeCloseTo(0.54, 1);
    const whole = subjectOf('');
    expect(whole.bounds).toBeNull();
    expect(closestZoom).toBeGreaterThan(whole.closestZoom);
  });

  it('is the network, with affiliations, where the step asks for them', () => {
    expect(subjectOf('view=network&affiliations=1')).toMatchObject({
      view: 'network',
      hasAffiliations: true,
    });
    expect(subjectOf('')).toMatchObject({ view: 'map', hasAffiliations: false });
  });
});

it('the picture of a sector frames the farthest of it too, one among many', () => {
  const at = (id: string, lng: number, lat: number) =>
    organization(id, { sectors: ['quantum'], location: { lng, lat } });
  const many = Array.from({ length: 30 }, (_, number) => at(`near-${String(number)}`, -73.6, 45.5));
  const { bounds } = sectorSubject(
    tinyIndexed({ organizations: [...many, at('far', -71.2, 46.8)] }),
    'quantum',
  );
  const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
  expect(west).toBeLessThanOrEqual(-73.6);
  expect(south).toBeLessThanOrEqual(45.5);
  expect(east).toBeGreaterThanOrEqual(-71.2);
  expect(north).toBeGreaterThanOrEqual(46.8);
});
