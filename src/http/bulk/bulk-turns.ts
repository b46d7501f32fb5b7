import { type EntityManager } from 'typeorm';
import { type BulkKind, type KnownOf } from './bulk-line-writer';
import { parsedLine } from './bulk-lines';

/** How a line names its record, as far as it can be seen before it is checked. */
interface Address {
  readonly system: string;
  /** The id, where it names it by that. */
  readonly key: string;
  readonly isById: boolean;
  /** It says by which keys the record is known from now on. */
  readonly isRenamed: boolean;
  /** The records that its own names by key. */
  readonly names: readonly string[];
}

interface Found {
  readonly address: string;
  readonly ids: readonly string[];
}

/** No key is longer, however it is written. */
const LONGEST = 500;
const UNNAMED: Address = { system: '', key: '', isById: false, isRenamed: false, names: [] };

/**
 * Who writes the same records in another order would wait for this, and this for them, until PostgreSQL gives one of them up:
 * so slices take their turns before, in one order that all of them keep. Returns what is known of each line's record by then;
 * undefined: it is to be looked for when its turn has come.
 */
export async function takeTurns(
  manager: EntityManager,
  { knownAs }: BulkKind,
  lines: readonly Buffer[],
): Promise<(line: number) => KnownOf> {
  const addresses = lines.map(addressOf);
  const values = [knownAs, addresses.map(({ system }) => system), addresses.map(({ key }) => key)];
  await manager.query(
    `select pg_advisory_xact_lock(turn) from (select distinct hashtextextended($1 || ' ' || number_key(system) || ' ' || number_key(key), 20) as turn
      from unnest($2::text[], $3::text[]) as address (system, key) order by turn) as turns`,
    values,
  );
  // Keys may move within the slice.
  if (addresses.some(({ isById, isRenamed }) => isById || isRenamed)) return () => undefined;
  const found = await manager.query<Found[]>(
    `select number_key(a.system) || ' ' || number_key(a.key) as address, array(select k.subject_id from external_keys k
        where k.subject_kind = $1 and k.system_code = number_key(a.system) and k.key_code = number_key(a.key)
        limit 2)::text[] as ids
      from unnest($2::text[], $3::text[]) with ordinality as a (system, key, line) order by a.line`,
    values,
  );
  const first = new Map<string, number>();
  for (const [line, { address }] of found.entries()) if (!first.has(address)) first.set(address, line);
  return (line) => {
    const { address, ids } = found[line] ?? { address: '', ids: [] };
    // What a line before it may have made, and what several institutions call so, is looked for one by one.
    if (first.get(address) !== line || ids.length > 1) return undefined;
    return ids[0] ?? null;
  };
}

/** What a line names, as far as it can be seen before it is checked. */
export function addressOf(line: Buffer): Address {
  try {
    const { externalId, id, record } = parsedLine(line) as {
      externalId?: { system?: unknown; key?: unknown };
      id?: unknown;
      record?: { externalIds?: unknown } | null;
    };
    const [system, key] = [textOf(externalId?.system), textOf(externalId?.key ?? id)];
    return {
      system,
      key,
      isById: id !== undefined,
      isRenamed: record?.externalIds !== undefined,
      names: [...keysIn(record)],
    };
  } catch {
    return UNNAMED;
  }
}

/** A key in a spelling that tells no two apart that PostgreSQL holds to be one. */
export function spelling({ system, key }: Pick<Address, 'system' | 'key'>): string {
  return `${plain(system)} ${plain(key)}`;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[‐‑‒–—−]/gu, '-');
}

/** The keys that a record names others by, at whatever depth. */
function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { system, key } = value as { system?: unknown; key?: unknown };
  if (typeof system === 'string' && typeof key === 'string') yield spelling({ system, key });
  for (const inner of Object.values(value)) yield* keysIn(inner);
}

function textOf(said: unknown): string {
  return typeof said === 'string' && !said.includes('\0') ? said.slice(0, LONGEST) : '';
}
