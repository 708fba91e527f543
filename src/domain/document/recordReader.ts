/** Reads the records of a document: sources, then organizations, then what names them. See `documentToDataset.ts`. */
import type { Affiliation, Organization, Party, SignedPrecision, Source, SourceKind } from '../dataset.ts';
import type { DocumentAgreement } from './datasetToDocument.ts';
import {
  FieldReader,
  isRecord,
  manyItems,
  maxTextLength,
  type Mutable,
  own,
  type UnknownRecord,
} from './fieldReader.ts';
import type { LocalizedText } from '../language.ts';
import { parseLocation } from './parseLocation.ts';

const signedPrecisions: readonly unknown[] = [
  'stated',
  'inferred',
  'announcement',
] satisfies SignedPrecision[];

function isSignedPrecision(value: unknown): value is SignedPrecision {
  return signedPrecisions.includes(value);
}

const sourceKinds: readonly unknown[] = [
  'founding',
  'release',
  'official',
  'press',
  'reference',
] satisfies SourceKind[];

function isSourceKind(value: unknown): value is SourceKind {
  return sourceKinds.includes(value);
}

export class RecordReader extends FieldReader {
  readonly sources = new Map<string, Source>();
  readonly organizations = new Map<string, Organization>();
  readonly agreements = new Map<string, DocumentAgreement>();
  readonly affiliations = new Map<string, Affiliation>();
  readonly used = {
    sectors: new Set<string>(),
    organizationKinds: new Set<string>(),
    agreementKinds: new Set<string>(),
    relations: new Set<string>(),
    roles: new Set<string>(),
    statuses: new Set<string>(),
    regions: new Set<string>(),
  };

  /** Calls `read` with each record that has an id of its own; the first of two with one id is kept. */
  eachNew(
    document: UnknownRecord,
    key: string,
    taken: ReadonlyMap<string, unknown>,
    read: (record: UnknownRecord, id: string, path: string) => void,
  ): void {
    this.array(document, key, '').forEach((record, index) => {
      const path = `${key}[${String(index)}]`;
      const id = isRecord(record) ? this.id(record, 'id') : '';
      if (!isRecord(record) || id === '')
        this.list.add(
          'no-id',
          path,
          'The entry has no id and was left out',
          'L’entrée n’a pas d’identifiant et a été omise',
        );
      else if (taken.has(id))
        this.list.add(
          'duplicate-id',
          `${path}.id`,
          `The id ${id} is already taken; the first entry was kept`,
          `L’identifiant ${id} est déjà pris; la première entrée a été gardée`,
        );
      else read(record, id, path);
    });
  }

  /** An id of a vocabulary, remembered as in use. */
  term(record: UnknownRecord, key: string, used: Set<string>): string | undefined {
    const id = this.idOrNothing(record, key);
    if (id) used.add(id);
    return id;
  }

  sectorIds(record: UnknownRecord, path: string): string[] {
    const ids = this.ids(record, 'sectors', path);
    for (const id of ids) this.used.sectors.add(id);
    return ids;
  }

  /** Ids of sources that exist. */
  sourceIds(record: UnknownRecord, path: string): string[] {
    const ids = this.ids(record, 'sources', path);
    if (ids.every((id) => this.sources.has(id))) return ids;
    this.list.add(
      'unknown-source',
      `${path}.sources`,
      'A source is not in the list of sources and was left out',
      'Une source n’est pas dans la liste des sources et a été omise',
    );
    return ids.filter((id) => this.sources.has(id));
  }

  readSource(record: UnknownRecord, id: string, path: string): void {
    const publisher = this.text(record, 'publisher', path);
    const url = this.webAddress(record, 'url', path);
    const published = this.date(own(record, 'published'), path, 'published');
    const language = this.text(record, 'language', path);
    const source: Mutable<Source> = { id, title: this.text(record, 'title', path) ?? publisher ?? url ?? id };
    if (publisher) source.publisher = publisher;
    if (published) source.published = published;
    const checked = this.date(own(record, 'checked'), path, 'checked');
    const kind = own(record, 'kind');
    if (checked) source.checked = checked;
    if (isSourceKind(kind)) source.kind = kind;
    if (language && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) source.language = language;
    if (url) source.url = url;
    this.sources.set(id, source);
  }

  readOrganization(record: UnknownRecord, id: string, path: string): void {
    const name = this.localized(own(record, 'name'), path, 'name');
    if (!name) {
      this.list.add(
        'no-name',
        `${path}.name`,
        `The organization ${id} has no name and was left out`,
        `L’organisation ${id} n’a pas de nom et a été omise`,
      );
      return;
    }
    const shortName = this.localized(own(record, 'shortName'), path, 'shortName');
    const kind = this.term(record, 'kind', this.used.organizationKinds);
    const location = parseLocation(this, own(record, 'location'), `${path}.location`);
    const website = this.webAddress(record, 'website', path);
    const summary = this.localized(own(record, 'summary'), path, 'summary', maxTextLength);
    const founded = this.date(own(record, 'founded'), path, 'founded');
    const note = this.localized(own(record, 'note'), path, 'note', maxTextLength);
    const organization: Mutable<Organization> = {
      id,
      name,
      sectors: this.sectorIds(record, path),
      sources: this.sourceIds(record, path),
    };
    if (shortName) organization.shortName = shortName;
    if (kind) organization.kind = kind;
    if (location) organization.location = location;
    if (location?.region) this.used.regions.add(location.region);
    const governs = this.term(record, 'governs', this.used.regions);
    if (governs) organization.governs = governs;
    if (website) organization.website = website;
    if (summary) organization.summary = summary;
    if (founded) organization.founded = founded;
    if (note) organization.note = note;
    this.organizations.set(id, organization);
  }

  /** The parties that are listed organizations, each once. */
  parties(record: UnknownRecord, path: string): Party[] {
    const parties: Party[] = [];
    const values = this.array(record, 'parties', path);
    const seen = values.length > manyItems ? new Set<string>() : null;
    values.forEach((party, index) => {
      const organization = isRecord(party) ? this.id(party, 'organization') : '';
      const isRepeated = seen
        ? seen.has(organization)
        : parties.some((known) => known.organization === organization);
      if (!isRecord(party) || isRepeated || !this.organizations.has(organization)) {
        this.list.add(
          isRepeated ? 'repeated-party' : 'unknown-party',
          `${path}.parties[${String(index)}]`,
          `The party${organization && ` “${organization}”`} is not a listed organization, or is there twice; it was left out`,
          `La partie${organization && ` «\u00a0${organization}\u00a0»`} n’est pas une organisation de la liste, ou y est deux fois; elle a été omise`,
        );
        return;
      }
      seen?.add(organization);
      const role = this.term(party, 'role', this.used.roles);
      parties.push(role ? { organization, role } : { organization });
    });
    return parties;
  }

  readAgreement(record: UnknownRecord, id: string, path: string): void {
    const parties = this.parties(record, path);
    if (parties.length === 0) {
      this.list.add(
        'no-parties',
        `${path}.parties`,
        `The agreement ${id} has no party among the organizations and was left out`,
        `L’entente ${id} n’a aucune partie parmi les organisations et a été omise`,
      );
      return;
    }
    const kind = this.term(record, 'kind', this.used.agreementKinds);
    const signed = this.date(own(record, 'signed'), path, 'signed');
    const signedPrecision = own(record, 'signedPrecision');
    const ends = this.date(own(record, 'ends'), path, 'ends');
    const status = this.term(record, 'status', this.used.statuses);
    const note = this.localized(own(record, 'note'), path, 'note', maxTextLength);
    const renewed: string[] = [];
    for (const value of this.array(record, 'renewed', path)) {
      const date = this.date(value, path, 'renewed');
      if (date) renewed.push(date);
    }
    const objectives: LocalizedText[] = [];
    for (const value of this.array(record, 'objectives', path)) {
      const objective = this.localized(value, path, 'objectives', maxTextLength);
      if (objective) objectives.push(objective);
    }
    const agreement: Mutable<DocumentAgreement> = {
      id,
      // A heading is needed: an untitled agreement is called by its id.
      title: this.localized(own(record, 'title'), path, 'title') ?? { en: id, fr: id },
      renewed,
      parties,
      sectors: this.sectorIds(record, path),
      objectives,
      sources: this.sourceIds(record, path),
    };
    if (kind) agreement.kind = kind;
    if (signed) agreement.signed = signed;
    if (signed && isSignedPrecision(signedPrecision)) agreement.signedPrecision = signedPrecision;
    if (ends) agreement.ends = ends;
    if (status) agreement.status = status;
    if (note) agreement.note = note;
    this.agreements.set(id, agreement);
  }

  readAffiliation(record: unknown, index: number): void {
    const path = `affiliations[${String(index)}]`;
    const from = isRecord(record) ? this.id(record, 'from') : '';
    const to = isRecord(record) ? this.id(record, 'to') : '';
    if (!isRecord(record) || from === to || !this.organizations.has(from) || !this.organizations.has(to)) {
      this.list.add(
        'bad-affiliation',
        path,
        'The affiliation does not join two listed organizations and was left out',
        'L’affiliation ne relie pas deux organisations de la liste et a été omise',
      );
      return;
    }
    const relation = this.term(record, 'relation', this.used.relations);
    // A–B and B–A are one link; a different relation between the two is another.
    const key = JSON.stringify([...[from, to].sort(), relation ?? '']);
    if (this.affiliations.has(key)) return;
    this.affiliations.set(key, {
      from,
      to,
      ...(relation ? { relation } : {}),
      sources: this.sourceIds(record, path),
    });
  }
}
