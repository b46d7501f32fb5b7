import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parse, parseDocument, visit } from 'yaml';
import { PROBLEM_CODES } from '../../src/kernel/problem-codes';

type Json = Record<string, unknown>;

const file = (name: string) => readFileSync(join(__dirname, '..', '..', 'openapi', name), 'utf8');
const yaml = file('openapi.yaml');
const document = JSON.parse(file('openapi.json')) as {
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json> };
};
const { schemas } = document.components;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
);

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
    const silent = operations.filter(([, operation]) => {
      const { 429: tooMany, default: other } = operation['responses'] as Json;
      return (
        !/^\d+\.\d+\.\d+$/.test(String(operation['x-since'])) ||
        !/^(beta|stable)$/.test(String(operation['x-stability'])) ||
        tooMany === undefined ||
        other === undefined
      );
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('promises a problem document with every refusal', () => {
    const promised = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } };
    const refusals = operations.flatMap(([name, operation]) =>
      Object.entries(operation['responses'] as Record<string, { content?: Json }>)
        .filter(([status]) => !/^[23]/.test(status))
        .map(([status, { content }]) => ({ name, status, content: JSON.stringify(content) })),
    );
    expect(refusals.filter(({ content }) => content !== JSON.stringify(promised))).toEqual([]);
  });

  it('describes every operation and parameter in English that reads', () => {
    const summaries = operations.map(([, operation]) => String(operation['summary']));
    expect(summaries.filter((summary) => !/^[A-Z].{4,}/.test(summary) || /\ba [aeio]/i.test(summary))).toEqual([]);
    const parameters = operations.flatMap(([, operation]) => (operation['parameters'] ?? []) as Json[]);
    expect(parameters.filter(({ description }) => description === undefined)).toEqual([]);
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
