import { DESCRIPTION, type Schema } from './api-description';

/** Values that are each just not what a schema allows, and where they stand. */
export interface Beyond {
  readonly value: unknown;
  readonly pointers: readonly string[];
}

const NOTHING: Beyond = { value: undefined, pointers: [] };
/** One that takes more than others are looked at (a whole canonical text) is refused alone. */
const LOOKED_AT = 20_000;

/** Every field at every depth too long, out of range, of no known word or of no such day; numbers under or over. */
export function beyond(schema: Schema, side: 'under' | 'over', pointer = ''): Beyond {
  if (schema.$ref !== undefined) return beyond(target(schema), side, pointer);
  const [part] = schema.allOf ?? [];
  if (part !== undefined) return beyond(part, side, pointer);
  const at = (value: unknown): Beyond => ({ value, pointers: [pointer] });
  if ((schema.enum ?? schema['x-extensible-enum']) !== undefined) return at('NO_SUCH_WORD');
  switch (schema.type) {
    case 'string':
      return textBeyond(schema, at);
    case 'integer':
    case 'number': {
      const limit = side === 'under' ? schema.minimum : schema.maximum;
      return limit === undefined ? NOTHING : at(side === 'under' ? limit - 1 : limit + 1);
    }
    case 'boolean':
      return at('perhaps');
    case 'array': {
      const { value, pointers } = beyond(schema.items ?? {}, side, `${pointer}/0`);
      // Of plain values the list is named, of records the field of the entry.
      const named = pointers.map((one) => (one === `${pointer}/0` ? pointer : one));
      return value === undefined ? NOTHING : { value: [value], pointers: named };
    }
    case undefined:
    default: {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([name, property]) => [name, beyond(property, side, `${pointer}/${name}`)] as const,
      );
      const given = fields.filter(([, { value }]) => value !== undefined);
      if (given.length === 0) return NOTHING;
      return {
        value: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
        pointers: given.flatMap(([, { pointers }]) => pointers),
      };
    }
  }
}

function textBeyond({ format, maxLength }: Schema, at: (value: string) => Beyond): Beyond {
  if (format === 'date' || format === 'date-time') return at('2026-02-30');
  if (format === 'uuid') return at('not-an-id');
  return maxLength === undefined || maxLength >= LOOKED_AT ? NOTHING : at('a'.repeat(maxLength + 1));
}

/** The lists of a body, each with one entry too many. */
export function tooManyEntries(schema: Schema): readonly (readonly [name: string, entries: readonly null[]])[] {
  const { properties = {} } = schema.$ref === undefined ? schema : target(schema);
  return Object.entries(properties).flatMap(([name, { type, maxItems }]) =>
    type === 'array' && maxItems !== undefined
      ? [[name, Array.from({ length: maxItems + 1 }, () => null)] as const]
      : [],
  );
}

function target({ $ref = '' }: Schema): Schema {
  return DESCRIPTION.components.schemas[$ref.replace(/^.*\//, '')] ?? {};
}
