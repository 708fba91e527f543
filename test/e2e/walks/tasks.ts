/** Ten things that people come for (issue “For everyone”), each written once, in French or in English. */
import { readFileSync } from 'node:fs';
import type { Language, LocalizedText } from '../../../src/domain/language.ts';
import { formatPartialDate } from '../../../src/i18n/format.ts';
import { exportMessages } from '../../../src/i18n/messages/export.ts';
import { shownMessages } from '../../../src/i18n/messages/shown.ts';
import { pathMessages } from '../../../src/i18n/messages/path.ts';
import { profileMessages } from '../../../src/i18n/messages/profile.ts';
import { regionProfileMessages } from '../../../src/i18n/messages/regionProfile.ts';
import { resultsMessages } from '../../../src/i18n/messages/results.ts';
import { shareMessages } from '../../../src/i18n/messages/share.ts';
import { shellMessages } from '../../../src/i18n/messages/shell.ts';
import { tableMessages } from '../../../src/i18n/messages/table.ts';
import type { CorridorDocument, DocumentAgreement, DocumentOrganization } from '../corridorApi.ts';
import { expect } from '../fixtures.ts';
import { shortestChains, showByContract } from '../oracle.ts';
import type { Target, Walker } from './walker.ts';
import { beginning } from './walker.ts';

export interface Task {
  readonly name: string;
  readonly language: Language;
  /** The address that the walk begins at. */
  readonly start: string;
  readonly run: (walker: Walker, document: CorridorDocument) => Promise<void>;
}

function nameOf(text: LocalizedText | undefined, language: Language): string {
  return text?.[language] ?? text?.fr ?? text?.en ?? '';
}

function organizationOf({ organizations }: CorridorDocument, id: string): DocumentOrganization {
  const found = organizations.find((organization) => organization.id === id);
  if (!found) throw new Error(`the data has no organization ${id}`);
  return found;
}

function agreementOf({ agreements }: CorridorDocument, id: string): DocumentAgreement {
  const found = agreements.find((agreement) => agreement.id === id);
  if (!found) throw new Error(`the data has no agreement ${id}`);
  return found;
}

/** As people say it. */
function labelOf(organization: DocumentOrganization, language: Language): string {
  const { shortName, name } = organization;
  return (typeof shortName === 'object' ? shortName[language] : shortName) ?? nameOf(name, language);
}

function partiesOf(document: CorridorDocument, { parties }: DocumentAgreement): DocumentOrganization[] {
  return [...new Set(parties.map(({ organization }) => organization))].map((id) =>
    organizationOf(document, id),
  );
}

const heading = (name: string): Target => ({ role: 'heading', name: beginning(name) });
const link = (name: string): Target => ({ role: 'link', name: beginning(name) });

const find: Task = {
  name: 'find C2MI by search',
  language: 'fr',
  start: '?lang=fr',
  run: async (walker, document) => {
    await walker.search('c2mi');
    await walker.choose({ role: 'option', name: /^C2MI/ });
    await walker.finds(heading(nameOf(organizationOf(document, 'c2mi').name, 'fr')));
    expect(await walker.corridor.getState()).toMatchObject({ org: 'c2mi', q: null });
  },
};

const filter: Task = {
  name: 'filter quantum in Estrie',
  language: 'en',
  start: '?lang=en',
  run: async (walker, document) => {
    await walker.openTab('filters');
    await walker.press({ role: 'checkbox', name: /^Quantum/ });
    await walker.press({ role: 'checkbox', name: /^Estrie/ });
    await walker.finds(
      { role: 'checkbox', name: /^Quantum/, checked: true },
      { role: 'checkbox', name: /^Estrie/, checked: true },
      { role: 'button', name: shownMessages.en.remove('Estrie') },
    );
    const expected = showByContract(document, { sector: ['quantum'], region: ['CA-QC-05'] });
    expect(expected.organizations.length).toBeGreaterThan(1);
    await walker.hasShown(expected.organizations.length, expected.agreements.length);
    const { shown, sector, region } = await walker.corridor.getState();
    expect({ sector, region }).toEqual({ sector: ['quantum'], region: ['CA-QC-05'] });
    expect([...shown.organizations].sort()).toEqual([...expected.organizations].sort());
    await walker.openTab('results');
    await walker.finds(
      ...expected.organizations.map((id): Target => ({
        role: 'button',
        name: nameOf(organizationOf(document, id).name, 'en'),
      })),
    );
  },
};

const corridorMou = 'nsmc-mou-2025';

const read: Task = {
  name: 'open the corridor MOU and read its parties',
  language: 'fr',
  start: '?lang=fr',
  run: async (walker, document) => {
    const agreement = agreementOf(document, corridorMou);
    const title = nameOf(agreement.title, 'fr');
    await walker.openTab('results');
    await walker.press({ role: 'radio', name: beginning(resultsMessages.fr.agreements) });
    await walker.press({ role: 'button', name: beginning(title) });
    const parties = partiesOf(document, agreement);
    await walker.finds(
      heading(title),
      heading(profileMessages.fr.agreement.parties),
      ...parties.map(({ name }) => link(nameOf(name, 'fr'))),
    );
    await walker.reads(formatPartialDate(agreement.signed ?? '', 'fr'));
    expect(await walker.corridor.getState()).toMatchObject({ agreement: corridorMou, org: null });
    expect(parties.length).toBeGreaterThan(2);
  },
};

const compare: Task = {
  name: 'compare BIOQuébec’s partners in the table',
  language: 'en',
  start: '?lang=en',
  run: async (walker, document) => {
    await walker.press({ role: 'radio', name: shellMessages.en.view.table });
    await walker.search('BIOQuébec');
    await walker.confirm();
    await walker.lookAtStage();
    const own = document.agreements.filter(({ parties }) =>
      parties.some(({ organization }) => organization === 'bioquebec'),
    );
    const partners = new Set(
      own.flatMap((agreement) => partiesOf(document, agreement)).filter(({ id }) => id !== 'bioquebec'),
    );
    const count = tableMessages.en.agreementsWith.count(own.length);
    await walker.finds(
      { role: 'rowheader', name: beginning('BIOQuébec') },
      // The number is a button, and browsers set the name of one apart.
      {
        role: 'cell',
        name: new RegExp(`${count}\\s?${tableMessages.en.agreementsWith.with}`.replace(/\s/g, '\\s+'), 'u'),
      },
    );
    const others = walker.page.locator('[data-organization-id=bioquebec] button:not(.open-count)');
    // Long lists of names are cut until they are asked for.
    if ((await others.count()) > 0) {
      await walker.press({
        role: 'button',
        name: new RegExp(`^${(await others.first().innerText()).replace(/\s/, '\\s')}$`, 'u'),
      });
    }
    await walker.finds(...[...partners].map((partner) => link(labelOf(partner, 'en'))));
    expect(await walker.corridor.getState()).toMatchObject({ view: 'table', q: 'BIOQuébec' });
    expect(partners.size).toBeGreaterThan(2);
  },
};

const share: Task = {
  name: 'share a link that opens the same view',
  language: 'fr',
  start: '?lang=fr&view=network&sector=quantum&org=distriq&links=pair',
  run: async (walker, document) => {
    await walker.openAction('share');
    await walker.finds({ role: 'dialog', name: shareMessages.fr.title });
    // Without it the link would follow the language of whoever opens it.
    await walker.press({ role: 'radio', name: shareMessages.fr.language.fr, within: 'dialog' });
    await walker.press({ role: 'button', name: shareMessages.fr.copy.link, within: 'dialog' });
    await walker.reads(shareMessages.fr.copied);
    await walker.isTold(shareMessages.fr.copied);
    const before = await walker.corridor.getState();
    const address = await walker.page.evaluate(() => navigator.clipboard.readText());
    expect(address.startsWith('http')).toBe(true);
    await walker.page.goto(address);
    await walker.corridor.ready();
    const after = await walker.corridor.getState();
    // Where nobody has moved it, each window frames the view for its own size.
    expect({ ...after, map: null }).toEqual({ ...before, map: null });
    await walker.finds(heading(nameOf(organizationOf(document, 'distriq').name, 'fr')));
  },
};

const switchLanguage: Task = {
  name: 'switch language half-way, with everything kept',
  language: 'en',
  start: '?lang=en',
  run: async (walker, document) => {
    await walker.press({ role: 'radio', name: shellMessages.en.view.network });
    await walker.openTab('filters');
    await walker.press({ role: 'checkbox', name: /^Life sciences/ });
    await walker.openTab('results');
    const name = organizationOf(document, 'bioquebec').name;
    await walker.press({ role: 'button', name: beginning(nameOf(name, 'en')) });
    await walker.finds(heading(nameOf(name, 'en')));
    const before = await walker.corridor.getState();
    await walker.press({ role: 'button', name: /Français/ });
    walker.language = 'fr';
    await walker.finds(
      heading(shellMessages.fr.productName),
      heading(profileMessages.fr.organization.agreements),
      { role: 'button', name: /Français/, pressed: true },
    );
    expect(await walker.corridor.getState()).toEqual({ ...before, lang: 'fr' });
    expect(before).toMatchObject({ view: 'network', sector: ['life-sciences'], org: 'bioquebec' });
    await expect(walker.page.locator('html')).toHaveAttribute('lang', 'fr-CA');
  },
};

const connect: Task = {
  name: 'find how two organizations are connected',
  language: 'fr',
  start: '?lang=fr&org=c2mi',
  run: async (walker, document) => {
    const end = organizationOf(document, 'hydro-quebec');
    await walker.press({ role: 'button', name: profileMessages.fr.actions.howConnected });
    await walker.write({ role: 'combobox', name: beginning(pathMessages.fr.toOf('C2MI', 'C2MI')) }, 'hydro');
    await walker.choose({ role: 'option', name: beginning(nameOf(end.name, 'fr')) });
    await walker.finds(heading(pathMessages.fr.heading));
    const { path, paths = [] } = await walker.corridor.getState();
    expect(path).toEqual(['c2mi', 'hydro-quebec']);
    const chains = shortestChains(document, 'c2mi', 'hydro-quebec');
    expect(paths.map(String).sort()).toEqual(chains.map(String).sort());
    // The first chain is told in full: every name leads to its record.
    const [first = []] = paths;
    await walker.finds(
      ...first.map((id, position) =>
        position % 2 === 0
          ? link(labelOf(organizationOf(document, id), 'fr'))
          : link(nameOf(agreementOf(document, id).title, 'fr')),
      ),
    );
  },
};

const region: Task = {
  name: 'read who is in a region',
  language: 'en',
  start: '?lang=en',
  run: async (walker, document) => {
    await walker.search('estrie');
    await walker.choose({ role: 'option', name: /^Estrie\s*Region/ });
    const inside = document.organizations.filter(({ location }) => location?.region === 'CA-QC-05');
    await walker.finds(heading('Estrie'), heading(regionProfileMessages.en.organizations));
    await walker.reads(regionProfileMessages.en.organizationCount(inside.length));
    for (;;) {
      const more = walker.page.locator('.region-sector .show-more', { hasText: /^Show all/ });
      if ((await more.count()) === 0) break;
      await walker.press({ role: 'button', name: new RegExp(`^${await more.first().innerText()}$`) });
    }
    await walker.finds(...inside.map(({ name }) => link(nameOf(name, 'en'))));
    expect((await walker.corridor.getState()).region).toEqual(['CA-QC-05']);
  },
};

const sort: Task = {
  name: 'sort the table and follow an agreement to an organization',
  language: 'fr',
  start: '?lang=fr&view=table',
  run: async (walker, document) => {
    await walker.press({ role: 'tab', name: beginning(tableMessages.fr.tabs.agreements) });
    // Newest first, until the order is turned round.
    await walker.press({
      role: 'button',
      name: walker.isNarrow
        ? tableMessages.fr.sortDescending
        : new RegExp(`^${tableMessages.fr.columns.date}$`),
    });
    const dates = document.agreements.flatMap(({ signed }) => signed ?? []).sort();
    const oldest = document.agreements.find(({ signed }) => signed === dates[0]);
    if (!oldest) throw new Error('no agreement has a date');
    await expect(
      walker.page.locator('tbody [data-agreement-id], tbody[data-agreement-id]').first(),
    ).toContainText(nameOf(oldest.title, 'fr'));
    await walker.press(link(nameOf(oldest.title, 'fr')));
    await walker.finds(heading(nameOf(oldest.title, 'fr')));
    expect((await walker.corridor.getState()).agreement).toBe(oldest.id);
    const [party] = partiesOf(document, oldest);
    if (!party) throw new Error('the oldest agreement has no party');
    await walker.press({ ...link(nameOf(party.name, 'fr')), within: '#profile' });
    await walker.finds(heading(nameOf(party.name, 'fr')));
    expect(await walker.corridor.getState()).toMatchObject({ org: party.id, agreement: null, view: 'table' });
  },
};

const exportAndReturn: Task = {
  name: 'export what is shown and go back to the first view',
  language: 'en',
  start: '?lang=en&sector=quantum',
  run: async (walker, document) => {
    const first = await walker.corridor.getState();
    await walker.openTab('results');
    const organization = organizationOf(document, 'distriq');
    await walker.press({ role: 'button', name: beginning(nameOf(organization.name, 'en')) });
    await walker.finds(heading(nameOf(organization.name, 'en')));
    await walker.openAction('export');
    await walker.finds({ role: 'dialog', name: exportMessages.en.title });
    const download = walker.page.waitForEvent('download');
    await walker.press({ role: 'button', name: /^CSV$/, within: 'dialog' });
    const rows = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\r?\n(?=[a-z0-9-]+,)/);
    expect(rows).toHaveLength(first.shown.organizations.length + 1);
    await walker.reads(/^Saved: .*\.csv$/);
    await walker.isTold('Saved: ');
    await walker.closeDialog();
    expect((await walker.corridor.getState()).org).toBe('distriq');
    await walker.page.goBack();
    await expect.poll(() => walker.corridor.getState()).toEqual(first);
    await walker.reads(/\d\s+organizations/u);
  },
};

export const tasks: readonly Task[] = [
  find,
  filter,
  read,
  compare,
  share,
  switchLanguage,
  connect,
  region,
  sort,
  exportAndReturn,
];
