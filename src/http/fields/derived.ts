import { type Type } from '@nestjs/common';
import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { derive, fieldsOf } from './field';

/** The keys whose type admits null: optional when created, nullable in answers, cleared by null in a patch. */
type Shown<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

/** A merge patch of what `create` takes: every field may be left out, null clears the nullable ones. */
export function PatchOf<T>(create: Type<T>, ...fixed: (keyof T)[]): Type<Partial<T>> {
  return derivedFrom(create, 'patch', fixed) as Type<Partial<T>>;
}

/** A merge patch of a few of the fields that `create` takes. */
export function PatchOfOnly<T, K extends keyof T>(create: Type<T>, ...kept: K[]): Type<Partial<Pick<T, K>>> {
  const others = [...fieldsOf(create.prototype as object).keys()].filter((key) => !(kept as unknown[]).includes(key));
  return derivedFrom(create, 'patch', others as (keyof T)[]) as Type<Partial<Pick<T, K>>>;
}

/** An upsert of what `create` takes: whatever is left out stays as it is, or is what creating makes of it. */
export function UpsertOf<T>(create: Type<T>): Type<Partial<T>> {
  return derivedFrom(create, 'patch', []) as Type<Partial<T>>;
}

/** The faults of what an upsert lacks where there is no record yet. */
export function missingFields(create: Type<unknown>, body: object): Fault[] {
  return [...fieldsOf(create.prototype as object)]
    .filter(
      ([key, { presence }]) => presence === 'required' && (body as Record<typeof key, unknown>)[key] === undefined,
    )
    .map(([key]) => fault(`/${String(key)}`, 'REQUIRED', { ja: '必須の項目です', en: 'Required' }));
}

/** What answers show of the fields that `create` takes: all of them, the optional ones nullable. */
export function ViewOf<T>(create: Type<T>, ...hidden: (keyof T)[]): Type<Shown<T>> {
  return derivedFrom(create, 'view', hidden) as Type<Shown<T>>;
}

/** Two patches in one body. */
export function PatchOfBoth<T, U>(one: Type<T>, other: Type<U>): Type<Partial<T> & Partial<U>> {
  class Derived {}
  for (const create of [one, other]) {
    for (const [key, spec] of fieldsOf(create.prototype as object)) derive(Derived.prototype, key, spec, 'patch');
  }
  return Derived;
}

function derivedFrom<T>(create: Type<T>, mode: 'patch' | 'view', left: readonly (keyof T)[]): Type<unknown> {
  class Derived {}
  for (const [key, spec] of fieldsOf(create.prototype as object)) {
    if (!(left as readonly unknown[]).includes(key)) derive(Derived.prototype, key, spec, mode);
  }
  return Derived;
}
