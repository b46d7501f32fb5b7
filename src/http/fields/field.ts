import 'reflect-metadata';
import { type Type as ClassOf } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';

/**
 * A field of a request or an answer is declared once, in the class that creates the record. What a merge patch may
 * carry and what an answer shows follow from it (`PatchOf`, `ViewOf`), so that the three cannot drift apart.
 */
export interface FieldSpec {
  readonly schema: ApiPropertyOptions;
  /** Checks and transformations of the value when there is one. */
  readonly checks: readonly PropertyDecorator[];
  readonly presence: Presence;
  /** The class of what it holds, where that is an object or a list of them. */
  readonly holds?: () => ClassOf<object>;
  /** The field by which the same can be said in other words, where there is one. */
  readonly otherwise?: (field: string) => Alternative | null;
}

/** A field that may be sent in place of another. */
export interface Alternative {
  readonly field: string;
  readonly spec: FieldSpec;
}

/** Names, in the API description, the field that may be sent in place of one that is needed. */
const IN_PLACE = 'x-or';

/** Required; nullable (may be left out or null); or omittable (may be left out, often for a default; null is no value). */
export type Presence = 'required' | 'nullable' | 'omittable';

/** What everybody says of a field. */
export interface FieldOptions {
  readonly description: string;
  readonly example?: unknown;
  /** The field may be missing or null. */
  readonly optional?: true;
  /** Stands in when the field is missing; null is then no value. */
  readonly default?: unknown;
  /** The field may be missing, without a default; null is no value. */
  readonly omittable?: true;
}

type Mode = 'create' | 'patch' | 'view';

const FIELDS = Symbol('fields');

/** Declares a field on the class that creates the record. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return declaring(specOf(options, schema, checks));
}

/** Declares a field whose value can be said by another field too. */
export function fieldOrElse(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  otherwise: NonNullable<FieldSpec['otherwise']>,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return declaring({ ...specOf(options, schema, checks), otherwise });
}

/** What a field is that holds an object, or a list of them. */
export function holdingSpec(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  holds: () => ClassOf<object>,
  ...checks: PropertyDecorator[]
): FieldSpec {
  const nested = [ValidateNested({ each: schema.isArray === true }), Type(holds)];
  const held = { ...schema, type: () => holds() } as ApiPropertyOptions;
  return { ...specOf(options, held, [...checks, ...nested]), holds };
}

/** Declares a field that holds an object, or a list of them. */
export function holdingField(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  holds: () => ClassOf<object>,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return declaring(holdingSpec(options, schema, holds, ...checks));
}

export function specOf(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  checks: readonly PropertyDecorator[],
): FieldSpec {
  return {
    schema: {
      ...schema,
      description: options.description,
      ...(options.example !== undefined ? { example: options.example } : {}),
      ...(options.default !== undefined ? { default: options.default } : {}),
    },
    checks,
    presence: presenceOf(options),
  };
}

function declaring(spec: FieldSpec): PropertyDecorator {
  return (target, key) => {
    declare(target, key, spec);
    apply(target, key, spec, 'create');
  };
}

function presenceOf({ optional, omittable, default: standIn }: FieldOptions): Presence {
  if (optional) return 'nullable';
  return omittable || standIn !== undefined ? 'omittable' : 'required';
}

/** The fields declared on a class and its ancestors. */
export function fieldsOf(prototype: object): ReadonlyMap<string | symbol, FieldSpec> {
  return (Reflect.getMetadata(FIELDS, prototype) as ReadonlyMap<string | symbol, FieldSpec> | undefined) ?? new Map();
}

const TAKEN = new WeakMap<object, ReadonlyMap<string | symbol, FieldSpec>>();

/** The fields declared on a class, and those that may be sent in their place. */
export function takenBy(prototype: object): ReadonlyMap<string | symbol, FieldSpec> {
  const known = TAKEN.get(prototype);
  if (known !== undefined) return known;
  const fields = fieldsOf(prototype);
  const others = [...fields].flatMap(([key, spec]) => alternativeOf(key, spec) ?? []);
  const taken = new Map([...fields, ...others.map(({ field: name, spec }) => [name, spec] as const)]);
  TAKEN.set(prototype, taken);
  return taken;
}

/** Declares a field of another class anew, as a part of a patch or of an answer. */
export function derive(target: object, key: string | symbol, spec: FieldSpec, mode: Mode): void {
  declare(target, key, spec);
  apply(target, key, spec, mode);
}

/** What may be sent in place of a field; null: nothing. */
export function alternativeOf(key: string | symbol, { otherwise }: FieldSpec): Alternative | null {
  return typeof key === 'string' ? (otherwise?.(key) ?? null) : null;
}

function declare(target: object, key: string | symbol, spec: FieldSpec): void {
  Reflect.defineMetadata(FIELDS, new Map([...fieldsOf(target), [key, spec]]), target);
}

function apply(target: object, key: string | symbol, spec: FieldSpec, mode: Mode): void {
  const { schema, checks, presence } = spec;
  const other = mode === 'view' ? null : alternativeOf(key, spec);
  const isNullable = presence === 'nullable';
  const isRequired = mode === 'view' || (mode === 'create' && presence === 'required');
  const { default: standIn, ...withoutDefault } = schema as Record<string, unknown>;
  const shown = mode === 'create' && standIn !== undefined ? { ...withoutDefault, default: standIn } : withoutDefault;
  ApiProperty({
    ...shown,
    required: isRequired && other === null,
    ...(isRequired && other !== null ? { [IN_PLACE]: other.field } : {}),
    ...(isNullable ? { nullable: true } : {}),
  })(target, key);
  if (other !== null) apply(target, other.field, other.spec, mode);
  if (mode === 'view') return;
  if (!isRequired || isNullable) {
    ValidateIf((_, value) => value !== undefined && !(isNullable && value === null))(target, key);
  }
  for (const check of checks) check(target, key);
}
