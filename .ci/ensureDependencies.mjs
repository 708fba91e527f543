/**
 * Installs the dependencies when they are missing or stale, so that every `npm` command works straight after a clone.
 * Only Node built-ins: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = path.join(root, 'node_modules', '.dependencies-stamp');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node 20.19 or newer is needed, this is ${process.versions.node}. Install a newer one: https://nodejs.org/`,
  );
  process.exit(1);
}

const lockFile = readFileSync(path.join(root, 'package-lock.json'));
// The lock file's content and not its time of change, which git rewrites; the ABI, because native add-ons follow it.
const platform = `${process.platform} ${process.arch} ${process.versions.modules}`;
const wanted = `${platform} ${createHash('sha256').update(lockFile).digest('hex')}`;
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

/** Whether what `npm install` has put there by hand is what the lock file asks for: then there is nothing to do. */
function isInStep() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile) || (installed !== '' && !installed.startsWith(platform))) return false;
  const present = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(JSON.parse(lockFile).packages).every(
    ([folder, { version, optional }]) =>
      folder === '' || (folder in present ? present[folder].version === version : optional === true),
  );
}

if (installed !== wanted && isInStep()) writeFileSync(stampFile, wanted);
else if (installed !== wanted) {
  console.log('Installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  // Run by hand and not by npm, there is no npm_execpath; Windows then needs a shell to find npm.cmd.
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('npm ci failed (see above); nothing was started.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stampFile, wanted);
}
