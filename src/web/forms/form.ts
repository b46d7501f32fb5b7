import { type Type } from '@nestjs/common';
import { type FieldSpec, fieldsOf } from '../../http/fields/field';
import { holdsCountries } from '../../kernel/country-words';
import { countriesNamed, countryNamed } from '../../kernel/named-country';
import { type Texts } from '../../kernel/texts';
import { fieldWords } from '../history/field-words';
import { fieldHelp } from './field-help';
import { type Sent, textIn, textsIn } from './sent';

/** What codes are called; a map where codes are figures, which an object would put into an order of its own. */
export type WordsByCode = Readonly<Record<string, Texts>> | ReadonlyMap<string, Texts>;

/** Codes and what they are called, as they stand one after another. */
export function wordsInOrder(words: WordsByCode): readonly (readonly [string, Texts])[] {
  return words instanceof Map ? [...(words as ReadonlyMap<string, Texts>)] : Object.entries(words);
}

/** What people are told about a field; all else follows from the class that the API takes. */
export interface FieldWords {
  /** Left out: what the field is called wherever it is named. */
  readonly label?: Texts;
  /** In plain words: what belongs here, and by which clause it is asked. Left out: what is said of it everywhere. */
  readonly help?: Texts;
  /** What each of its words is called, where it takes one of several. */
  readonly words?: WordsByCode;
  /** Stands above it: a group of fields begins. */
  readonly heading?: Texts;
  /** Must be filled in here, although the API can be told without. */
  readonly must?: true;
}

/** How a field is asked for. */
export type FieldKind =
  | 'LINE'
  | 'LINES'
  | 'DAY'
  | 'NUMBER'
  | 'NUMBERS'
  | 'WORD'
  | 'WORDS'
  | 'YES_NO'
  | 'RECORD'
  | 'RECORDS'
  | 'CODES'
  | 'COUNTRY'
  | 'COUNTRIES'
  | 'FILE';

export interface FormField extends FieldWords {
  readonly name: string;
  readonly label: Texts;
  readonly help: Texts;
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
      const { isRequired, kind: asTaken, ...shape } = shapeOf(spec);
      const kind = holdsCountries(name) ? countryOf(asTaken) : asTaken;
      const help = told.help ?? fieldHelp(name);
      // Nobody is left alone with a field.
      if (help === undefined) throw new Error(`nothing helps with the field ${name} of ${takes.name}`);
      return [
        {
          ...told,
          name,
          label: told.label ?? fieldWords(name),
          help,
          ...shape,
          kind: told.words === undefined ? kind : chosenOf(kind),
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

/** People know countries by their names. */
function countryOf(kind: FieldKind): FieldKind {
  return kind === 'CODES' ? 'COUNTRIES' : 'COUNTRY';
}

/** People choose among words where programs are told by the refusal which there are. */
function chosenOf(kind: FieldKind): FieldKind {
  return kind === 'LINE' ? 'WORD' : kind === 'CODES' ? 'WORDS' : kind;
}

function shapeOf({ schema, presence }: FieldSpec): Omit<FormField, 'name' | 'label' | 'help' | keyof FieldWords> {
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
  if (type === 'array') return kindOfList(items);
  if (format === 'date') return 'DAY';
  if (format === 'uuid') return 'RECORD';
  if (format === 'binary') return 'FILE';
  return maxLength > LONGEST_LINE && format === undefined ? 'LINES' : 'LINE';
}

function kindOfList(items: object = {}): FieldKind {
  const { type, format } = items as { readonly type?: unknown; readonly format?: string };
  return format === 'uuid' ? 'RECORDS' : type === 'integer' ? 'NUMBERS' : 'CODES';
}

function valueOf({ kind, name, isNullable }: FormField, sent: Sent): unknown {
  // What is kept of a file is handed over beside the fields.
  if (kind === 'FILE') return undefined;
  if (kind === 'RECORDS' || kind === 'WORDS') return textsIn(sent, name).filter((text) => text !== '');
  if (kind === 'COUNTRIES') return textsIn(sent, name).flatMap(countriesNamed);
  const text = textIn(sent, name);
  if (kind === 'CODES') return codesIn(text);
  if (text.trim() === '') return isNullable ? null : undefined;
  if (kind === 'YES_NO') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'COUNTRY') return countryNamed(text) ?? text;
  if (kind === 'NUMBER') return numberIn(text);
  if (kind === 'NUMBERS') return codesIn(text).map(numberIn);
  return text;
}

/** As it was typed where it is no number: then the API says so. */
function numberIn(text: string): number | string {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
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
  return kind === 'CODES' || kind === 'NUMBERS' ? value.map(asText).join(', ') : value.map(asText);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
