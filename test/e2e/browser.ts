/**
 * The browser of all browser tests and benchmarks. In order:
 *
 * 1. `CHROMIUM_PATH`, an installed Chromium or Chrome;
 * 2. on Linux x64 the pinned Chromium that npm installed (`@sparticuz/chromium`): the same on every machine, with the
 *    libraries and the font it needs, so that a machine with only Node runs the tests;
 * 3. elsewhere, or if that does not start, a browser in one of the usual places.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');

export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/**
 * Of the package's own flags only those for software WebGL are kept. Its `--disable-web-security`,
 * `--disable-site-isolation-trials`, `--allow-running-insecure-content` and `--single-process` would make tests of
 * embedding and security pass that fail in readers' browsers.
 */
const args = [
  '--no-sandbox',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // WebGL needs the software graphics processor; drawing text and SVG with it costs three times as much as without.
  '--disable-gpu-rasterization',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // Nothing leaves the machine.
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
];

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** `--version` needs all libraries, so it tells whether the browser can start at all. */
function starts(executablePath: string, env: Record<string, string>): boolean {
  return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/**
 * Unpacks the pinned Chromium once and returns its folder. The package unpacks into the system's temporary folder and
 * takes whatever lies there for complete; so it is given a folder of its own, renamed when it is whole. Pretending to
 * be on Amazon Linux makes it unpack its copies of nss, nspr and expat too.
 */
function unpackPinnedChromium(): string {
  const { version } = JSON.parse(
    readFileSync(path.join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  ) as {
    version: string;
  };
  const folder = path.join(modules, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${String(process.pid)}`;
  mkdirSync(partial, { recursive: true });
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: path.dirname(modules),
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Unpacking @sparticuz/chromium failed; see above, or set CHROMIUM_PATH');
  // Its own font configuration names a folder of Amazon's.
  writeFileSync(
    path.join(partial, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>
`,
  );
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function pinnedChromium(): BrowserLaunch | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = unpackPinnedChromium();
  const env = {
    ...ownEnvironment(),
    LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  const executablePath = path.join(folder, 'chromium');
  return starts(executablePath, env) ? { executablePath, args, env } : null;
}

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export function findBrowser(): BrowserLaunch {
  const env = ownEnvironment();
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names no file: ${chosen}`);
    return { executablePath: chosen, args, env };
  }
  const pinned = pinnedChromium();
  if (pinned) return pinned;
  const executablePath = (usualPlaces[process.platform] ?? []).find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No browser for the tests: set CHROMIUM_PATH to an installed Chromium or Chrome');
  }
  return { executablePath, args, env };
}
