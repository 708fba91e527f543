/**
 * Which room may import which: the rules of the layout as data, and the check over one file's source. Rooms are the
 * folders under `src/`, and `data`, `geo`, `.ci`, `test` and what lies at the root. Type-only imports count too: they
 * tie rooms just as well.
 */
import path from 'node:path';
import ts from 'typescript';

/**
 * What each room may import besides itself: whole rooms, or folders and files of a room by their path without `src/`.
 */
const allowedImports = {
  domain: [],
  i18n: [],
  graph: ['domain'],
  scene: ['graph', 'domain'],
  paint: ['scene', 'domain'],
  map: ['paint/gl', 'scene', 'domain'],
  state: ['domain'],
  stage: ['scene', 'paint', 'map', 'state', 'i18n', 'domain'],
  picture: ['paint/svg', 'scene', 'domain', 'i18n'],
  export: ['domain', 'graph', 'picture', 'paint/svg', 'paint/canvas'],
  embed: ['domain', 'state'],
  site: ['picture', 'scene', 'export', 'embed', 'domain', 'i18n', 'data/compile'],
  // Curators' tables are checked by the compiler itself, in a worker; `state` has the type of what was refused.
  tables: ['data/compile', 'scene/boundaries.ts', 'export', 'state/preview.ts', 'domain'],
  // What the page asks of its own site and of a reader's files; never what shows it.
  loading: [
    'domain',
    'i18n',
    'scene',
    'state',
    'tables',
    'graph/worker/workerClient.ts',
    // Names of the files that curators hand over.
    'data/compile/tableSchema.ts',
  ],
  // The service worker, and the page's side of it.
  offline: ['domain', 'state', 'loading/siteRoot.ts'],
  ui: ['state', 'domain', 'i18n', 'export', 'picture', 'graph/measures/measuresTypes.ts'],
  app: [
    'domain',
    'i18n',
    'graph',
    'scene',
    'paint',
    'map',
    'stage',
    'picture',
    'state',
    'export',
    'embed',
    'ui',
    'loading',
    'offline',
  ],
  data: ['domain'],
  geo: ['domain'],
  // Scripts behind the commands: no product code, and of it only what the server has to say.
  '.ci': ['site/servedHeaders.ts'],
  // Builders of test data, browser tests and benchmarks reach for whatever they test.
  test: ['src', 'data', 'geo', '.ci', 'vite.config.ts'],
  // The build's own configuration.
  root: ['site', 'domain'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Room = keyof typeof allowedImports;
export const allRooms = Object.keys(allowedImports) as readonly Room[];

interface FileException {
  /** Path from the repository's root; tests beside a file share its exception. */
  readonly file: RegExp;
  /** A room, folder or file, as in `allowedImports`. */
  readonly may: string;
}

/** Entries that put two rooms together which do not know each other. */
const exceptions: readonly FileException[] = [
  // The command hands the region polygons to the compiler's checks, which stay free of `geo/`.
  { file: /^data\/compile\/(cli|cli\.test)\.ts$/, may: 'geo/regionIndex.ts' },
  // What the start page shows before any script: the build runs the application's own components, as `app` does.
  { file: /^src\/site\/first\/firstView\.tsx$/, may: 'ui' },
  { file: /^src\/site\/first\/firstView\.tsx$/, may: 'stage' },
  { file: /^src\/site\/first\/firstView\.tsx$/, may: 'state' },
  { file: /^src\/site\/first\/firstView\.tsx$/, may: 'paint/svg' },
];

const react =
  /^(react|react-dom|react-map-gl|@testing-library\/react|@headless-tree\/react|downshift|zustand)(\/|$)/;
const mapLibrary = /^(maplibre-gl|react-map-gl|@vis\.gl\/[^/]+)(\/|$)/;
const layoutLibrary = /^d3-force(\/|$)/;

/** Packages that would break what a room promises. */
const forbiddenPackages: Readonly<Partial<Record<Room, readonly RegExp[]>>> = {
  domain: [react, mapLibrary, layoutLibrary],
  graph: [react, mapLibrary],
  scene: [react, mapLibrary, layoutLibrary],
  paint: [react, mapLibrary, layoutLibrary],
  picture: [react, mapLibrary, layoutLibrary],
  stage: [layoutLibrary],
  state: [mapLibrary, layoutLibrary],
  tables: [react, mapLibrary, layoutLibrary],
  loading: [mapLibrary, layoutLibrary],
  offline: [react, mapLibrary, layoutLibrary],
  i18n: [/./],
  export: [react, mapLibrary, layoutLibrary],
  ui: [mapLibrary, layoutLibrary],
  data: [react, mapLibrary, layoutLibrary],
  geo: [react, mapLibrary, layoutLibrary],
};

/** The page's handles on workers: they make them, and pause them in a hidden tab. */
const workerClient = /^src\/graph\/(\w+\/)+\w+Client\.ts$/;

/** Globals that would tie a pure room to a page or the network. */
const documentGlobals = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage'];
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const forbiddenGlobals: Readonly<Partial<Record<Room, readonly string[]>>> = {
  domain: [...documentGlobals, ...networkGlobals, 'Worker'],
  graph: [...documentGlobals, ...networkGlobals, 'Worker'],
  scene: [...documentGlobals, ...networkGlobals, 'Worker'],
  picture: [...documentGlobals, ...networkGlobals, 'Worker'],
  ui: [...networkGlobals, 'Worker', 'SharedWorker'],
};

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** `src/ui/filters/Panel.tsx` → `ui`, `vite.config.ts` → `root`; `null` outside all rooms. */
export function roomOf(file: string): Room | null {
  const [top = '', second] = file.split('/');
  if (second === undefined) return 'root';
  const name = top === 'src' ? second : top;
  return name !== undefined && Object.hasOwn(allowedImports, name) ? (name as Room) : null;
}

/** `src/graph/network.ts` lies in `graph` and in `graph/network.ts`. */
function liesIn(file: string, place: string): boolean {
  if (place === 'src') return file.startsWith('src/');
  const inRooms = file.replace(/^src\//, '');
  return inRooms === place || inRooms.startsWith(`${place}/`);
}

interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** Static, dynamic, type-only and re-exporting imports, `import('…')` types and `new URL('…', import.meta.url)`. */
function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({
      specifier: node.text,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      // Of addresses beside the file only scripts (workers) are imports.
      const [address, base] = node.arguments ?? [];
      const isScript = address && ts.isStringLiteralLike(address) && /\.[cm]?[jt]sx?$/.test(address.text);
      if (isScript && base?.getText(source) === 'import.meta.url') add(address);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Uses of a global by its bare name or through `globalThis`; properties and declarations of that name do not count. */
function globalsUsed(source: ts.SourceFile, names: readonly string[]): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const { parent } = node;
      const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isGlobalProperty =
        isProperty && ['globalThis', 'window', 'self'].includes(parent.expression.getText(source));
      const isUse =
        isGlobalProperty ||
        (!isProperty &&
          ts.isExpression(node) &&
          !isDeclarationName(parent, node) &&
          !isDeclaredInside(source, node.text));
      if (isUse)
        found.push({ name: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isDeclarationName(parent: ts.Node, node: ts.Identifier): boolean {
  return (
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isJsxAttribute(parent)) &&
      parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}

/** A parameter or variable of that name anywhere in the file: then the name is the file's own. */
function isDeclaredInside(source: ts.SourceFile, name: string): boolean {
  let isDeclared = false;
  const visit = (node: ts.Node): void => {
    if (
      (ts.isParameter(node) ||
        ts.isVariableDeclaration(node) ||
        ts.isBindingElement(node) ||
        ts.isImportSpecifier(node)) &&
      ts.isIdentifier(node.name) &&
      node.name.text === name
    ) {
      isDeclared = true;
    }
    if (!isDeclared) ts.forEachChild(node, visit);
  };
  visit(source);
  return isDeclared;
}

/** `file` as a path from the repository's root with `/`; returns what is wrong, one line each. */
export function findForbiddenImports(file: string, text: string): string[] {
  const room = roomOf(file);
  if (room === null) {
    const folder = file.split('/', file.startsWith('src/') ? 2 : 1).join('/');
    return file.endsWith('.d.ts') ? [] : [`${file}: ${folder} is not a room; see test/importRules.ts`];
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];

  for (const { specifier, line } of importsOf(source)) {
    const bare = specifier.replace(/\?.*$/, '');
    const where = `${file}:${String(line)}`;
    if (!bare.startsWith('.')) {
      if (isTest(file)) continue;
      if ((forbiddenPackages[room] ?? []).some((pattern) => pattern.test(bare))) {
        problems.push(`${where}: ${room} must not import the package "${bare}"`);
      }
      continue;
    }
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), bare));
    const targetRoom = roomOf(target);
    const isAllowed =
      targetRoom === room ||
      allowedImports[room].some((place) => liesIn(target, place)) ||
      exceptions.some((exception) => exception.file.test(file) && liesIn(target, exception.may)) ||
      // Tests may use the shared builders; product code stays inside the rooms.
      (isTest(file) && target.startsWith('test/'));
    if (!isAllowed) {
      problems.push(
        `${where}: ${room} must not import ${targetRoom === null ? `"${target}"` : `${targetRoom} ("${specifier}")`}`,
      );
    }
  }

  if (!isTest(file) && !workerClient.test(file)) {
    for (const { name, line } of globalsUsed(source, forbiddenGlobals[room] ?? [])) {
      problems.push(`${file}:${String(line)}: ${room} must not use the global "${name}"`);
    }
  }
  return problems;
}
