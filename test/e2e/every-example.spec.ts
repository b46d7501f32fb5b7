import { type Agent, type Response } from 'supertest';
import { NDJSON } from '../../src/http/bulk/bulk-lines';
import { newId } from '../../src/kernel/identifier';
import { DESCRIPTION, fitsSchema, ROUTES, type Route, type Schema } from '../support/api-description';
import { rounds } from '../support/ordeal';
import { isForVendors } from '../support/people';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { exampleOf, mediaType, pathOf, sampleBody, schemaOf, tableOf } from '../support/sample-requests';

type Json = Record<string, unknown>;

interface Refused {
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** Routes that take a body of JSON from somebody who has signed in. */
const WITH_BODY = ROUTES.filter(
  (route) =>
    route.requestBody !== undefined &&
    !(NDJSON in route.requestBody.content) &&
    /[/+]json$/.test(mediaType(route)) &&
    route['x-permission'] !== 'PUBLIC',
);

/** What a field says once it says what it does not by itself: so a reader goes on who is told what is missing. */
const MISSING = new Set(['REQUIRED', 'NO_CHANNEL', 'INCOMPLETE']);

/** What is told of a value that is wrong by itself, whatever else is there. */
const WRONG = new Set([
  ...[
    'TYPE',
    'TEXT',
    'NUMBER',
    'NUMBERS',
    'NOT_A_DATE',
    'ID',
    'KEY',
    'URL',
    'EMAIL',
    'FORMAT',
    'CHECK_DIGIT',
    'RANGE',
    'LENGTH',
  ],
  ...[
    'UNKNOWN',
    'UNKNOWN_FIELD',
    'TWICE',
    'REPEATED',
    'TOO_LONG',
    'TOO_MANY',
    'EMPTY',
    'ONE_LINE',
    'NUL',
    'CONTROL',
    'DIRECTION',
  ],
  ...['MARKS', 'UNSEEN', 'GARBLED', 'LONE_SURROGATE'],
]);

/** What the fields of a body name, where each body is to name a record that is there. */
const NAMED = ['institution', 'vendor', 'document', 'system', 'department'];

describe('every example', () => {
  it('is what its schema says', () => {
    const examples = [...examplesIn(DESCRIPTION, '')];
    expect(examples.length).toBeGreaterThan(3_000);
    const wrong = examples.filter(({ schema }) => !fitsSchema(schema, schema.example));
    expect(wrong.map(({ way, schema }) => [way, schema.example])).toEqual([]);
  });
});

/** Whoever copies examples into a request, and adds what it says is missing, is never told that a value is wrong. */
describe('every example of a body', () => {
  let registry: TestRegistry;
  let vendors: Agent;
  /** By table: what a path names. */
  const ids = new Map<string, string>();
  /** By table: what a body names. */
  const named = new Map<string, string>();
  let taken = 0;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const institutionId = await populate(registry);
    for (const name of NAMED) named.set(`${name}s`, await anyOf(`${name}s`, 'desc'));
    named.set('institutions', institutionId);
    vendors = await registry.as({ vendorId: named.get('vendors')!, roles: ['VENDOR_REPRESENTATIVE'] });
  });
  afterAll(() => registry.stop());

  const anyOf = async (table: string, order = 'asc'): Promise<string> => {
    const rows = await registry
      .sql<{ id: string }>(`select id from ${table} order by id ${order} limit 1`)
      .catch(() => []);
    return rows[0]?.id ?? newId();
  };

  async function send(route: Route, body: Json): Promise<Response> {
    const table = tableOf(route);
    if (!ids.has(table)) ids.set(table, await anyOf(table));
    const by = isForVendors(route['x-permission']) ? vendors : registry.http;
    const request = by[route.method](pathOf(route, ids.get(table)!)).set('If-Match', '"1"');
    return request.set('Content-Type', mediaType(route)).send(JSON.stringify(body));
  }

  /** As a reader goes on: what is said to be missing is added. */
  async function sendWhole(route: Route, fields: Readonly<Record<string, Schema>>, begun: Json): Promise<Response> {
    let body = begun;
    for (;;) {
      const answer = await send(route, body);
      const { errors = [] } = answer.body as Refused;
      const missing = errors.filter(({ code }) => MISSING.has(code)).map(({ pointer }) => pointer.slice(1));
      const added = missing.filter((name) => fields[name]?.example !== undefined && !(name in body));
      if (answer.status !== 400 || added.length === 0) return answer;
      body = { ...body, ...Object.fromEntries(added.map((name) => [name, value(name, fields[name]!.example)])) };
    }
  }

  const value = (name: string, example: unknown): unknown =>
    named.get(name.replace(/Id$/, 's')) ?? exampleOf(name, example);

  it.each(WITH_BODY.map((route) => [route.operationId, route] as const))('%s', async (_, route) => {
    const fields = schemaOf(Object.values(route.requestBody!.content)[0]!.schema).properties ?? {};
    const least = Object.fromEntries(
      Object.entries(sampleBody(route) ?? {}).map(([name, example]) => [name, value(name, example)]),
    );
    const further = Object.entries(fields).filter(([name, { example }]) => example !== undefined && !(name in least));
    const one = [{}, ...further.map(([name, { example }]) => ({ [name]: value(name, example) }))];
    for (const more of one.filter((_each, n) => n % rounds(4, 1) === 0)) {
      const answer = await sendWhole(route, fields, { ...least, ...more });
      const { errors = [] } = answer.body as Refused;
      expect(answer.status).toBeLessThan(500);
      expect(answer.status).not.toBe(401);
      if (answer.status < 300) taken += 1;
      // Of nothing but what it must name, a change may lack any one field.
      const isWrong = ({ code, pointer }: { code: string; pointer: string }) =>
        WRONG.has(code) || (code === 'REQUIRED' && pointer !== '');
      const wrong = answer.status === 400 ? errors.filter(isWrong) : [];
      expect([more, wrong]).toEqual([more, []]);
    }
  });

  it('is mostly taken', () => {
    expect(taken).toBeGreaterThan(150);
  });
});

interface Example {
  readonly way: string;
  readonly schema: Schema;
}

function* examplesIn(node: unknown, way: string): Generator<Example> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && (node as Schema).example !== undefined) yield { way, schema: node };
  for (const [key, child] of Object.entries(node)) if (key !== 'example') yield* examplesIn(child, `${way}/${key}`);
}
