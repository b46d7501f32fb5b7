import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { fault, invalid, notFound } from '../../kernel/problems';
import { differencesOf, type MatrixDifferences } from './differences';
import { MatrixContentReader } from './matrix-content.reader';

/** Holds a revision against another one of the same contract. */
@Injectable()
export class RevisionDifferences {
  constructor(
    private readonly database: Database,
    private readonly contents: MatrixContentReader,
  ) {}

  /** What a revision says otherwise than another one, or than the one before it; where there is none, everything. */
  of(
    matrixId: string,
    withId: string | undefined,
  ): Promise<MatrixDifferences & { readonly comparedWith: string | null }> {
    return this.database.readConsistently(async () => {
      const after = await this.contents.content(matrixId);
      const comparedWith = withId === undefined ? await this.before(matrixId) : await this.sibling(matrixId, withId);
      const before = comparedWith === null ? null : await this.contents.content(comparedWith);
      return { comparedWith, ...differencesOf(before, after) };
    });
  }

  private async before(matrixId: string): Promise<string | null> {
    const [row] = await this.database.read<{ id: string }>({
      name: 'revision-before',
      text: `select b.id from matrices m join matrices b on b.contract_id = m.contract_id and b.revision < m.revision
        where m.id = $1 order by b.revision desc limit 1`,
      values: [matrixId],
    });
    return row?.id ?? null;
  }

  private async sibling(matrixId: string, withId: string): Promise<string> {
    const [row] = await this.database.read<{ isSibling: boolean }>({
      name: 'revision-sibling',
      text: `select b.contract_id = m.contract_id as "isSibling" from matrices m, matrices b where m.id = $1 and b.id = $2`,
      values: [matrixId, withId],
    });
    if (row === undefined) throw notFound();
    if (!row.isSibling) {
      throw invalid([
        fault('?with', 'OTHER_CONTRACT', { ja: '別の契約に属しています', en: 'Belongs to another contract' }),
      ]);
    }
    return withId;
  }
}
