import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readContact } from './src/domain/correction.ts';
import { createDataFolder } from './src/site/dataFolder.ts';
import { corridorPlugin } from './src/site/corridorPlugin.ts';
import { importPartPlugin } from './src/site/importPartPlugin.ts';
import { publishPlugin } from './src/site/publishPlugin.ts';

/** Build-time settings for operators (README, "Hosting"); none is needed. */
const dataOrigins = process.env['CORRIDOR_DATA_ORIGINS'] ?? '';
const basemap = process.env['CORRIDOR_BASEMAP'] ?? '';
const siteUrl = process.env['CORRIDOR_SITE_URL'] ?? '';
const contact = readContact(process.env['CORRIDOR_CONTACT'] ?? '');

const data = createDataFolder(import.meta.dirname);

/**
 * What the page starts with is one file beside React, which outlives our own changes in browsers' caches; small modules
 * that several late parts need are one file, too, instead of a request each.
 */
const chunkGroups = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: 'first', tags: ['$initial' as const], priority: 2 },
  { name: 'suggestions', test: /node_modules[\\/](?:downshift|@leeoniya)[\\/]/, priority: 2 },
  // What reads documents that are not published here comes beside them, not with all that profiles and dialogs share.
  {
    name: 'reader',
    test: /[\\/]src[\\/]domain[\\/](?:problem|document[\\/](?:documentToDataset|\w+Reader|parse\w+)|story[\\/]readStories)\.ts/,
    priority: 2,
  },
  { name: 'shared', test: /[\\/]src[\\/](?:domain|i18n|state|ui)[\\/]/, minShareCount: 2, priority: 1 },
];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    importPartPlugin(import.meta.dirname),
    corridorPlugin(data),
    publishPlugin(import.meta.dirname, data, { siteUrl, contact, data: dataOrigins, basemap }),
  ],
  define: {
    __DATA_ORIGINS__: JSON.stringify(dataOrigins),
    __BASEMAP__: JSON.stringify(basemap),
    __CONTACT__: JSON.stringify(contact ?? ''),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers of this target fetch ahead by themselves; in one that does not, modules still load, a little later.
    modulePreload: { polyfill: false },
    // MapLibre alone is over the usual limit; the budgets that matter are in `test/bench`.
    chunkSizeWarningLimit: 1400,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: { port: 5173 },
});
