import { type Schema, SchemaChanges, type Schemas } from './schema-changes';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Answer {
  readonly content?: Content;
}

export interface Operation {
  readonly operationId: string;
  readonly 'x-since': string;
  readonly 'x-stability': string;
  readonly 'x-permission': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
}

/** The API description, as far as a comparison looks at it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Schemas;
    readonly parameters?: Readonly<Record<string, Parameter>>;
  };
}

/** Every change by which `now` breaks a client of an operation that `before` calls stable, one line each. */
export function breakingChanges(before: Description, now: Description): string[] {
  const schemas = new SchemaChanges(before.components.schemas, now.components.schemas);
  return operationsOf(before).flatMap(([name, old]) => {
    if (old['x-stability'] !== 'stable') return [];
    const young = new Map(operationsOf(now)).get(name);
    if (young === undefined) return [`${name} is gone`];
    return [
      ...renamed(name, old, young),
      ...parameterChanges(name, parametersOf(before, old), parametersOf(now, young), schemas),
      ...contentChanges(old.requestBody?.content, young.requestBody?.content, schemas, 'sent', `${name}: body `),
      ...Object.entries(old.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([status, answer]) => {
          const at = `${name}: ${status} `;
          const successor = young.responses[status];
          if (successor === undefined) return [`${at}is gone`];
          return contentChanges(answer.content, successor.content, schemas, 'shown', at);
        }),
    ];
  });
}

/** Operations that came with this version and say that they are older, or the other way round. */
export function wronglyDated(before: Description, now: Description, version: string): string[] {
  const known = new Map(operationsOf(before));
  return operationsOf(now)
    .filter(([name, operation]) => operation['x-since'] !== (known.get(name)?.['x-since'] ?? version))
    .map(([name, operation]) => `${name} says that it exists since ${operation['x-since']}`);
}

function operationsOf({ paths }: Description): (readonly [string, Operation])[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
}

function renamed(name: string, old: Operation, young: Operation): string[] {
  const found: string[] = [];
  for (const property of ['operationId', 'x-stability', 'x-permission'] as const) {
    if (old[property] !== young[property]) found.push(`${name}: ${property} ${old[property]} -> ${young[property]}`);
  }
  return found;
}

function parametersOf({ components }: Description, { parameters = [] }: Operation): Map<string, Parameter> {
  const whole = parameters.map((one) =>
    one.$ref === undefined ? one : (components.parameters?.[one.$ref.replace(/^.*\//, '')] ?? one),
  );
  return new Map(whole.map((one) => [`${one.in} ${one.name}`, one]));
}

function parameterChanges(
  operation: string,
  before: ReadonlyMap<string, Parameter>,
  now: ReadonlyMap<string, Parameter>,
  schemas: SchemaChanges,
): string[] {
  const demanded = [...now].filter(([name, { required }]) => required && !before.get(name)?.required);
  return [
    ...demanded.map(([name]) => `${operation}: ${name} is now required`),
    ...[...before].flatMap(([name, { schema }]) => {
      const at = `${operation}: ${name}`;
      const successor = now.get(name);
      // A header that nobody reads any more does no harm.
      if (successor === undefined) return name.startsWith('header ') ? [] : [`${at} is gone`];
      return schema && successor.schema ? schemas.between(schema, successor.schema, 'sent', at) : [];
    }),
  ];
}

function contentChanges(
  before: Content | undefined,
  now: Content | undefined,
  schemas: SchemaChanges,
  direction: 'sent' | 'shown',
  at: string,
): string[] {
  if (before === undefined && now !== undefined && direction === 'sent') return [`${at}is now demanded`];
  return Object.entries(before ?? {}).flatMap(([type, { schema }]) => {
    const successor = now?.[type];
    if (successor === undefined) return [`${at}is not ${type} any more`];
    return schema && successor.schema ? schemas.between(schema, successor.schema, direction, at) : [];
  });
}
