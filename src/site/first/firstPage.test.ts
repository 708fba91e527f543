import { expect, it } from 'vitest';
import { withoutApplication } from './firstPage.ts';

it('keeps scripts and data of the application in a template, styles and icon in the page', () => {
  const { page, application } = withoutApplication(`<head>
    <link rel="icon" href="./favicon.svg" />
    <link rel="preload" href="./data/corridor.json" as="fetch" />
    <script type="module" crossorigin src="./assets/index-a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-b.js">
    <link rel="stylesheet" crossorigin href="./assets/index-c.css">
  </head>`);
  expect(page.replace(/\s+/g, ' ')).toBe(
    '<head> <link rel="icon" href="./favicon.svg" /> <link rel="stylesheet" crossorigin href="./assets/index-c.css"> </head>',
  );
  expect(application.replace(/\s+/g, ' ')).toBe(
    '<template id="application"><link rel="preload" href="./data/corridor.json" as="fetch" /> <script fetchpriority="high" type="module" crossorigin src="./assets/index-a.js"></script> <link rel="modulepreload" crossorigin href="./assets/react-b.js"></template>',
  );
});

it('stops the build when there is nothing to start', () => {
  expect(() => withoutApplication('<head></head>')).toThrow('no module script');
});
