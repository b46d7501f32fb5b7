import { DESCRIPTION, ROUTES, type Schema } from '../support/api-description';

const { components } = DESCRIPTION;

/** Of these the format says how long they are. */
const BOUNDED_FORMATS = new Set(['uuid', 'date', 'date-time']);
/** A file, whose size its operation limits. */
const FILE = 'binary';

/** What was found in a schema that has a name; nothing as yet while it is looked through. */
const found = new Map<string, readonly string[]>();

/** What a schema leaves open: texts without a length, lists without a number, numbers without a range; by place. */
function unlimited(schema: Schema, place: string): readonly string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/^.*\//, '');
    const target = components.schemas[name];
    if (target === undefined) return [`${place}: ${schema.$ref} is nowhere`];
    if (!found.has(name)) {
      found.set(name, []);
      found.set(name, unlimited(target, name));
    }
    return found.get(name) ?? [];
  }
  if (schema.enum !== undefined || schema['x-extensible-enum'] !== undefined) return [];
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (parts.length > 0) return parts.flatMap((part) => unlimited(part, place));
  switch (schema.type) {
    case 'string':
      return schema.maxLength !== undefined || BOUNDED_FORMATS.has(schema.format ?? '') || schema.format === FILE
        ? []
        : [`${place}: a text of any length`];
    case 'integer':
    case 'number':
      return schema.minimum !== undefined && schema.maximum !== undefined ? [] : [`${place}: a number of any size`];
    case 'array':
      return [
        ...(schema.maxItems === undefined ? [`${place}: entries without number`] : []),
        ...unlimited(schema.items ?? {}, `${place}/items`),
      ];
    case 'object':
      return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
        unlimited(property, `${place}/${name}`),
      );
    case 'boolean':
      return [];
    case undefined:
    default:
      return [`${place}: anything`];
  }
}

const operations = ROUTES.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const);

describe('the API description', () => {
  it('finds what is left open', () => {
    const open: Schema = {
      type: 'object',
      properties: {
        name: { type: 'string' },
        day: { type: 'string', format: 'date' },
        list: { type: 'array', items: { type: 'integer', minimum: 0 } },
        anything: {},
      },
    };
    expect(unlimited(open, 'x')).toEqual([
      'x/name: a text of any length',
      'x/list: entries without number',
      'x/list/items: a number of any size',
      'x/anything: anything',
    ]);
  });

  it.each(operations)('%s says of everything that it takes how much of it', (_, { parameters = [], requestBody }) => {
    const taken = [
      ...parameters.map(({ name, schema }) => unlimited(schema, name)),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => unlimited(schema, 'body')),
    ];
    expect(taken.flat()).toEqual([]);
  });

  it.each(operations)('%s says how long its headers are', (_, { responses }) => {
    const headers = Object.values(responses).flatMap((response) => Object.entries(response.headers ?? {}));
    expect(headers.flatMap(([name, { schema }]) => unlimited(schema, name))).toEqual([]);
  });
});
