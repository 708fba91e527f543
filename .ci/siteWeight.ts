/**
 * What the built site weighs, as it is sent, beside what it may weigh (`budgets.json`). A figure over its limit fails
 * `npm test`; what has grown since the limits were last looked at is then listed, so that it need not be searched for.
 */
export interface SiteWeight {
  /** What a visitor waits for, in bytes or in files. */
  readonly figures: Readonly<Record<string, number>>;
  /** Every script and style of the bundle by its name without hash, bytes. */
  readonly parts: Readonly<Record<string, number>>;
}

export interface Budgets {
  readonly limits: Readonly<Record<string, number>>;
  /** As they were when this was last written: `npx tsx .ci/weigh.ts --write`. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Pages of one kind share one limit: the largest of them counts. */
const pageKinds: readonly (readonly [name: string, path: RegExp])[] = [
  ['start page, HTML', /^index\.html$/],
  ['list of everything, HTML', /^(?:en|fr)\/index\.html$/],
  ['page of an organization, HTML', /^(?:(?:en|fr)\/)?o\/[^/]+\/index\.html$/],
  ['page of an agreement, HTML', /^(?:(?:en|fr)\/)?a\/[^/]+\/index\.html$/],
  ['page of a region, HTML', /^(?:(?:en|fr)\/)?r\/[^/]+\/index\.html$/],
  ['page of a sector, HTML', /^(?:(?:en|fr)\/)?s\/[^/]+\/index\.html$/],
  ['page of a story, HTML', /^(?:(?:en|fr)\/)?story\/[^/]+\/index\.html$/],
  ['page of figures, HTML', /^(?:(?:en|fr)\/)?figures\/index\.html$/],
];

/** `assets/index-DtbaYvYg.js` is `index.js`. */
export function nameWithoutHash(path: string): string {
  return path.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** `files`: bytes of each file of the site by its path, as a browser gets it; `startPage`: the text of `index.html`. */
export function weighSite(files: ReadonlyMap<string, number>, startPage: string): SiteWeight {
  const bytesOf = (path: string) => files.get(path) ?? 0;
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + bytesOf(path), 0);
  const paths = [...files.keys()];

  const tags = [...startPage.matchAll(/<(?:script|link)\s[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const pathOf = (tag: ReadonlyMap<string, string>) =>
    (tag.get('src') ?? tag.get('href') ?? '').replace(/^\.\//, '');
  const named = (isMeant: (tag: ReadonlyMap<string, string>) => boolean) => tags.filter(isMeant).map(pathOf);
  const isScript = (tag: ReadonlyMap<string, string>) => tag.has('src');
  const styles = named((tag) => tag.get('rel') === 'stylesheet');
  const early = named((tag) => isScript(tag) && tag.get('type') !== 'module');
  const modules = named((tag) => tag.get('type') === 'module' || tag.get('rel') === 'modulepreload');
  const preloads = named((tag) => tag.get('rel') === 'preload');
  const react = modules.filter((path) => nameWithoutHash(path) === 'react.js');
  const first = modules.filter((path) => !react.includes(path));

  const pages = pageKinds.map(([name, kind]) => [
    name,
    Math.max(0, ...paths.filter((path) => kind.test(path)).map(bytesOf)),
  ]);
  return {
    figures: {
      ...(Object.fromEntries(pages) as Record<string, number>),
      'start page, scripts before it is drawn': sum(early),
      'start page, styles': sum(styles),
      'start page, all before it is drawn without fonts': sum(['index.html', ...early, ...styles]),
      'start page, files that it names': early.length + styles.length + modules.length + preloads.length,
      'first chunk beside React': sum(first),
      React: sum(react),
      'all scripts and styles': sum(paths.filter((path) => /^assets\/.*\.(?:js|css)$/.test(path))),
    },
    parts: Object.fromEntries(
      paths
        .filter((path) => /^assets\/.*\.(?:js|css)$/.test(path))
        .map((path) => [nameWithoutHash(path), bytesOf(path)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** What is over its limit or has none, in words; none where all is well. */
export function overBudget({ figures, parts }: SiteWeight, budgets: Budgets): readonly string[] {
  const over = Object.entries(figures).flatMap(([name, value]) => {
    const limit = budgets.limits[name];
    if (limit === undefined) return [`“${name}” has no limit in .ci/budgets.json`];
    return value > limit ? [`${name}: ${String(value)}, over its limit of ${String(limit)}`] : [];
  });
  if (over.length === 0) return [];
  const grown = Object.entries(parts)
    .map(([name, bytes]) => ({ name, bytes, before: budgets.parts[name] ?? 0 }))
    .filter(({ bytes, before }) => bytes > before)
    .sort((a, b) => b.bytes - b.before - (a.bytes - a.before));
  return [
    ...over,
    ...grown.map(
      ({ name, bytes, before }) =>
        `  grown: ${name}, ${String(bytes)} (${before === 0 ? 'new' : `was ${String(before)}`})`,
    ),
  ];
}
