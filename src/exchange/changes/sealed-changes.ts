import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Version } from '../../database/json-view';
import { BESIDE, CHANGED } from './feed-sql';
import { type ToldKind } from './told-kinds';

/** Entries that one slice looks through at most, however few of them are asked for. */
const LOOKED_THROUGH = 5_000;

export type Kinds = ReadonlyMap<string, ToldKind>;

interface Entry {
  readonly position: string;
  readonly resource: string;
  readonly id: string;
}

/** A record that was changed, where it was changed last within a slice. */
export interface Change extends Entry {
  /** As it stands now; undefined: it is not there (any more), or not to be seen. */
  readonly record: Version | undefined;
}

export interface Head {
  readonly position: string;
  readonly seal: string | null;
}

/** What was changed between two positions, and where to go on. */
export interface Slice {
  readonly changes: readonly Change[];
  readonly reached: string;
}

/** Reads the journal in the order in which it was sealed, in which nothing stands before what it builds on and nothing comes in between. */
@Injectable()
export class SealedChanges {
  constructor(private readonly database: Database) {}

  async head(): Promise<Head> {
    const [head] = await this.database.read<Head>({
      name: 'feed-head',
      text: `select position::text as position, encode(hash, 'hex') as seal from journal_head`,
      values: [],
    });
    if (head === undefined) throw new Error('the journal has no head that this scope may see');
    return head;
  }

  /** What was changed after a position, up to another at most: each record once, as it stands, in the scope in force. */
  async between(position: string, until: string, kinds: Kinds, limit: number): Promise<Slice> {
    const end = lesser(BigInt(position) + BigInt(LOOKED_THROUGH), BigInt(until));
    const tables = [...kinds.keys()].map((path) => path.replaceAll('-', '_'));
    const entries = await this.database.read<Entry>({
      name: 'changed',
      text: CHANGED,
      values: [position, end.toString(), tables, BESIDE, limit + 1],
    });
    const taken = entries.slice(0, limit);
    const reached = entries.length > limit ? (taken.at(-1)?.position ?? position) : end.toString();
    return { changes: await this.asTheyStand(taken, kinds), reached };
  }

  private async asTheyStand(entries: readonly Entry[], kinds: Kinds): Promise<Change[]> {
    const last = new Map(entries.map((entry) => [`${entry.resource} ${entry.id}`, entry] as const));
    const records = new Map<string, ReadonlyMap<string, Version>>();
    for (const [path, { reader }] of kinds) {
      const ids = [...last.values()].filter(({ resource }) => resource === path).map(({ id }) => id);
      if (ids.length > 0) records.set(path, await reader.many(ids));
    }
    return [...last.values()]
      .sort((one, other) => Number(BigInt(one.position) - BigInt(other.position)))
      .map((entry) => ({ ...entry, record: records.get(entry.resource)?.get(entry.id) }));
  }
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
