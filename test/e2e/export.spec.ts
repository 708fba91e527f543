/** What leaves the page as a file: read again by independent parsers, and counted against the screen. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FeatureCollection } from 'geojson';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import papaparse from 'papaparse';
import { readPdf } from '../readPdf.ts';
import { findBrowser } from './browser.ts';
import type { CorridorDocument } from './corridorApi.ts';
import type { Corridor } from './fixtures.ts';
import { expect, test } from './fixtures.ts';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

async function openExport(page: Page, name = 'Export'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function save(page: Page, format: string): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: format, exact: true }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

const rowsOf = ({ text }: Saved) =>
  papaparse.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });

const views = [
  '?lang=en',
  '?lang=en&sector=quantum,semiconductors',
  '?lang=en&region=US&from=2020',
  '?lang=en&q=universit&view=table',
];

for (const search of views) {
  test(`data of ${search} is exactly what is shown`, async ({ corridor, page }) => {
    await corridor.open(search);
    const { shown } = await corridor.getState();
    await openExport(page);
    const summary = page.getByRole('dialog').getByText(/as shown$/);
    await expect(summary).toContainText(String(shown.organizations.length));
    await expect(summary).toContainText(String(shown.agreements.length));

    const csv = await save(page, 'CSV');
    expect(csv.text.startsWith('\ufeff')).toBe(true);
    expect(rowsOf(csv).errors).toEqual([]);
    expect(rowsOf(csv).data.map(({ id }) => id)).toEqual(shown.organizations);

    await page.getByRole('combobox', { name: 'Table' }).selectOption('agreements');
    expect(rowsOf(await save(page, 'CSV')).data.map(({ id }) => id)).toEqual(shown.agreements);

    const geojson = JSON.parse((await save(page, 'GeoJSON')).text) as FeatureCollection;
    expect(geojson.features.map(({ id }) => id)).toEqual(shown.organizations);

    const gexf = await save(page, 'GEXF');
    expect(XMLValidator.validate(gexf.text)).toBe(true);
    const document = new XMLParser({ ignoreAttributes: false }).parse(gexf.text) as {
      gexf: { graph: { nodes: { node: unknown } } };
    };
    expect([document.gexf.graph.nodes.node].flat()).toHaveLength(
      shown.organizations.length + shown.agreements.length,
    );

    const graphml = await save(page, 'GraphML');
    expect(XMLValidator.validate(graphml.text)).toBe(true);
    expect(graphml.text.match(/<node /g)).toHaveLength(shown.organizations.length + shown.agreements.length);

    const json = JSON.parse((await save(page, 'JSON')).text) as CorridorDocument;
    expect(json.version).toBe(1);
    expect(json.organizations.map(({ id }) => id)).toEqual(shown.organizations);
    expect(json.agreements.map(({ id }) => id)).toEqual(shown.agreements);
  });
}

test('graphology reads the GEXF: every edge has both its ends', async ({ corridor, page }) => {
  await corridor.open('?lang=en&sector=quantum');
  const { shown } = await corridor.getState();
  await openExport(page);
  const graph = parseGexf(MultiDirectedGraph, (await save(page, 'GEXF')).text);
  expect(graph.order).toBe(shown.organizations.length + shown.agreements.length);
  expect(graph.size).toBeGreaterThan(0);
});

test('with context the parties outside the filters come too, after the shown ones', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=en&sector=quantum');
  const { shown } = await corridor.getState();
  expect(shown.context.length).toBeGreaterThan(0);
  await openExport(page);
  await page.getByRole('checkbox', { name: /outside the filters/ }).check();
  const ids = rowsOf(await save(page, 'CSV')).data.map(({ id }) => id);
  expect(ids).toEqual([...shown.organizations, ...shown.context]);
});

test('tables have French headers on request', async ({ corridor, page }) => {
  await corridor.open('?lang=fr');
  await openExport(page, 'Exporter');
  await page.getByRole('checkbox', { name: 'En-têtes de colonnes en français' }).check();
  const saved = await save(page, 'CSV');
  expect(rowsOf(saved).meta.fields).toContain('nom (français)');
});

async function pictures(corridor: Corridor, page: Page, search: string, name: string) {
  await corridor.open(search);
  await corridor.waitForMark('corridor:settled');
  await openExport(page, name);
}

for (const [search, name, expected] of [
  ['?lang=en&sector=quantum', 'Export', 'Filters: Quantum'],
  ['?lang=fr&view=network&theme=dark', 'Exporter', 'aucun filtre'],
  ['?lang=fr&view=table', 'Exporter', 'Carte du corridor du Nord-Est'],
] as const) {
  test(`pictures of ${search}`, async ({ corridor, page }) => {
    await pictures(corridor, page, search, name);
    const { shown, view } = await corridor.getState();

    const svg = await save(page, 'SVG');
    expect(svg.name).toMatch(/\.svg$/);
    expect(XMLValidator.validate(svg.text)).toBe(true);
    expect(svg.text).toContain(expected);
    expect(svg.text).not.toMatch(/<image|<foreignObject|<script/);
    expect(svg.text.match(/data-mark="agreement:/g)?.length ?? 0).toBeLessThanOrEqual(
      shown.agreements.length,
    );
    expect(svg.text.match(/data-mark="/g)?.length ?? 0).toBeGreaterThan(5);
    if (view !== 'network') expect(svg.text).toContain('data-part="scale"');

    const pdf = await save(page, 'PDF');
    const head = pdf.bytes.toString('latin1');
    expect(head.startsWith('%PDF-')).toBe(true);
    expect(head.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(head).toContain('/FontFile2');
    expect(head, 'vectors, no pixels').not.toContain('/Subtype /Image');

    const size = async (format: RegExp) => {
      await page.getByRole('radio', { name: format }).check();
      const { bytes } = await save(page, 'PNG');
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;
    };
    const [width, height] = await size(/1×/);
    expect(await size(/2×/)).toEqual([2 * width, 2 * height]);
    expect(await size(/4×/)).toEqual([4 * width, 4 * height]);
  });
}

test('letters of a picture keep together at every size, where fonts are hinted as well', async ({
  corridor,
  page,
}) => {
  await corridor.open('?lang=en');
  const { executablePath, args, env } = findBrowser();
  // As readers' machines have it; the other tests' letters are the same everywhere.
  const hinting = args.filter((argument) => !argument.includes('hinting'));
  await openExport(page);
  const { text } = await save(page, 'SVG');
  const browser = await chromium.launch({ executablePath, args: hinting, env });
  try {
    const drawing = await browser.newPage();
    await drawing.setContent(text.slice(text.indexOf('<svg')));
    const uneven = await drawing.evaluate(async () => {
      await document.fonts.ready;
      const enlarged = 8;
      return Array.from(document.querySelectorAll<SVGTextElement>('svg > text'), (line) => {
        const size = Number(line.getAttribute('font-size'));
        const length = line.getComputedTextLength();
        line.setAttribute('font-size', String(size * enlarged));
        return { line: line.textContent, share: (length * enlarged) / line.getComputedTextLength() };
      }).filter(({ share }) => Math.abs(share - 1) > 0.005);
    });
    expect(uneven).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('citations name the view and its address', async ({ corridor, page }) => {
  await corridor.open('?lang=en&sector=quantum');
  await openExport(page);
  const apa = page.getByRole('textbox', { name: 'APA' });
  await expect(apa).toHaveValue(/^Northeast Corridor Map: Quantum \[Interactive map\]\./);
  await expect(apa).toHaveValue(/lang=en&sector=quantum$/);
  await expect(page.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(/^@misc\{/);
});

test('field case 17: paper holds the drawn picture and lists of all that is shown', async ({
  corridor,
  page,
}) => {
  await page.addInitScript(() => {
    // A busy machine may take longer to lay out the paper than `ready` waits for it: here it waits as long as it takes.
    const setTimer = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0) => setTimer(act, ms === 1500 ? 600_000 : ms),
    });
  });
  await corridor.open('?lang=fr&theme=dark&sector=quantum');
  // As programs do that print as soon as the page says it is ready.
  const early = await readPdf(new Uint8Array(await page.pdf({ format: 'Letter' })));
  const text = early.texts.join(' ').replace(/\s+/g, ' ');
  for (const part of ['Source :', 'Quantique', 'Carte du corridor du Nord-Est']) expect(text).toContain(part);
  // Of the screen’s panels there is nothing.
  expect(text).not.toContain('Regrouper par');
  const { shown } = await corridor.getState();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  await expect(sheet.locator('svg')).toBeVisible();
  await expect(sheet.locator('svg')).toContainText('Source\u00a0:');
  await expect(sheet.locator('tr[data-organization-id]')).toHaveCount(shown.organizations.length);
  await expect(sheet.locator('tr[data-agreement-id]')).toHaveCount(shown.agreements.length);
  await expect(page.locator('#stage-surface')).toBeHidden();
  await expect(page.locator('.shell-panel')).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet).toHaveCSS('color', 'rgb(20, 32, 43)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet.locator('svg')).toHaveCount(0);

  await corridor.setState({ view: 'table' });
  await expect(page.locator('.data-table')).toBeAttached();
  const paper = (await page.pdf({ format: 'Letter' })).toString('latin1');
  const sizes = [...paper.matchAll(/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  expect(sizes.length).toBeGreaterThan(1);
  for (const size of sizes) expect(size, 'a table lies across').toEqual(['792', '612']);
});
