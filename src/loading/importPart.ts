/**
 * Stands in for the build tool's own helper before each `import()` (`src/site/importPartPlugin.ts`): brings the files
 * of a part before the browser's module loader is told of it. A browser keeps a module that failed to load as failed
 * for as long as the page lives, so that no second `import()` could succeed; a fetch that failed leaves no trace.
 */
const brought = new Map<string, Promise<void>>();

/** What the page began with is there. */
function isOnPage(href: string): boolean {
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].some(
    (link) => link.href === href && (link.rel !== 'stylesheet' || link.sheet !== null),
  );
  return linked || [...document.scripts].some(({ src }) => src === href);
}

function bringStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}

/** Into the browser's cache, where the module loader finds it. */
async function bringScript(href: string): Promise<void> {
  const response = await fetch(href, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${href} could not be loaded (${String(response.status)})`);
  await response.arrayBuffer();
}

function bring(href: string): Promise<void> {
  const known = brought.get(href);
  if (known) return known;
  if (isOnPage(href)) return Promise.resolve();
  const asked = href.endsWith('.css') ? bringStyle(href) : bringScript(href);
  brought.set(href, asked);
  asked.catch(() => brought.delete(href));
  return asked;
}

/** `files`: the part's scripts and styles, beside the file that asks for it. */
export async function importPart<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
  importer: string = import.meta.url,
): Promise<Module> {
  await Promise.all(files.map((file) => bring(new URL(file, importer).href)));
  return load();
}

/** The name that the build tool's code calls. */
export { importPart as __vitePreload };
