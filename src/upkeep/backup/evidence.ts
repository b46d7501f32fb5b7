import { createHash } from 'node:crypto';
import { type Client } from 'pg';
import { type ContentStore } from '../../documents/store/content-store';

/** A content in the store of evidence files. */
export interface Evidence {
  readonly sha256: string;
  readonly size: number;
  /** A record names it; else only the journal does. */
  readonly isNamed: boolean;
}

/** The contents that records name, and those that only the journal still does. */
export async function namedEvidence(client: Client): Promise<Evidence[]> {
  const { rows } = await client.query<{ sha256: string; size: string; isNamed: boolean }>(
    `select sha256, max(size)::text as size, bool_or(is_named) as "isNamed" from (
       select sha256, size, true as is_named from documents
       union all select sha256, size, true from evidence_answers where sha256 is not null
       union all select after ->> 'sha256', (after ->> 'size')::bigint, false from journal 
         where subject_table in ('documents', 'evidence_answers') and after ->> 'sha256' is not null
     ) as named group by 1 order by 1`,
  );
  return rows.map(({ sha256, size, isNamed }) => ({ sha256, size: Number(size), isNamed }));
}

/** Whether the store has a content and it is what its name says; read through once, since a part of an archive is not taken back. */
export async function isIntact(
  store: ContentStore,
  { sha256, size }: Pick<Evidence, 'sha256' | 'size'>,
): Promise<boolean> {
  const hash = createHash('sha256');
  let read = 0;
  try {
    for await (const piece of (await store.open(sha256)) as AsyncIterable<Buffer>) {
      hash.update(piece);
      read += piece.length;
    }
  } catch {
    return false;
  }
  return read === size && hash.digest('hex') === sha256;
}
