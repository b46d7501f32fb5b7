import { Injectable, type Type } from '@nestjs/common';
import { type ExternalKey, ExternalKeys, type ExternallyKnown, LONGEST_EXTERNAL } from '../database/external-keys';
import { isId } from '../kernel/identifier';
import { type Fault } from '../kernel/problem';
import { fault } from '../kernel/problems';
import { normaliseName } from '../kernel/text';
import { type CheckFailure, failure } from './fields/check';
import { alternativeOf, fieldsOf, type FieldSpec } from './fields/field';
import { namedElsewhere } from './fields/known-elsewhere';
import { type Source } from './fields/shape';
import { textFailure } from './fields/text-fields';

type Json = Readonly<Record<string, unknown>>;

/** What was sent, with ids in place of other systems' keys. */
export interface Resolved {
  readonly value: unknown;
  /** Keys that name nothing. */
  readonly faults: readonly Fault[];
  /** Fields that a faulty key was to fill: that they are missing is no news. */
  readonly unfilled: ReadonlySet<string>;
}

/** Where keys are looked for, and what came of it. */
interface Looking {
  readonly source: Source;
  institutionId: string | null;
  readonly faults: Fault[];
  readonly unfilled: Set<string>;
}

const NOT_FOUND = failure('NOT_FOUND', 'このキーの記録がありません', 'No record is known by this key');
const BOTH = failure('TWICE', 'ID とキーの両方は指定できません', 'Named by its id already');
const NO_KEY = failure('TYPE', '{system, key} を指定してください', 'Must be {system, key}');
const NO_PARAMETER = failure(
  'KEY',
  '相手システムの名前、コロン、キーの順に指定してください',
  'Must be another system, a colon and its key',
);

/**
 * Puts ids where records are named by the keys of another system, for every request alike: whoever handles it knows ids only.
 * Of several institutions' keys, those count that belong to the institution that the same body names.
 */
@Injectable()
export class References {
  constructor(private readonly keys: ExternalKeys) {}

  async resolve(sent: unknown, type: Type<object>, source: Source): Promise<Resolved> {
    const looking: Looking = { source, institutionId: null, faults: [], unfilled: new Set() };
    const value = isObject(sent) ? await this.within(sent, type, '', looking) : sent;
    return { value, faults: looking.faults, unfilled: looking.unfilled };
  }

  private async within(sent: Json, type: Type<object>, path: string, looking: Looking): Promise<Json> {
    let value = sent;
    for (const [field, spec] of inOrder(type)) {
      const other = alternativeOf(field, spec);
      const named = namedElsewhere(field);
      if (other !== null && named !== null && Object.hasOwn(sent, other.field)) {
        value = await this.replaced(value, field, named, path, looking);
      }
      const held = value[field];
      if (spec.holds !== undefined && held !== undefined) {
        value = { ...value, [field]: await this.inside(held, spec.holds(), `${path}/${field}`, looking) };
      }
      if (field === 'institutionId' && isId(value[field])) looking.institutionId = value[field];
    }
    return value;
  }

  private async inside(held: unknown, type: Type<object>, path: string, looking: Looking): Promise<unknown> {
    if (!Array.isArray(held)) return isObject(held) ? this.within(held, type, path, looking) : held;
    const entries: unknown[] = [];
    for (const [i, entry] of (held as unknown[]).entries())
      entries.push(isObject(entry) ? await this.within(entry, type, `${path}/${i}`, looking) : entry);
    return entries;
  }

  /** The object with the field filled by what its keys name, and without the keys. */
  private async replaced(
    sent: Json,
    field: string,
    { kind, keyField }: { readonly kind: ExternallyKnown; readonly keyField: string },
    path: string,
    looking: Looking,
  ): Promise<Json> {
    const { [keyField]: keys, ...rest } = sent;
    const at = `${path}/${keyField}`;
    // A parameter that is given twice is refused as such.
    if (looking.source === 'query' && Array.isArray(keys)) return sent;
    if (Array.isArray(keys)) {
      const ids: unknown[] = [];
      for (const [i, key] of (keys as unknown[]).entries()) ids.push(await this.idOf(key, kind, `${at}/${i}`, looking));
      const known = rest[field];
      if (known === undefined && ids.includes(null)) looking.unfilled.add(pointerTo(looking, `${path}/${field}`));
      if (known !== undefined && !Array.isArray(known)) return rest;
      return { ...rest, [field]: [...((known as unknown[] | undefined) ?? []), ...ids.filter((id) => id !== null)] };
    }
    const id = await this.idOf(keys, kind, at, looking);
    if (rest[field] !== undefined) {
      if (id !== null) note(looking, at, BOTH);
      return rest;
    }
    if (id === null) looking.unfilled.add(pointerTo(looking, `${path}/${field}`));
    return id === null ? rest : { ...rest, [field]: id };
  }

  private async idOf(said: unknown, kind: ExternallyKnown, at: string, looking: Looking): Promise<string | null> {
    const key = looking.source === 'query' ? parameterKey(said, at, looking) : bodyKey(said, at, looking);
    if (key === null) return null;
    const id = await this.keys.find(kind, key, looking.institutionId);
    if (id === null) note(looking, at, NOT_FOUND);
    return id;
  }
}

const ORDERED = new WeakMap<Type<object>, readonly (readonly [string, FieldSpec])[]>();

/** Fields that name records or hold others; whose records they are is known before their keys are looked for. */
function inOrder(type: Type<object>): readonly (readonly [string, FieldSpec])[] {
  const known = ORDERED.get(type);
  if (known !== undefined) return known;
  const fields = [...fieldsOf(type.prototype as object)].filter(
    (entry): entry is [string, FieldSpec] =>
      typeof entry[0] === 'string' && (entry[1].holds !== undefined || alternativeOf(...entry) !== null),
  );
  const ordered = [
    ...fields.filter(([name]) => name === 'institutionId'),
    ...fields.filter(([name]) => name !== 'institutionId'),
  ];
  ORDERED.set(type, ordered);
  return ordered;
}

function bodyKey(said: unknown, at: string, looking: Looking): ExternalKey | null {
  if (!isObject(said)) {
    note(looking, at, NO_KEY);
    return null;
  }
  return textsOf({ system: said['system'], key: said['key'] }, (part) => `${at}/${part}`, looking);
}

/** `sap-mm:V-000123`. */
function parameterKey(said: unknown, at: string, looking: Looking): ExternalKey | null {
  const [, system, key] = (typeof said === 'string' && /^([^:]+):(.+)$/su.exec(said)) || [];
  if (system !== undefined && key !== undefined) return textsOf({ system, key }, () => at, looking);
  note(looking, at, NO_PARAMETER);
  return null;
}

function textsOf(
  said: { readonly system: unknown; readonly key: unknown },
  pointer: (part: 'system' | 'key') => string,
  looking: Looking,
): ExternalKey | null {
  const read = (part: 'system' | 'key'): string | null => {
    const max = LONGEST_EXTERNAL[part];
    const text =
      typeof said[part] === 'string' && said[part].length <= max * 4 ? normaliseName(said[part]) : said[part];
    const failed = textFailure(text, { max });
    if (failed !== null) note(looking, pointer(part), failed);
    return failed === null ? (text as string) : null;
  };
  const [system, key] = [read('system'), read('key')];
  return system === null || key === null ? null : { system, key };
}

function note(looking: Looking, path: string, { code, detail }: CheckFailure): void {
  looking.faults.push(fault(pointerTo(looking, path), code, detail));
}

function pointerTo({ source }: Looking, path: string): string {
  return source === 'query' ? `?${path.slice(1)}` : path;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
