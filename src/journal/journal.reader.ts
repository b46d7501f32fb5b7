import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { JsonReply } from '../http/json-reply';
import { type JournalQuery } from './dto/journal-query.dto';
import { type JournalEntryView } from './dto/journal.dto';
import { ENTRY_HEADER, rowShown, SHOWS_AUTHOR } from './entry-header';
import { readPosition, writePosition } from './position-cursor';

/** Conditions by parameter: SQL around the placeholder of its value. */
const FILTERS: Readonly<Record<string, (value: string) => string>> = {
  resource: (value) => `j.subject_table = replace(${value}, '-', '_')`,
  subjectId: (value) => `j.subject_id = ${value}`,
  actorId: (value) => `j.actor = ${value} and ${SHOWS_AUTHOR}`,
  action: (value) => `j.action = ${value}`,
  from: (value) => `j.at >= ${value}::date::timestamp at time zone 'Asia/Tokyo'`,
  to: (value) => `j.at < (${value}::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
};

interface PageRow {
  /** JSON texts, in the order asked for; one more than was asked for where there is more. */
  readonly items: readonly string[];
  readonly positions: readonly string[];
  /** null: out of sight. */
  readonly head: string | null;
}

type Filters = Omit<JournalQuery, 'limit' | 'cursor'>;

/** Entries as people read them. */
export interface NewestEntries {
  readonly items: readonly JournalEntryView[];
  /** null: there is none older. */
  readonly next: string | null;
}

/** Shows the journal: what is sealed, oldest first, so that whoever follows it with a cursor skips nothing. */
@Injectable()
export class JournalReader {
  constructor(private readonly database: Database) {}

  async page({ limit, cursor, ...filters }: JournalQuery): Promise<JsonReply> {
    const after = cursor === undefined ? '0' : readPosition(cursor);
    const { items, positions, head } = await this.stretch(filters, ['>', after], limit);
    const hasMore = items.length > limit;
    // Where nothing more was found, everything up to the head has been looked at.
    const next = hasMore ? positions[limit - 1] : later(head, after);
    return new JsonReply(
      `{"items":[${items.slice(0, limit).join(',')}],"next":"${writePosition(next ?? after)}","hasMore":${hasMore}}`,
    );
  }

  /** The same entries for people, newest first; `next` leads to older ones. */
  async newest({ limit, cursor, ...filters }: JournalQuery): Promise<NewestEntries> {
    const before = cursor === undefined ? null : readPosition(cursor);
    const { items, positions } = await this.stretch(filters, ['<', before], limit);
    const last = items.length > limit ? positions[limit - 1] : undefined;
    return {
      items: JSON.parse(`[${items.slice(0, limit).join(',')}]`) as JournalEntryView[],
      next: last === undefined ? null : writePosition(last),
    };
  }

  async head(): Promise<JsonReply> {
    const [head] = await this.database.read<{ text: string }>({
      name: 'journal-head',
      text: `select json_build_object('position', position, 'hash', encode(hash, 'hex'))::text as text from journal_head`,
      values: [],
    });
    if (head === undefined) throw new Error('the journal has no head that this scope may see');
    return new JsonReply(head.text);
  }

  private async stretch(
    { institutionId, ...filters }: Filters,
    [side, from]: readonly ['>' | '<', string | null],
    limit: number,
  ): Promise<PageRow> {
    const order = side === '>' ? 'asc' : 'desc';
    const values: unknown[] = [from];
    const conditions = Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` and ${FILTERS[name]?.(`$${values.push(value)}`) ?? 'false'}`);
    if (institutionId !== undefined) conditions.push(` and ${ofInstitution(institutionId)}`);
    const [row] = await this.database.read<PageRow>({
      text: `select (select position::text from journal_head) as head,
          coalesce(array_agg(item order by position ${order}), '{}') as items,
          coalesce(array_agg(position::text order by position ${order}), '{}') as positions
        from (select c.position, (select row_to_json(shown)::text from (select ${ENTRY_HEADER},
            j.subject_id as "subjectId", j.parent_id as "parentId", j.institution_id as "institutionId",
            ${rowShown('j.before')} as before, ${rowShown('j.after')} as after) as shown) as item
          from journal_chain c join journal j on j.seq = c.seq
          where ($1::bigint is null or c.position ${side} $1)${conditions.join('')} order by c.position ${order} limit ${Math.trunc(limit) + 1}) as page`,
      values,
    });
    return row ?? { items: [], positions: [], head: null };
  }
}

/**
 * Said in the statement, as is how many are asked for, and not beside it, so that it is planned for this institution: the entries of one that has few are found by it
 * and then put in order, those of one that has many are met soon enough in their order.
 */
function ofInstitution(id: string): string {
  return `j.institution_id = '${uuidIn(id)}'`;
}

function uuidIn(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw new RangeError('not a UUID');
}

function later(head: string | null, after: string): string {
  return head !== null && BigInt(head) > BigInt(after) ? head : after;
}
