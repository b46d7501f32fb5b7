import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type MatrixContent } from '../agreement/canonical-matrix';
import { differencesOf, type MatrixDifferences } from '../agreement/differences';
import { MatrixContentReader } from '../agreement/matrix-content.reader';

/** What a revision says otherwise than when somebody last looked. */
export interface SinceLook {
  /** RFC 3339. */
  readonly lookedAt: string;
  readonly differences: MatrixDifferences;
}

/** Remembers for each person what a revision said when they last looked. */
@Injectable()
export class MatrixLooks {
  constructor(
    private readonly database: Database,
    private readonly contents: MatrixContentReader,
  ) {}

  /** null: whoever asks has not said yet that they have looked. */
  async since(matrixId: string): Promise<SinceLook | null> {
    const [look] = await this.database.read<{ lookedAt: string; content: MatrixContent }>({
      name: 'matrix-look',
      text: `select to_json(looked_at) as "lookedAt", content from matrix_looks where matrix_id = $1 and account_id = scope_actor()`,
      values: [matrixId],
    });
    if (look === undefined) return null;
    return { lookedAt: look.lookedAt, differences: differencesOf(look.content, await this.contents.content(matrixId)) };
  }

  /** From here on, what the revision says now is what whoever asks has seen; 404 where there is none. */
  async look(matrixId: string): Promise<void> {
    const content = await this.contents.content(matrixId);
    await this.database.transact((manager) =>
      manager.query(
        `insert into matrix_looks (matrix_id, content) values ($1, $2)
         on conflict (account_id, matrix_id) do update set looked_at = now(), content = excluded.content`,
        [matrixId, JSON.stringify(content)],
      ),
    );
  }
}
