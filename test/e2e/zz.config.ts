import base from './playwright.config.ts';
export default { ...base, globalSetup: './zzServe.ts', outputDir: '/tmp/share-results', reporter: [['list']] };
