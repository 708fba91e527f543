/**
 * Which room may import which: the rules of the layout as data, and the check over one file's source. Rooms are the
 * folders under `src/`, `data/compile` and `geo`. Type-only imports count too: they tie rooms just as well.
 */
import path from 'node:path';
import ts from 'typescript';

export type Room =
  'domain' | 'graph' | 'map' | 'draw' | 'state' | 'i18n' | 'export' | 'embed' | 'ui' | 'app' | 'data' | 'geo';

/** A room may always import itself. */
const allowedRooms: Readonly<Record<Room, readonly Room[]>> = {
  domain: [],
  i18n: [],
  graph: ['domain'],
  map: ['domain', 'graph'],
  draw: ['domain', 'graph', 'i18n'],
  state: ['domain'],
  export: ['domain', 'graph', 'draw'],
  embed: ['domain', 'state'],
  ui: ['state', 'domain', 'i18n', 'export'],
  app: ['domain', 'i18n', 'graph', 'map', 'draw', 'state', 'export', 'embed', 'ui'],
  data: ['domain'],
  geo: ['domain'],
};

interface FileException {
  /** Path from the repository's root; tests beside a file share its exception. */
  readonly file: RegExp;
  /** A room, or one module as a path from the repository's root. */
  readonly may: Room | { readonly module: string };
}

const exceptions: readonly FileException[] = [
  // The one component that ties the store to the map.
  { file: /^src\/map\/OrgMap(\.test)?\.tsx$/, may: 'state' },
  // The compiler's entry hands the region polygons to the checks, which stay free of `geo/`.
  { file: /^data\/compile\/(cli|cli\.test)\.ts$/, may: { module: 'geo/regionIndex.ts' } },
];

const react =
  /^(react|react-dom|react-map-gl|@testing-library\/react|@headless-tree\/react|downshift|zustand)(\/|$)/;
const mapLibrary = /^(maplibre-gl|react-map-gl|@vis\.gl\/[^/]+)(\/|$)/;
const layoutLibrary = /^d3-force(\/|$)/;

/** Packages that would break what a room promises. */
const forbiddenPackages: Readonly<Partial<Record<Room, readonly RegExp[]>>> = {
  domain: [react, mapLibrary, layoutLibrary],
  graph: [react, mapLibrary],
  draw: [react, mapLibrary, layoutLibrary],
  state: [mapLibrary, layoutLibrary],
  i18n: [/./],
  export: [react, mapLibrary, layoutLibrary],
  ui: [mapLibrary, layoutLibrary],
  data: [react, mapLibrary, layoutLibrary],
  geo: [react, mapLibrary, layoutLibrary],
};

/** The page's handles on workers: they make them, and pause them in a hidden tab. */
const workerClient = /^src\/graph\/\w+Client\.ts$/;

/** Globals that would tie a pure room to a page or the network. */
const documentGlobals = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage'];
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const forbiddenGlobals: Readonly<Partial<Record<Room, readonly string[]>>> = {
  domain: [...documentGlobals, ...networkGlobals, 'Worker'],
  graph: [...documentGlobals, ...networkGlobals, 'Worker'],
  draw: [...documentGlobals, ...networkGlobals, 'Worker'],
  ui: [...networkGlobals, 'Worker', 'SharedWorker'],
};

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** `src/ui/filters/Panel.tsx` → `ui`; `null` outside all rooms. */
export function roomOf(file: string): Room | null {
  const [top, second] = file.split('/');
  if (top === 'src') return second !== undefined && second in allowedRooms ? (second as Room) : null;
  return top === 'data' || top === 'geo' ? top : null;
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
    return file.startsWith('src/') && !file.endsWith('.d.ts') && file.split('/').length > 2
      ? [`${file}: src/${file.split('/')[1] ?? ''} is not a room; see test/importRules.ts`]
      : [];
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
    const own = exceptions.filter((exception) => exception.file.test(file)).map(({ may }) => may);
    const isExcepted = own.some((may) =>
      typeof may === 'string' ? may === roomOf(target) : may.module === target,
    );
    if (isExcepted) continue;
    const targetRoom = roomOf(target);
    if (targetRoom === null) {
      // Tests may use the shared builders; product code stays inside the rooms.
      const isTestHelp = isTest(file) && target.startsWith('test/');
      if (!isTestHelp) problems.push(`${where}: ${room} must not import "${target}"`);
    } else if (targetRoom !== room && !allowedRooms[room].includes(targetRoom)) {
      problems.push(`${where}: ${room} must not import ${targetRoom} ("${specifier}")`);
    }
  }

  if (!isTest(file) && !workerClient.test(file)) {
    for (const { name, line } of globalsUsed(source, forbiddenGlobals[room] ?? [])) {
      problems.push(`${file}:${String(line)}: ${room} must not use the global "${name}"`);
    }
  }
  return problems;
}
