import { type Type } from '@nestjs/common';
import { type FieldSpec, fieldsOf } from '../../http/fields/field';
import { type Texts } from '../../kernel/texts';
import { type Sent, textIn, textsIn } from './sent';

/** What people are told about a field; all else follows from the class that the API takes. */
export interface FieldWords {
  readonly label: Texts;
  /** In plain words: what belongs here, and by which clause it is asked. */
  readonly help?: Texts;
  /** What each of its words is called, where it takes one of several. */
  readonly words?: Readonly<Record<string, Texts>>;
}

/** How a field is asked for. */
export type FieldKind = 'LINE' | 'LINES' | 'DAY' | 'NUMBER' | 'WORD' | 'YES_NO' | 'RECORD' | 'RECORDS';

export interface FormField extends FieldWords {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly maxLength: number | undefined;
}

/** A longer text goes over several lines. */
const LONGEST_LINE = 400;

/** A form for what the API takes as `takes`: the same fields with the same limits, named for people. */
export class Form<T extends object> {
  readonly fields: readonly FormField[];

  constructor(
    readonly takes: Type<T>,
    words: { readonly [K in keyof T & string]?: FieldWords },
  ) {
    const specs = fieldsOf(takes.prototype as object);
    this.fields = Object.entries<FieldWords | undefined>(words).flatMap(([name, told]) => {
      const spec = specs.get(name);
      if (spec === undefined || told === undefined) throw new Error(`${takes.name} has no field ${name}`);
      return [{ ...told, name, ...shapeOf(spec) }];
    });
  }

  /** The body that the API would be sent; a field left empty is null where it may be, else left out. */
  body(sent: Sent): Record<string, unknown> {
    const values = this.fields.map((field) => [field.name, valueOf(field, sent)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** A record as the form would send it. */
  written(record: Readonly<Partial<Record<keyof T, unknown>>>): Sent {
    return Object.fromEntries(this.fields.map(({ name }) => [name, writtenOf(record[name as keyof T])]));
  }
}

function shapeOf({ schema, presence }: FieldSpec): Omit<FormField, 'name' | keyof FieldWords> {
  const { maxLength } = schema as { maxLength?: number };
  return {
    kind: kindOf(schema),
    isRequired: presence === 'required',
    isNullable: presence === 'nullable',
    maxLength,
  };
}

interface SchemaSigns {
  readonly type?: unknown;
  readonly format?: string;
  readonly enum?: unknown;
  readonly maxLength?: number;
}

function kindOf({ type, format, enum: words, maxLength = 0 }: SchemaSigns): FieldKind {
  if (words !== undefined) return 'WORD';
  if (type === Boolean) return 'YES_NO';
  if (type === 'integer') return 'NUMBER';
  if (type === 'array') return 'RECORDS';
  if (format === 'date') return 'DAY';
  if (format === 'uuid') return 'RECORD';
  return maxLength > LONGEST_LINE && format === undefined ? 'LINES' : 'LINE';
}

function valueOf({ kind, name, isNullable }: FormField, sent: Sent): unknown {
  if (kind === 'RECORDS') return textsIn(sent, name).filter((text) => text !== '');
  const text = textIn(sent, name);
  if (text.trim() === '') return isNullable ? null : undefined;
  if (kind === 'YES_NO') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'NUMBER') return /^\d{1,9}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : text;
  return text;
}

function writtenOf(value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? value.map(asText) : asText(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
