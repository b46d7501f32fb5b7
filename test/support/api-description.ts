import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Permission } from '../../src/kernel/terms/access-terms';

/** As much of a schema as the tests look at. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  /** Words of a list that may grow. */
  readonly 'x-extensible-enum'?: readonly string[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  /** The field that may be sent in place of this one, which is needed. */
  readonly 'x-or'?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Answer {
  readonly headers?: Record<string, { readonly schema: Schema }>;
  readonly content?: Record<string, { readonly schema: object }>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-since': string;
  readonly 'x-stability': string;
  readonly 'x-permission': Permission | 'SIGNED_IN' | 'PUBLIC';
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, Answer>;
}

type Shared = Record<string, object>;

/** An operation of the committed API description. */
export interface Route extends Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

/** The committed API description. */
export const DESCRIPTION = JSON.parse(readFileSync(join(__dirname, '..', '..', 'openapi', 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<Route['method'], Operation>>;
  components: { schemas: Record<string, Schema>; responses: Shared; parameters: Shared };
};

export const ROUTES: readonly Route[] = Object.entries(DESCRIPTION.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...said(operation),
    method: method as Route['method'],
    path,
  })),
);

/** What the operation shares with others, said here. */
function said(operation: Operation): Operation {
  const { responses, parameters } = DESCRIPTION.components;
  const resolve = <T extends object>(shared: Shared, part: T): T => {
    const name = '$ref' in part ? String(part.$ref).replace(/^.*\//, '') : null;
    return name === null ? part : (shared[name] as T);
  };
  return {
    ...operation,
    ...(operation.parameters ? { parameters: operation.parameters.map((part) => resolve(parameters, part)) } : {}),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, part]) => [status, resolve(responses, part)]),
    ),
  };
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'api', components: closed(DESCRIPTION.components) });

/** Checks an answer against the schema that the description promises for it; no property may be missing or unknown. */
export function answerValidator({ operationId, responses }: Route, status: number): ValidateFunction {
  const content = responses[String(status)]?.content;
  const schema = Object.values(content ?? {})[0]?.schema;
  if (schema === undefined) throw new Error(`${operationId} promises no content with ${status}`);
  return ajv.compile(closed(schema));
}

/** Whether a value is what a schema of the description says. */
export function fitsSchema(schema: Schema, value: unknown): boolean {
  return ajv.validate(closed(schema), value);
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references point into the document, objects take nothing unknown. */
function closed(node: unknown): object {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node as object;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'required' || key === 'enum' || key === 'example' ? value : closed(value),
    ]),
  );
  if (typeof copy['$ref'] === 'string') copy['$ref'] = copy['$ref'].replace(/^#/, 'api#');
  if (copy['properties'] !== undefined && copy['additionalProperties'] === undefined)
    copy['additionalProperties'] = false;
  if (nullable !== true) return copy;
  if (copy['allOf'] !== undefined) {
    return { anyOf: [...(copy['allOf'] as object[]), { type: 'null' }] };
  }
  return {
    ...copy,
    type: [copy['type'], 'null'],
    ...(Array.isArray(copy['enum']) ? { enum: [...(copy['enum'] as unknown[]), null] } : {}),
  };
}
