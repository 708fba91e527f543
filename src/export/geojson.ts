/** Organizations as GeoJSON points (RFC 7946); those without coordinates are features without geometry. */
import { addToList } from '../domain/addToList.ts';
import type { Dataset, Organization } from '../domain/dataset.ts';

type Properties = Readonly<Record<string, string | number | readonly string[]>>;

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: {
    readonly type: 'Point';
    readonly coordinates: readonly [lng: number, lat: number];
  } | null;
  readonly properties: Properties;
}

function propertiesOf(organization: Organization, agreements: readonly string[]): Properties {
  const { location } = organization;
  const properties: Record<string, string | number | readonly string[] | undefined> = {
    name_en: organization.name.en,
    name_fr: organization.name.fr,
    short_name: organization.shortName?.en ?? organization.shortName?.fr,
    short_name_fr:
      organization.shortName?.fr === organization.shortName?.en ? undefined : organization.shortName?.fr,
    kind: organization.kind,
    sectors: organization.sectors,
    street: location?.street,
    place: location?.place,
    postal_code: location?.postalCode,
    region: location?.region,
    precision: location?.precision,
    government_of: organization.governs,
    website: organization.website,
    summary_en: organization.summary?.en,
    summary_fr: organization.summary?.fr,
    founded: organization.founded,
    agreements,
    sources: organization.sources,
  };
  const known = Object.entries(properties).filter(
    (entry): entry is [string, string | number | string[]] => entry[1] !== undefined,
  );
  return Object.fromEntries(known);
}

function featureOf(organization: Organization, agreements: readonly string[]): Feature {
  const { lng, lat } = organization.location ?? {};
  return {
    type: 'Feature',
    id: organization.id,
    geometry: lng === undefined || lat === undefined ? null : { type: 'Point', coordinates: [lng, lat] },
    properties: propertiesOf(organization, agreements),
  };
}

export function writeGeoJson({
  organizations,
  agreements,
}: Pick<Dataset, 'organizations' | 'agreements'>): string {
  const agreementsOf = new Map<string, string[]>();
  for (const { id, parties } of agreements)
    for (const { organization } of parties) addToList(agreementsOf, organization, id);
  const features = organizations.map((organization) =>
    featureOf(organization, agreementsOf.get(organization.id) ?? []),
  );
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
