import { type OpenAPIObject } from '@nestjs/swagger';
import { type ReferenceObject, type SchemaObject } from '@nestjs/swagger/dist/interfaces/open-api-spec.interface';
import { NDJSON } from './bulk/bulk-lines';
import { OPEN_WORDS } from './open-words';
import { shareComponents } from './shared-components';

/** Marks a property that is any JSON value, null too: to code generators a schema that says nothing. */
export const ANY_JSON = 'x-any-json';

/** Says what the decorators cannot, so that generators of every language read the document alike. */
export function finishDescription(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Record<string, unknown>>;
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema['enum'] !== undefined) sayWhetherOpen(schema, (OPEN_WORDS as readonly string[]).includes(name));
    for (const property of Object.values((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>))
      sayDefault(property);
  }
  visit(document, (node) => {
    if (node[ANY_JSON] === true) {
      delete node['type'];
      delete node[ANY_JSON];
    }
    completeNullable(node, schemas);
    // An example that is null is of no type.
    if (node['example'] === null) delete node['example'];
    // What a list says entry by entry, lines say line by line: as a whole they are a text.
    if (node[NDJSON] !== undefined) node[NDJSON] = { schema: { type: 'string', format: 'binary' } };
  });
  shareComponents(document);
  return document;
}

/** A client that meets a word of tomorrow must not fail: for it an open list is a text, of which it knows some. */
function sayWhetherOpen(schema: Record<string, unknown>, isOpen: boolean): void {
  // Of the many properties that share the list, one happened to describe it; each of them says what it is for.
  schema['description'] = isOpen ? 'More words may come; the present ones stay' : 'These words and no others';
  if (!isOpen) return;
  schema['x-extensible-enum'] = schema['enum'];
  delete schema['enum'];
}

/**
 * Of a body a default is said in words: generators either send it with every request, as if somebody had said it, or demand
 * what stands for itself when it is left out.
 */
function sayDefault(property: Record<string, unknown>): void {
  const { default: standIn } = property;
  if (standIn === undefined) return;
  delete property['default'];
  property['description'] = `${String(property['description'])}; where it is left out: ${JSON.stringify(standIn)}`;
}

/**
 * OpenAPI 3.0.3 wants a type beside `nullable`, also where the schema itself is a reference; code generators otherwise
 * lose the null.
 */
function completeNullable(node: Record<string, unknown>, schemas: Record<string, Record<string, unknown>>): void {
  if (node['nullable'] !== true || node['type'] !== undefined) return;
  const [reference] = (node['allOf'] ?? []) as (SchemaObject | ReferenceObject)[];
  const target = reference !== undefined && '$ref' in reference ? schemas[nameIn(reference.$ref)] : undefined;
  node['type'] = target?.['type'] ?? 'string';
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function visit(node: unknown, change: (object: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) change(node as Record<string, unknown>);
  for (const child of Object.values(node)) visit(child, change);
}
