import { addDays, today } from '../../src/kernel/calendar-date';
import { DESCRIPTION, type Route, type Schema } from './api-description';

type Json = Record<string, unknown>;

const { components } = DESCRIPTION;

/** The description's examples stand still; these days may not be past when they are sent. */
const AHEAD: Readonly<Record<string, unknown>> = { expiresOn: addDays(today(), 30), dueOn: addDays(today(), 30) };

/** A body that a route takes, made of the examples of its fields; null: it takes none. */
export function sampleBody({ requestBody, method }: Route): Json | null {
  const [content] = Object.values(requestBody?.content ?? {});
  if (content === undefined) return null;
  // A merge patch of nothing is a change too: its author gets a new version.
  return method === 'patch' ? {} : (sample(content.schema) as Json);
}

function sample(schema: Schema): unknown {
  if (schema.$ref !== undefined) return sample(schemaOf(schema));
  if (schema.example !== undefined) return schema.example;
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => sample(part) as object)) as Json;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return schema.items === undefined ? [] : [sample(schema.items)];
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      // What can be said by another system's key is needed too, in one way or the other.
      .filter(([name, property]) => schema.required?.includes(name) || property['x-or'] !== undefined)
      .map(([name, property]) => [name, exampleOf(name, sample(property))]),
  );
}

/** The example of a field, or where that would once be past, a day ahead. */
export function exampleOf(name: string, example: unknown): unknown {
  return AHEAD[name] ?? example;
}

/** The text fields of a route's body, with their longest lengths. */
export function longestTexts({ requestBody }: Route): [name: string, maxLength: number][] {
  const [content] = Object.values(requestBody?.content ?? {});
  const { properties = {} } = schemaOf(content?.schema ?? {});
  return Object.entries(properties).flatMap(([name, { maxLength }]) =>
    maxLength === undefined ? [] : [[name, maxLength] as [string, number]],
  );
}

export function schemaOf(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (components.schemas[schema.$ref.replace(/^.*\//, '')] ?? {});
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
