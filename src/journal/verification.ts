import { type Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { type Head, headText } from './anchors';
import { type JournalFault } from './faults';
import { type Link, linkOf, type LinkRow, LINKS_AFTER, sealOf } from './link';
import { explain, type Suspect } from './suspects';

/** What became of a verification. */
export interface Verdict {
  readonly head: Head;
  /** In the order of positions; empty: the journal is what was sealed. */
  readonly faults: readonly JournalFault[];
  /** Entries that were read. */
  readonly entries: number;
}

const BATCH = 2000;
/** Stands before the first link. */
const NOTHING = Buffer.alloc(32);
/** How far back the hash may stand that a link follows, where several in a row do not hold. */
const MOST_PREVIOUS = 16;

/**
 * Recomputes the whole chain, on one snapshot of the data, and names everything that is not what was sealed. Whoever
 * owns the server can make a new chain; only heads that were noted elsewhere (`anchors`) give that away.
 */
export async function verifyJournal(database: Database, anchors: readonly Head[] = []): Promise<Verdict> {
  return database.as({ ...NO_SCOPE, institutions: 'ALL' }, () =>
    database.readConsistently(async () => {
      const [head] = await database.read<{ position: string; hash: Buffer; seen: string }>({
        text: 'select position::text as position, hash, seen::text as seen from journal_head',
        values: [],
      });
      const walk = new Walk(anchors);
      for await (const link of linksOf(database)) walk.pass(link);
      const faults = walk.end(head === undefined ? null : { position: BigInt(head.position), hash: head.hash });
      faults.push(...(await unsealed(database, head?.seen ?? '1:1:')));
      return { head: walk.last, faults, entries: walk.entries };
    }),
  );
}

async function* linksOf(database: Database): AsyncGenerator<Link> {
  let after: string | null = null;
  for (;;) {
    const rows: LinkRow[] = await database.read<LinkRow>({ text: LINKS_AFTER, values: [after, BATCH] });
    for (const row of rows) yield linkOf(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = linkOf(last).position.toString();
  }
}

/**
 * Entries that could be seen when all that could be seen had been sealed, and were not: they came later. What was seen beyond all
 * transactions is of another server, from which the database was restored; the next sealing sets it anew.
 */
async function unsealed(database: Database, seen: string): Promise<JournalFault[]> {
  const rows = await database.read<{ seq: string }>({
    text: `select j.seq::text as seq from journal j
      where j.txid < pg_snapshot_xmax($1::pg_snapshot) and pg_visible_in_snapshot(j.txid, $1::pg_snapshot)
        and pg_snapshot_xmax($1::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
        and not exists (select from journal_chain c where c.seq = j.seq) order by j.seq`,
    values: [seen],
  });
  return rows.map(({ seq }) => ({ kind: 'INSERTED', position: null, seq, detail: 'entry that was never sealed' }));
}

/** A walk along the chain. */
class Walk {
  last: Head = { position: 0n, hash: NOTHING };
  entries = 0;
  private readonly faults: JournalFault[] = [];
  private readonly suspects: Suspect[] = [];
  /** The hashes that the next link may follow; null: a link is missing, and nobody knows. */
  private previous: readonly Buffer[] | null = [NOTHING];

  /** Heads that were noted, by their position. */
  private readonly anchors: ReadonlyMap<bigint, Head>;

  constructor(anchors: readonly Head[]) {
    // of two that were noted of one position the first is believed
    this.anchors = new Map(anchors.map((anchor) => [anchor.position, anchor] as const).reverse());
  }

  pass(link: Link): void {
    const { position, hash } = link;
    this.entries += 1;
    const expected = this.last.position + 1n;
    if (position > expected) this.miss(expected, position - 1n);
    if (position < expected) this.note('INSERTED', link, 'link before the first');
    this.compareWithAnchor(link);
    if (link.entryFields === null) {
      this.note('REMOVED', link, 'entry that was sealed is gone');
      this.previous = [hash];
    } else {
      this.previous = this.follow(link, link.entryFields, this.previous);
    }
    this.last = { position, hash };
  }

  end(head: Head | null): JournalFault[] {
    const { position, hash } = this.last;
    if (head === null || head.position !== position || !head.hash.equals(hash)) {
      const said = head === null ? 'is gone' : `says ${headText(head)}`;
      this.faults.push({ kind: 'HEAD', position, seq: null, detail: `the chain ends here, its head ${said}` });
    }
    const last = [...this.anchors.keys()].reduce((one, other) => (one > other ? one : other), 0n);
    if (last > position)
      this.faults.push({
        kind: 'ANCHOR',
        position: last,
        seq: null,
        detail: 'the chain ends before a head that was noted',
      });
    return [...this.faults, ...explain(this.suspects)].sort((a, b) => Number((a.position ?? 0n) - (b.position ?? 0n)));
  }

  /** The hashes that the link after this one may follow. */
  private follow(link: Link, entryFields: readonly (string | null)[], previous: readonly Buffer[] | null) {
    if (previous === null) return [link.hash];
    const seals = previous.map((before) => sealOf(before, link.linkFields, entryFields));
    if (seals.some((seal) => seal.equals(link.hash))) {
      // The chain was prolonged by hand: the sealer had done with that transaction.
      if (link.txid < link.horizon) this.note('INSERTED', link, 'entry of a transaction that had been sealed before');
      return [link.hash];
    }
    this.suspects.push({ link, previous });
    // Either the hash was changed or what it seals: the next link follows the one or the other.
    return [link.hash, ...seals, ...previous].slice(0, MOST_PREVIOUS);
  }

  private compareWithAnchor({ position, hash }: Link): void {
    const anchor = this.anchors.get(position);
    if (anchor === undefined || anchor.hash.equals(hash)) return;
    this.faults.push({ kind: 'ANCHOR', position, seq: null, detail: 'not the head that was noted: a chain made anew' });
  }

  private miss(from: bigint, to: bigint): void {
    const which = from === to ? `link ${from}` : `links ${from} to ${to}`;
    this.faults.push({
      kind: 'REMOVED',
      position: from,
      seq: null,
      detail: `${which} are gone, and the next one cannot be held against them`,
    });
    this.previous = null;
  }

  private note(kind: JournalFault['kind'], { position, seq }: Link, detail: string): void {
    this.faults.push({ kind, position, seq, detail });
  }
}
