/** `datapackage.json`: the schema in Frictionless terms. https://specs.frictionlessdata.io/table-schema/ */
import { type Column, fileOf, type TableSchema, tables } from './tableSchema.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** YYYY, YYYY-MM or YYYY-MM-DD; Frictionless has no type for dates of varying precision. */
const partialDate = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
const listHint = { en: 'Several, separated by semicolons', fr: 'Plusieurs, séparés par des points-virgules' };

function typeOf({ type, required }: Column): Record<string, Json> {
  const base = { required };
  switch (type.is) {
    case 'id':
      return { type: 'string', constraints: { ...base, unique: true, pattern: type.pattern.source } };
    case 'text':
      return { type: 'string', constraints: { ...base, maxLength: type.maxLength } };
    case 'texts':
      return { type: 'string', description: listHint.en, description_fr: listHint.fr, constraints: base };
    case 'references':
      return {
        type: 'string',
        description: `${listHint.en}; ids of ${fileOf(type.to)}`,
        description_fr: `${listHint.fr}; identifiants de ${fileOf(type.to)}`,
        constraints: base,
      };
    case 'reference':
      return { type: 'string', constraints: base };
    case 'date':
      return { type: 'string', constraints: { ...base, pattern: `^${partialDate}$` } };
    case 'dates':
      return {
        type: 'string',
        description: listHint.en,
        description_fr: listHint.fr,
        constraints: { ...base, pattern: `^${partialDate}(;${partialDate})*$` },
      };
    case 'address':
      return { type: 'string', format: 'uri', constraints: base };
    case 'number':
      return { type: 'number', constraints: { ...base, minimum: type.minimum, maximum: type.maximum } };
    case 'pattern':
      return { type: 'string', constraints: { ...base, pattern: type.pattern.source } };
    case 'choice':
      return { type: 'string', constraints: { ...base, enum: type.choices } };
  }
}

function describeTable(table: TableSchema): Record<string, Json> {
  const foreignKeys = table.columns.flatMap(({ name, type }) =>
    type.is === 'reference'
      ? [{ fields: name, reference: { resource: type.to === table.name ? '' : type.to, fields: 'id' } }]
      : [],
  );
  const hasId = table.columns.some(({ name }) => name === 'id');
  return {
    name: table.name,
    title: table.title.en,
    title_fr: table.title.fr,
    path: fileOf(table.name),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    profile: 'tabular-data-resource',
    schema: {
      fields: table.columns.map((column) => ({
        name: column.name,
        title: column.title.en,
        title_fr: column.title.fr,
        ...typeOf(column),
      })),
      missingValues: [''],
      ...(hasId ? { primaryKey: 'id' } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

export function describePackage(): string {
  const description = {
    profile: 'tabular-data-package',
    name: 'northeast-corridor',
    title: 'Innovation corridor of Quebec and the northeastern United States',
    title_fr: 'Corridor d’innovation du Québec et du nord-est des États-Unis',
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [
      { title: 'GeoNames (CC BY 4.0), for the coordinates of cities', path: 'https://www.geonames.org/' },
    ],
    resources: tables.map(describeTable),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
