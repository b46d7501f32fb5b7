import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parse, parseDocument, visit } from 'yaml';
import { PROBLEM_CODES } from '../../src/kernel/problem-codes';
import { ROUTES } from '../support/api-description';

type Json = Record<string, unknown>;

const file = (name: string) => readFileSync(join(__dirname, '..', '..', 'openapi', name), 'utf8');
const yaml = file('openapi.yaml');
const document = JSON.parse(file('openapi.json')) as {
  components: { schemas: Record<string, Json> };
};
const { schemas } = document.components;
/** What a YAML 1.1 reader takes for something else than a text where it stands without quotes (yaml.org/type). */
const NOT_A_TEXT = [
  /^(y|yes|n|no|true|false|on|off)$/i,
  /^(~|null|)$/i,
  /^[-+]?(0b[01_]+|0[0-7_]+|[1-9][0-9_]*|0|0x[0-9a-f_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$/i,
  /^[-+]?([0-9][0-9_]*)?\.[0-9_]*(e[-+][0-9]+)?$/i,
  /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$/,
  /^[-+]?\.(inf|nan)$/i,
  /^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$/,
  /^(=|<<)$/,
];

/** Every object of the document with the way to it, examples left out. */
function* nodes(node: unknown, way: string): Generator<[string, Json]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [way, node as Json];
  for (const [key, child] of Object.entries(node)) if (key !== 'example') yield* nodes(child, `${way}/${key}`);
}

describe('the committed API description', () => {
  it('is the same document as YAML 1.1 and as JSON', () => {
    expect(JSON.stringify(parse(yaml, { version: '1.1' })) === JSON.stringify(document)).toBe(true);
  });

  it('quotes whatever a YAML 1.1 reader would take for something else than a text', () => {
    const unsafe: string[] = [];
    visit(parseDocument(yaml, { version: '1.2' }), {
      Scalar: (_, { value, type }) => {
        if (typeof value === 'string' && type === 'PLAIN' && NOT_A_TEXT.some((form) => form.test(value)))
          unsafe.push(value);
      },
      Pair: (_, { key }) => {
        if (isScalar(key) && typeof key.value !== 'string') unsafe.push(String(key.value));
      },
    });
    expect(unsafe).toEqual([]);
  });

  it('names every object, pages too', () => {
    const named = /^\/components\/schemas\/[^/]+$/;
    const anonymous = [...nodes(document, '')].filter(
      ([way, node]) => node['type'] === 'object' && node['properties'] !== undefined && !named.test(way),
    );
    expect(anonymous.map(([way]) => way)).toEqual([]);
    expect(schemas).toHaveProperty('VendorPage');
  });

  it('unites no types', () => {
    const unions = [...nodes(document, '')].filter(([, node]) => 'oneOf' in node || 'anyOf' in node);
    expect(unions.map(([way]) => way)).toEqual([]);
  });

  it('says of every operation since when it exists, how firmly, and what may come of any request', () => {
    const silent = ROUTES.filter(
      (route) =>
        !/^\d+\.\d+\.\d+$/.test(route['x-since']) ||
        !/^(beta|stable)$/.test(route['x-stability']) ||
        !('429' in route.responses && 'default' in route.responses),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('promises a problem document with every refusal', () => {
    const promised = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } };
    const promises = ROUTES.flatMap(({ operationId, responses }) =>
      Object.entries(responses)
        .filter(([status]) => !/^[23]/.test(status))
        .map(([status, { content }]) => `${operationId} ${status} ${JSON.stringify(content)}`),
    );
    expect(promises.filter((promise) => !promise.endsWith(JSON.stringify(promised)))).toEqual([]);
  });

  it('describes every operation and parameter in English that reads', () => {
    const summaries = ROUTES.map(({ summary }) => summary);
    expect(summaries.filter((summary) => !/^[A-Z].{4,}/.test(summary) || /\ba [aeio]/i.test(summary))).toEqual([]);
    const bare = ROUTES.flatMap(({ operationId, parameters = [] }) =>
      parameters.filter(({ description }) => !description).map(({ name }) => `${operationId} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('gives each upsert a schema of its own, which demands nothing and stands in for nothing', () => {
    const upserts = ROUTES.filter(({ operationId }) => operationId.startsWith('upsert'));
    expect(upserts).toHaveLength(8);
    for (const { operationId, requestBody } of upserts) {
      const name = operationId.replace(/ByExternalId$/, '').replace(/^upsert/, 'Upsert');
      expect(JSON.stringify(requestBody)).toContain(`#/components/schemas/${name}"`);
      const { required, properties } = schemas[name] as { required?: string[]; properties: Record<string, Json> };
      expect([name, required ?? []]).toEqual([name, []]);
      expect(Object.keys(properties).filter((field) => 'default' in (properties[field] ?? {}))).toEqual([]);
    }
  });

  it('describes every property', () => {
    const bare = Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries((schema['properties'] ?? {}) as Record<string, Json>)
        .filter(([, { description }]) => description === undefined)
        .map(([property]) => `${name}.${property}`),
    );
    expect(bare).toEqual([]);
  });

  it('lists the codes of problems, to which more may come', () => {
    expect(schemas['ProblemCode']).toMatchObject({ type: 'string', 'x-extensible-enum': [...PROBLEM_CODES] });
    expect(schemas['ProblemCode']).not.toHaveProperty('enum');
  });
});
