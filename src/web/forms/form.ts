import { type Type } from '@nestjs/common';
import { type FieldSpec, fieldsOf } from '../../http/fields/field';
import { type Texts } from '../../kernel/texts';
import { fieldWords } from '../history/field-words';
import { type Sent, textIn, textsIn } from './sent';

/** What people are told about a field; all else follows from the class that the API takes. */
export interface FieldWords {
  /** Left out: what the field is called wherever it is named. */
  readonly label?: Texts;
  /** In plain words: what belongs here, and by which clause it is asked. */
  readonly help?: Texts;
  /** What each of its words is called, where it takes one of several. */
  readonly words?: Readonly<Record<string, Texts>>;
  /** Stands above it: a group of fields begins. */
  readonly heading?: Texts;
  /** Must be filled in here, although the API can be told without. */
  readonly must?: true;
}

/** How a field is asked for. */
export type FieldKind =
  'LINE' | 'LINES' | 'DAY' | 'NUMBER' | 'WORD' | 'YES_NO' | 'RECORD' | 'RECORDS' | 'CODES' | 'FILE';

export interface FormField extends FieldWords {
  readonly name: string;
  readonly label: Texts;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly maxLength: number | undefined;
  /** What the API makes of it when it is left out. */
  readonly standIn: unknown;
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
      const { isRequired, kind, ...shape } = shapeOf(spec);
      return [
        {
          ...told,
          name,
          label: told.label ?? fieldWords(name),
          ...shape,
          // People choose one of several words where programs are told by the refusal which there are.
          kind: kind === 'LINE' && told.words !== undefined ? 'WORD' : kind,
          isRequired: isRequired || told.must === true,
        },
      ];
    });
  }

  /** What the form of a new record begins with: what the API makes of what is left out. */
  get usual(): Sent {
    return Object.fromEntries(this.fields.map((field) => [field.name, writtenOf(field, field.standIn)]));
  }

  /** The body that the API would be sent; a field left empty is null where it may be, else left out. */
  body(sent: Sent): Record<string, unknown> {
    const values = this.fields.map((field) => [field.name, valueOf(field, sent)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** A record as the form would send it. */
  written(record: Readonly<Partial<Record<keyof T, unknown>>>): Sent {
    return Object.fromEntries(
      this.fields.map((field) => [field.name, writtenOf(field, record[field.name as keyof T])]),
    );
  }
}

function shapeOf({ schema, presence }: FieldSpec): Omit<FormField, 'name' | keyof FieldWords> {
  const { maxLength, default: standIn } = schema as { maxLength?: number; default?: unknown };
  return {
    kind: kindOf(schema),
    isRequired: presence === 'required',
    isNullable: presence === 'nullable',
    maxLength,
    standIn,
  };
}

interface SchemaSigns {
  readonly type?: unknown;
  readonly format?: string;
  readonly enum?: unknown;
  readonly maxLength?: number;
  readonly items?: object;
}

function kindOf({ type, format, enum: words, maxLength = 0, items }: SchemaSigns): FieldKind {
  if (words !== undefined) return 'WORD';
  if (type === Boolean) return 'YES_NO';
  if (type === 'integer') return 'NUMBER';
  if (type === 'array') return (items as { format?: string } | undefined)?.format === 'uuid' ? 'RECORDS' : 'CODES';
  if (format === 'date') return 'DAY';
  if (format === 'uuid') return 'RECORD';
  if (format === 'binary') return 'FILE';
  return maxLength > LONGEST_LINE && format === undefined ? 'LINES' : 'LINE';
}

function valueOf({ kind, name, isNullable }: FormField, sent: Sent): unknown {
  // What is kept of a file is handed over beside the fields.
  if (kind === 'FILE') return undefined;
  if (kind === 'RECORDS') return textsIn(sent, name).filter((text) => text !== '');
  const text = textIn(sent, name);
  if (kind === 'CODES') return codesIn(text);
  if (text.trim() === '') return isNullable ? null : undefined;
  if (kind === 'YES_NO') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'NUMBER') return /^\d{1,9}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : text;
  return text;
}

/** Several codes on one line, parted by whatever people part them with. */
function codesIn(text: string): string[] {
  const codes = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,、・/]+/);
  return codes.filter((code) => code !== '');
}

function writtenOf({ kind }: FormField, value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  if (!Array.isArray(value)) return asText(value);
  return kind === 'CODES' ? value.map(asText).join(', ') : value.map(asText);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
