import { createHash } from 'node:crypto';

/** What a hash covers of the link itself and of its entry, as texts; the same, and in the same order, as journal_text(). */
const LINK_FIELDS = ['c.position::text', micros('c.sealed_at'), 'c.horizon::text'];
const ENTRY_FIELDS = [
  'j.seq::text',
  micros('j.at'),
  'j.txid::text',
  'j.actor::text',
  'j.reason',
  'j.action',
  'j.subject_table',
  'j.subject_id::text',
  'j.part',
  'j.parent_id::text',
  'j.institution_id::text',
  'j.vendor_id::text',
  'j.is_public::text',
  'j.subject_version::text',
  'j.before::text',
  'j.after::text',
];

function micros(column: string): string {
  return `(extract(epoch from ${column}) * 1000000)::bigint::text`;
}

/** A link of the chain, and the entry that it names. */
export interface Link {
  readonly position: bigint;
  /** The entry that it names. */
  readonly seq: string;
  readonly hash: Buffer;
  /** Every entry of an older transaction had been sealed by then. */
  readonly horizon: bigint;
  readonly linkFields: readonly (string | null)[];
  /** null: the entry is gone. */
  readonly entryFields: readonly (string | null)[] | null;
  readonly txid: bigint;
}

/** A row of `LINKS_AFTER`. */
export type LinkRow = { readonly seq: string; readonly hash: Buffer } & Record<`f${number}`, string | null>;

/** The next links after a position ($1; null: from the first), at most $2 of them. */
export const LINKS_AFTER = `select c.seq::text as seq, c.hash, ${[...LINK_FIELDS, ...ENTRY_FIELDS].map((sql, i) => `${sql} as f${i}`).join(', ')}
  from journal_chain c left join journal j on j.seq = c.seq
  where $1::bigint is null or c.position > $1 order by c.position limit $2`;

export function linkOf(row: LinkRow): Link {
  const field = (i: number) => row[`f${i}`] ?? null;
  const linkFields = LINK_FIELDS.map((_, i) => field(i));
  const entryFields = ENTRY_FIELDS.map((_, i) => field(LINK_FIELDS.length + i));
  const [position, , horizon] = linkFields;
  const [seq, , txid] = entryFields;
  return {
    position: BigInt(position ?? 0),
    seq: row.seq,
    hash: row.hash,
    horizon: BigInt(horizon ?? 0),
    linkFields,
    entryFields: seq === null ? null : entryFields,
    txid: BigInt(txid ?? 0),
  };
}

/** The hash that seals an entry after `previous`. */
export function sealOf(
  previous: Buffer,
  linkFields: readonly (string | null)[],
  entryFields: readonly (string | null)[],
): Buffer {
  const text = [...linkFields, ...entryFields]
    .map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`))
    .join(',');
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
