import { describe, expect, it } from 'vitest';
import { nameWithoutHash, overBudget, weighSite } from '../.ci/siteWeight.ts';

const startPage = `<script src="./assets/first-S29I5g10.js"></script>
<link rel="stylesheet" href="./assets/first-9gsy57it.css" />
<link rel="alternate" hreflang="fr" href="./fr/" />
<link rel="preload" href="./data/corridor.json" as="fetch" />
<script type="module" crossorigin src="./assets/index-DtbaYvYg.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react-iRJfyluG.js">`;

const files = new Map([
  ['index.html', 500],
  ['fr/index.html', 20],
  ['en/index.html', 30],
  ['o/ino/index.html', 4],
  ['fr/o/ino/index.html', 7],
  ['en/a/mou/index.html', 8],
  ['r/CA-QC/index.html', 9],
  ['fr/s/quantum/index.html', 10],
  ['en/story/how-to-read/index.html', 12],
  ['story/how-to-read/index.html', 3],
  ['fr/figures/index.html', 13],
  ['assets/first-S29I5g10.js', 1],
  ['assets/first-9gsy57it.css', 2],
  ['assets/index-DtbaYvYg.js', 90],
  ['assets/react-iRJfyluG.js', 60],
  ['assets/Late-aaaa-_aa.js', 11],
]);

describe('the weight of the site', () => {
  it('is what the start page names, and the largest page of each kind', () => {
    expect(weighSite(files, startPage).figures).toEqual({
      'start page, HTML': 500,
      'list of everything, HTML': 30,
      'page of an organization, HTML': 7,
      'page of an agreement, HTML': 8,
      'page of a region, HTML': 9,
      'page of a sector, HTML': 10,
      'page of a story, HTML': 12,
      'page of figures, HTML': 13,
      'start page, scripts before it is drawn': 1,
      'start page, styles': 2,
      'start page, all before it is drawn without fonts': 503,
      'start page, files that it names': 5,
      'first chunk beside React': 90,
      React: 60,
      'all scripts and styles': 164,
    });
  });

  it.each([
    ['assets/index-DtbaYvYg.js', 'index.js'],
    ['assets/Late-aaaa-_aa.js', 'Late.js'],
    ['assets/rolldown-runtime-XKyaHtl9.js', 'rolldown-runtime.js'],
  ])('names %s as %s', (path, name) => expect(nameWithoutHash(path)).toBe(name));
});

describe('a budget', () => {
  const weight = { figures: { React: 60, Paint: 5 }, parts: { 'react.js': 60, 'new.js': 9, 'less.js': 1 } };
  const parts = { 'react.js': 55, 'less.js': 2 };

  it('that holds says nothing, whatever has grown', () => {
    expect(overBudget(weight, { limits: { React: 60, Paint: 5 }, parts })).toEqual([]);
  });

  it('that is broken names the figure and all that has grown, the most first', () => {
    expect(overBudget(weight, { limits: { React: 59, Paint: 5 }, parts })).toEqual([
      'React: 60, over its limit of 59',
      '  grown: new.js, 9 (new)',
      '  grown: react.js, 60 (was 55)',
    ]);
  });

  it('has to be there', () => {
    expect(overBudget(weight, { limits: { React: 60 }, parts })[0]).toBe(
      '“Paint” has no limit in .ci/budgets.json',
    );
  });
});
