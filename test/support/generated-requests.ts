import fc from 'fast-check';
import { newId } from '../../src/kernel/identifier';
import { DESCRIPTION, type Parameter, type Route, type Schema } from './api-description';
import { mediaType } from './sample-requests';

/** A request as it goes out. */
export interface Generated {
  readonly route: Route;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** null: none. */
  readonly body: string | null;
}

/** Ids of records that are there, by the name of the field that would hold them; `id` holds all of them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** What nobody means to send, and somebody sends. */
const ODD_TEXTS = [
  '',
  ' ',
  '\u3000',
  'a\u0000b',
  '\ud800',
  'a\u202eb',
  '\ufffd',
  '\u200b',
  '\ufa19\u{2f8a6}',
  '邊\u{e0101}',
  'か\u3099ﾊﾟ㈱①𠮷',
  `a${' '.repeat(3000)}b`,
  `a${'\u0301\u0316'.repeat(200)}`,
  'x'.repeat(30_000),
  '=1+1',
  `'; drop table vendors; --`,
  '../../etc/passwd',
  '%00%ff',
  '9'.repeat(400),
  '2026-02-30',
  '令和99年99月99日',
  '0001-01-01',
  '9999-12-31',
  '２０２６－０４－０１',
];
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  {},
  [null],
  { a: 1 },
  ...ODD_TEXTS,
];
const ODD_BODIES = [
  '',
  'null',
  '[]',
  '1',
  '"a"',
  '{',
  '{"a":1e999}',
  '{"__proto__":{"a":1}}',
  '[['.repeat(500),
  '\ufeff{}',
  'NaN',
];
const ODD_IDS = [
  'x',
  '00000000-0000-0000-0000-000000000000',
  '%00',
  '%FF',
  '..%2f..',
  '%F0%9F%92%A9',
  'null',
  'a'.repeat(300),
];

/** Valid, nearly valid and hostile requests for a route, made of nothing but its description. */
export function requestsFor(route: Route, ids: KnownIds): fc.Arbitrary<Generated> {
  const parameters = route.parameters ?? [];
  const of = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  return fc.record({
    route: fc.constant(route),
    path: fc
      .tuple(...of('path').map(({ name, schema }) => segment(name, schema, ids)))
      .map((segments) =>
        of('path').reduce((path, { name }, i) => path.replace(`{${name}}`, segments[i] ?? ''), route.path),
      ),
    query: queryOf(of('query'), ids),
    headers: headersOf(route, of('header')),
    body: bodyOf(route, ids),
  });
}

function segment(name: string, schema: Schema, ids: KnownIds): fc.Arbitrary<string> {
  return mostly(
    validFor(name, schema, ids).map((value) => encodeURIComponent(written(value))),
    fc.constantFrom(...ODD_IDS),
  );
}

function queryOf(parameters: readonly Parameter[], ids: KnownIds): fc.Arbitrary<string> {
  const one = ({ name, schema, required }: Parameter) =>
    fc
      .option(mostly(validFor(name, schema, ids), fc.constantFrom(...ODD_TEXTS)), {
        freq: required ? 9 : 2,
        nil: undefined,
      })
      .map((value) => (value === undefined ? [] : [`${name}=${encoded(written(value))}`]));
  const stray = mostly(
    fc.constant<string[]>([]),
    fc.constantFrom(['colour=red'], ['__proto__=1'], ['%ff=%ff'], ['limit=1', 'limit=2']),
  );
  return fc.tuple(stray, ...parameters.map(one)).map((parts) => parts.flat().join('&'));
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A lone surrogate has no UTF-8. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).slice(0, 3000);
}

function headersOf(route: Route, parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const given: Readonly<Record<string, fc.Arbitrary<string>>> = {
    'If-Match': mostly(fc.constantFrom('*', '"1"'), fc.constantFrom('"0"', 'W/"1"', '', '"99999999999"', '"1","2"')),
    'Idempotency-Key': mostly(fc.uuid(), fc.constantFrom('same', ' ', 'é', 'x'.repeat(300))),
    'X-Change-Reason': mostly(fc.constant('%E5%A5%91'), fc.constantFrom('%', '%00', 'a'.repeat(600), '%ED%A0%80')),
  };
  const named = parameters.map(({ name, required }) =>
    fc
      .option(given[name] ?? fc.constant('x'), { freq: required ? 9 : 2, nil: undefined })
      .map((value): Record<string, string> => (value === undefined ? {} : { [name]: value })),
  );
  const type = mediaType(route);
  const typed = mostly(
    fc.constant(type),
    fc.constantFrom('text/plain', `${type}; charset=shift_jis`, `${type}; charset="`, 'x'),
  );
  const language = fc.constantFrom<Record<string, string>>(
    {},
    { 'Accept-Language': 'en' },
    { 'Accept-Language': '*;q=0' },
  );
  return fc
    .tuple(typed, language, ...named)
    .map(
      ([contentType, ...others]) =>
        Object.assign({}, route.requestBody === undefined ? {} : { 'Content-Type': contentType }, ...others) as Record<
          string,
          string
        >,
    );
}

function bodyOf(route: Route, ids: KnownIds): fc.Arbitrary<string | null> {
  const [content] = Object.values(route.requestBody?.content ?? {});
  if (content === undefined) return fc.constant(null);
  if (!mediaType(route).endsWith('json')) return fc.constantFrom(...ODD_BODIES, ...ODD_TEXTS);
  const valid = validFor('body', content.schema, ids);
  const nearly = fc
    .tuple(valid, fc.nat(), fc.constantFrom(...ODD_VALUES))
    .map(([body, at, odd]) => spoilt(body, at, odd));
  return fc.oneof(
    { weight: 4, arbitrary: valid.map((body) => JSON.stringify(body)) },
    { weight: 5, arbitrary: nearly.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_BODIES) },
  );
}

/** A valid body with one of its fields made wrong, or one too many. */
function spoilt(body: unknown, at: number, odd: unknown): unknown {
  if (typeof body !== 'object' || body === null) return odd;
  const names = [...Object.keys(body), 'colour', 'constructor'];
  return { ...body, [names[at % names.length] ?? 'colour']: odd };
}

function mostly<T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

/** What the schema lets through. */
function validFor(name: string, schema: Schema, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return validFor(name, DESCRIPTION.components.schemas[schema.$ref.replace(/^.*\//, '')] ?? {}, ids);
  const [part] = schema.allOf ?? [];
  const value = part === undefined ? plainFor(name, schema, ids) : validFor(name, part, ids);
  return schema.nullable === true ? fc.option(value, { freq: 3 }) : value;
}

function plainFor(name: string, schema: Schema, ids: KnownIds): fc.Arbitrary<unknown> {
  const words = schema.enum ?? schema['x-extensible-enum'];
  if (words !== undefined) return fc.constantFrom(...words.filter((word) => word !== null));
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 }),
        fc.constantFrom(schema.minimum, schema.maximum),
      );
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(validFor(name, schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      const model = Object.fromEntries(properties.map(([key, property]) => [key, validFor(key, property, ids)]));
      return fc.record(model, { requiredKeys: [...(schema.required ?? [])] });
    }
    case undefined:
    default:
      return textFor(name, schema, ids);
  }
}

function textFor(
  name: string,
  { format, pattern, example, maxLength = 20 }: Schema,
  ids: KnownIds,
): fc.Arbitrary<string> {
  if (format === 'uuid') {
    const known = ids[name] ?? ids['id'] ?? [];
    return known.length === 0 ? fc.constant(newId()) : mostly(fc.constantFrom(...known), fc.constant(newId()));
  }
  if (format === 'date') return fc.constantFrom('2024-02-29', '2026-04-01', '2026-11-26', '2027-03-31', '2030-12-31');
  const text = fc.string({
    unit: fc.constantFrom(...'髙﨑①㈱𠮷東京A1-・'),
    minLength: 1,
    maxLength: Math.min(maxLength, 30),
  });
  if (typeof example !== 'string') return text;
  return pattern !== undefined || format !== undefined ? fc.constant(example) : fc.oneof(text, fc.constant(example));
}
