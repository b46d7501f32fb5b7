import { breakingChanges, type Description, type Operation, wronglyDated } from './breaking-changes';
import { type Schema } from './schema-changes';

const VIEW: Schema = {
  type: 'object',
  required: ['name', 'form'],
  properties: {
    name: { type: 'string' },
    note: { type: 'string', nullable: true },
    form: { allOf: [{ $ref: '#/components/schemas/Form' }] },
    kind: { $ref: '#/components/schemas/Kind' },
    parts: { type: 'array', items: { $ref: '#/components/schemas/View' } },
  },
};
const BODY: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 200 },
    note: { type: 'string', nullable: true },
    form: { $ref: '#/components/schemas/Form' },
    kind: { $ref: '#/components/schemas/Kind' },
  },
};
const SCHEMAS = {
  View: VIEW,
  Body: BODY,
  Form: { type: 'string', enum: ['A', 'B'] },
  Kind: { type: 'string', 'x-extensible-enum': ['X', 'Y'] },
};
const limit = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 200 } };
const OPERATION: Operation = {
  operationId: 'change',
  'x-since': '0.1.0',
  'x-stability': 'stable',
  'x-permission': 'vendor.write',
  parameters: [limit],
  requestBody: { content: { json: { schema: { $ref: '#/components/schemas/Body' } } } },
  responses: { 200: { content: { json: { schema: { $ref: '#/components/schemas/View' } } } }, 429: {} },
};

function description(change: { operation?: object; schemas?: object } = {}): Description {
  return {
    paths: { '/x': { post: { ...OPERATION, ...change.operation } } },
    components: { schemas: { ...SCHEMAS, ...change.schemas } },
  };
}

const changed = (schema: Schema, property: string, to: Schema | undefined): Schema => {
  const others = Object.entries(schema.properties ?? {}).filter(([name]) => name !== property);
  return { ...schema, properties: Object.fromEntries(to === undefined ? others : [...others, [property, to]]) };
};

describe('breaking changes', () => {
  it.each([
    ['a field is gone from an answer', { View: changed(VIEW, 'note', undefined) }, 'POST /x: 200 /note is gone'],
    ['a field may be missing', { View: { ...VIEW, required: ['form'] } }, 'POST /x: 200 /name may now be missing'],
    [
      'a field may be null',
      { View: changed(VIEW, 'name', { type: 'string', nullable: true }) },
      'POST /x: 200 /name may now be null',
    ],
    ['a field has another type', { View: changed(VIEW, 'name', { type: 'integer' }) }, '/name has another type'],
    ['a closed list grows', { Form: { type: 'string', enum: ['A', 'B', 'C'] } }, 'POST /x: 200 /form may now be C'],
    ['a word is not taken any more', { Form: { type: 'string', enum: ['A'] } }, 'body /form does not take B any more'],
    ['a field is not taken any more', { Body: changed(BODY, 'note', undefined) }, 'POST /x: body /note is gone'],
    ['a field is demanded', { Body: { ...BODY, required: ['name', 'note'] } }, 'POST /x: body /note is now required'],
    [
      'null is not taken any more',
      { Body: changed(BODY, 'note', { type: 'string' }) },
      'POST /x: body /note takes no null any more',
    ],
    [
      'a text must be shorter',
      { Body: changed(BODY, 'name', { type: 'string', maxLength: 100 }) },
      'POST /x: body /name has a narrower maxLength: 200 -> 100',
    ],
  ])('are told: %s', (_, schemas, said) => {
    const found = breakingChanges(description(), description({ schemas }));
    expect(found).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['is called otherwise', { operationId: 'alter' }, 'operationId change -> alter'],
    ['is not stable any more', { 'x-stability': 'beta' }, 'x-stability stable -> beta'],
    ['demands a parameter', { parameters: [{ ...limit, required: true }] }, 'query limit is now required'],
    ['loses a parameter', { parameters: [] }, 'query limit is gone'],
    ['takes less', { parameters: [{ ...limit, schema: { type: 'integer', maximum: 100 } }] }, 'narrower maximum'],
    ['answers otherwise', { responses: { 201: {} } }, '200 is gone'],
  ])('are told where an operation %s', (_, operation, said) => {
    expect(breakingChanges(description(), description({ operation }))).toEqual([expect.stringContaining(said)]);
  });

  it('are told where an operation is gone, and not of one on trial', () => {
    const none = { ...description(), paths: {} };
    expect(breakingChanges(description(), none)).toEqual(['POST /x is gone']);
    expect(breakingChanges(description({ operation: { 'x-stability': 'beta' } }), none)).toEqual([]);
  });

  it('are none where something is added that nobody has to know', () => {
    const schemas = {
      View: { ...changed(VIEW, 'more', { type: 'string' }), required: ['name', 'form', 'more'] },
      Body: changed(changed(BODY, 'more', { type: 'string' }), 'name', { type: 'string', maxLength: 300 }),
      Kind: { type: 'string', 'x-extensible-enum': ['X', 'Y', 'Z'] },
    };
    const operation = { parameters: [limit, { name: 'more', in: 'query', schema: { type: 'string' } }] };
    expect(breakingChanges(description(), description({ schemas, operation }))).toEqual([]);
  });

  it('come with the version that an operation says it exists since', () => {
    const young = { ...description(), paths: { ...description().paths, '/y': { get: OPERATION } } };
    expect(wronglyDated(description(), young, '0.1.0')).toEqual([]);
    expect(wronglyDated(description(), young, '0.2.0')).toEqual(['GET /y says that it exists since 0.1.0']);
  });
});
