/** A schema of the API description, as far as a comparison looks at it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly [limit: string]: unknown;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Whether a client sends it or is shown it: what breaks the one is often harmless to the other. */
export type Direction = 'sent' | 'shown';

const UPPER = ['maxLength', 'maxItems', 'maximum'] as const;
const LOWER = ['minLength', 'minItems', 'minimum'] as const;

/** What breaks a client that was made for `before` when it meets `now`. */
export class SchemaChanges {
  /** Pairs that are being compared: a schema may contain itself. */
  private readonly open = new Set<string>();

  constructor(
    private readonly before: Schemas,
    private readonly now: Schemas,
  ) {}

  between(before: Schema, now: Schema, direction: Direction, at: string): string[] {
    const pair = `${JSON.stringify(before)} ${JSON.stringify(now)}`;
    if (this.open.has(pair)) return [];
    this.open.add(pair);
    const [old, young] = [whole(before, this.before), whole(now, this.now)];
    const found = [
      ...ownChanges(old, young, direction, at),
      ...this.ofProperties(old, young, direction, at),
      ...(old.items && young.items ? this.between(old.items, young.items, direction, `${at}[]`) : []),
    ];
    this.open.delete(pair);
    return found;
  }

  private ofProperties(old: Schema, young: Schema, direction: Direction, at: string): string[] {
    const [before, now] = [old.properties ?? {}, young.properties ?? {}];
    const demanded = (young.required ?? []).filter((name) => !old.required?.includes(name));
    const lost = (old.required ?? []).filter((name) => name in now && !young.required?.includes(name));
    return [
      ...(direction === 'sent' ? demanded.map((name) => `${at}/${name} is now required`) : []),
      ...(direction === 'shown' ? lost.map((name) => `${at}/${name} may now be missing`) : []),
      ...Object.entries(before).flatMap(([name, schema]) => {
        const successor = now[name];
        return successor === undefined
          ? [`${at}/${name} is gone`]
          : this.between(schema, successor, direction, `${at}/${name}`);
      }),
    ];
  }
}

/** A schema with what it refers to, and what it says beside the reference. */
function whole(schema: Schema, schemas: Schemas): Schema {
  const { $ref, allOf = [], ...own } = schema;
  const parts = [...($ref === undefined ? [] : [schemas[$ref.replace(/^.*\//, '')] ?? {}]), ...allOf];
  return parts.reduceRight<Schema>((said, part) => ({ ...whole(part, schemas), ...said }), own);
}

function ownChanges(old: Schema, young: Schema, direction: Direction, at: string): string[] {
  const found: string[] = [];
  for (const name of ['type', 'format'] as const) {
    if (old[name] !== young[name]) found.push(`${at} has another ${name}: ${old[name]} -> ${young[name]}`);
  }
  const [wide, narrow] = direction === 'sent' ? [old, young] : [young, old];
  if (wide.nullable && !narrow.nullable) {
    found.push(direction === 'sent' ? `${at} takes no null any more` : `${at} may now be null`);
  }
  return [
    ...found,
    ...wordChanges(old, young, direction, at),
    ...(direction === 'sent' ? narrower(old, young, at) : []),
  ];
}

function wordChanges(old: Schema, young: Schema, direction: Direction, at: string): string[] {
  const known = old.enum ?? old['x-extensible-enum'];
  const words = young.enum ?? young['x-extensible-enum'];
  if (direction === 'shown') {
    if (old.enum === undefined) return [];
    if (young.enum === undefined) return [`${at} is no closed list any more`];
    const more = young.enum.filter((word) => !old.enum?.includes(word));
    return more.length === 0 ? [] : [`${at} may now be ${more.join(', ')}`];
  }
  if (words === undefined) return [];
  if (known === undefined) return [`${at} takes only words of a list now`];
  const fewer = known.filter((word) => !words.includes(word));
  return fewer.length === 0 ? [] : [`${at} does not take ${fewer.join(', ')} any more`];
}

function narrower(old: Schema, young: Schema, at: string): string[] {
  const isTighter = (name: string, sign: 1 | -1) => {
    const [before, now] = [old[name], young[name]];
    return typeof now === 'number' && (typeof before !== 'number' || sign * (now - before) < 0);
  };
  const limits = [...UPPER.filter((name) => isTighter(name, 1)), ...LOWER.filter((name) => isTighter(name, -1))];
  const found = limits.map((name) => `${at} has a narrower ${name}: ${String(old[name])} -> ${String(young[name])}`);
  return young.pattern !== undefined && young.pattern !== old.pattern ? [...found, `${at} has another pattern`] : found;
}
