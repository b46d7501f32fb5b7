import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Route } from './api-description';

type Json = Record<string, unknown>;
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
}

const { components } = parse(readFileSync(join(__dirname, '..', '..', 'openapi', 'openapi.yaml'), 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

/** A body that a route takes, made of the examples of its fields; null: it takes none. */
export function sampleBody({ requestBody, method }: Route): Json | null {
  const [schema] = Object.values(requestBody?.content ?? {}) as { schema?: Schema }[];
  if (schema?.schema === undefined) return null;
  // A merge patch of nothing is a change too: its author gets a new version.
  return method === 'patch' ? {} : (sample(schema.schema) as Json);
}

function sample(schema: Schema): unknown {
  if (schema.$ref !== undefined) return sample(components.schemas[schema.$ref.replace(/^.*\//, '')] ?? {});
  if (schema.example !== undefined) return schema.example;
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => sample(part) as object)) as Json;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return schema.items === undefined ? [] : [sample(schema.items)];
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, property]) => [name, sample(property)]),
  );
}

/** The table that holds what `{id}` of a route names: tables are named as the API names its resources. */
export function tableOf({ path }: Route): string {
  const resource = path.split('/')[2] ?? '';
  return (resource.startsWith('{') ? 'contracts' : resource).replaceAll('-', '_');
}

/** The path with everything filled in. */
export function pathOf({ path }: Route, id: string): string {
  return path
    .replace('{id}', id)
    .replace('{resource}', 'contracts')
    .replace('{system}', 'erp')
    .replace('{key}', 'k-1')
    .replace('{kind}', 'SLA');
}

/** The media type of a route's body. */
export function mediaType({ requestBody }: Route): string {
  return Object.keys(requestBody?.content ?? { 'application/json': {} })[0] ?? 'application/json';
}
