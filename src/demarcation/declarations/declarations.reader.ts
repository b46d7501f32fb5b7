import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, headerFields } from '../../database/json-view';
import { JsonReply } from '../../http/json-reply';
import { notFound } from '../../kernel/problems';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Declaration } from './concord';

const ROLE_ORDER = `array_position(array['ACCOUNTABLE','RESPONSIBLE','SUPPORT','INFORMED'], x.role), x.party_id`;
const ROLES = `json_agg(json_build_object('partyId', x.party_id, 'role', x.role, 'note', x.note) order by ${ROLE_ORDER})`;

const DECLARATION = select({
  ...headerFields('d'),
  ...columns('d', 'matrixId', 'rowId', 'side', 'onBehalf', 'declaredBy', 'afterSeeing'),
  note: '(select s.note from matrix_declared_scopes s where s.declaration_id = d.id)',
  noTextOfMine: 'exists (select from matrix_declared_scopes s where s.declaration_id = d.id and s.no_text_of_mine)',
  roles: `(select ${ROLES} from matrix_declared_roles x where x.declaration_id = d.id)`,
});
const SETTLEMENT = select({
  ...headerFields('s'),
  ...columns('s', 'matrixId', 'rowId', 'decidedBy', 'decider', 'decidedAt', 'reason'),
  note: '(select r.note from matrix_rows r where r.id = s.row_id)',
  roles: `(select coalesce(${ROLES}, '[]') from matrix_allocations x where x.row_id = s.row_id)`,
});
const COMMENT = select({
  ...headerFields('k'),
  ...columns('k', 'matrixId', 'rowId', 'side', 'author', 'body'),
});

/** What one's own side says of a row, and which version of that it is. */
export type OwnDeclaration = Declaration & { readonly version: number };

/** Shows what stands around a row: declarations, their settlement, the thread of comments. */
@Injectable()
export class DeclarationsReader {
  constructor(private readonly database: Database) {}

  /** What the scope may see of both sides' declarations; 404 where there is no such row. */
  async ofRow(rowId: string): Promise<JsonReply> {
    await this.demandRow(rowId);
    // Whose parts are not to be seen yet is left out; a declaration always has parts.
    const items = await this.read<{ roles: unknown }>(
      'declarations',
      `select ${DECLARATION} from matrix_declarations d where d.row_id = $1 order by d.side`,
      rowId,
    );
    return new JsonReply(JSON.stringify({ items: items.filter(({ roles }) => roles !== null) }));
  }

  /** One's own side's declaration; 404 where there is none. */
  async own(rowId: string): Promise<JsonReply> {
    return record(
      await this.read(
        'declaration-own',
        `select ${DECLARATION} from matrix_declarations d where d.row_id = $1 and d.side = scope_side_in(d.matrix_id)`,
        rowId,
      ),
    );
  }

  /** All that one's own side has declared in a matrix, by row. */
  async ownIn(matrixId: string): Promise<ReadonlyMap<string, OwnDeclaration>> {
    const rows = await this.read<OwnDeclaration & { readonly rowId: string }>(
      'declarations-own',
      `select ${DECLARATION} from matrix_declarations d where d.matrix_id = $1 and d.side = scope_side_in(d.matrix_id)`,
      matrixId,
    );
    return new Map(rows.map((row) => [row.rowId, row]));
  }

  /** On whose side the scope stands; null: on neither. */
  async sideIn(matrixId: string): Promise<AgreementSide | null> {
    const [found] = await this.read<{ side: AgreementSide | null }>(
      'side-in',
      'select scope_side_in(m.id) as side from matrices m where m.id = $1',
      matrixId,
    );
    return found?.side ?? null;
  }

  /** 404 where the row is not settled. */
  async settlement(rowId: string): Promise<JsonReply> {
    return record(
      await this.read('settlement', `select ${SETTLEMENT} from matrix_settlements s where s.row_id = $1`, rowId),
    );
  }

  async comments(rowId: string): Promise<JsonReply> {
    await this.demandRow(rowId);
    const items = await this.read(
      'comments',
      `select ${COMMENT} from matrix_comments k where k.row_id = $1 order by k.created_at, k.id`,
      rowId,
    );
    return new JsonReply(JSON.stringify({ items }));
  }

  async comment(id: string): Promise<JsonReply> {
    return record(await this.read('comment', `select ${COMMENT} from matrix_comments k where k.id = $1`, id));
  }

  private async demandRow(rowId: string): Promise<void> {
    const [row] = await this.read('row-there', 'select id from matrix_rows where id = $1', rowId);
    if (row === undefined) throw notFound();
  }

  private read<Row = { version: number }>(name: string, text: string, id: string): Promise<Row[]> {
    return this.database.read<Row>({ name: `matrix-${name}`, text, values: [id] });
  }
}

function record([found]: readonly { version: number }[]): JsonReply {
  if (found === undefined) throw notFound();
  return new JsonReply(JSON.stringify(found), found.version);
}

function select(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([property, sql]) => `${sql} as "${property}"`)
    .join(', ');
}
