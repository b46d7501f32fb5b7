import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { newId } from '../../kernel/identifier';
import { notFound, staleVersion } from '../../kernel/problems';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';

/** What the two sides say to each other about a row: no part of what is agreed, and mended by whoever wrote it only. */
@Injectable()
export class Comments {
  constructor(private readonly database: Database) {}

  /** Adds to a row's thread and returns the comment's id; 404 for whoever is on neither side. */
  add(rowId: string, body: string, author: string): Promise<string> {
    return this.database.transact(async (manager) => {
      const [row] = await manager.query<{ matrixId: string; side: AgreementSide | null }[]>(
        'select matrix_id as "matrixId", scope_side_in(matrix_id) as side from matrix_rows where id = $1',
        [rowId],
      );
      if (row === undefined || row.side === null) throw notFound();
      const id = newId();
      await manager.query(
        'insert into matrix_comments (id, matrix_id, row_id, side, author, body) values ($1, $2, $3, $4, $5, $6)',
        [id, row.matrixId, rowId, row.side, author, body],
      );
      return id;
    });
  }

  /** Says it otherwise; expects the comment's version. 404 for whoever has not written it. */
  mend({ id, version }: Expected, body: string | undefined): Promise<void> {
    return this.database.transact(async (manager) => {
      const [comment] = await manager.query<{ version: number }[]>(
        'select version from matrix_comments where id = $1 for update',
        [id],
      );
      if (comment === undefined) throw notFound();
      if (version !== null && version !== comment.version) throw staleVersion(comment.version);
      if (body !== undefined) await manager.query('update matrix_comments set body = $2 where id = $1', [id, body]);
    });
  }
}
