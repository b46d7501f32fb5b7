import { type OpenAPIObject } from '@nestjs/swagger';
import { type ReferenceObject, type SchemaObject } from '@nestjs/swagger/dist/interfaces/open-api-spec.interface';

/**
 * OpenAPI 3.0.3 wants a type beside `nullable`, also where the schema itself is a reference; code generators otherwise
 * lose the null.
 */
export function completeNullables(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  visit(document, (node) => {
    if (node['nullable'] !== true || node['type'] !== undefined) return;
    const [reference] = (node['allOf'] ?? []) as (SchemaObject | ReferenceObject)[];
    const target = reference !== undefined && '$ref' in reference ? schemas[nameIn(reference.$ref)] : undefined;
    node['type'] = target !== undefined && 'type' in target ? target.type : 'string';
  });
  return document;
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function visit(node: unknown, change: (object: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) change(node as Record<string, unknown>);
  for (const child of Object.values(node)) visit(child, change);
}
