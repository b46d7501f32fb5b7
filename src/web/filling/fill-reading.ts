import { Injectable } from '@nestjs/common';
import { DeclarationsReader, type OwnDeclaration } from '../../demarcation/declarations/declarations.reader';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type PaperRow } from '../../reports/matrix-paper';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixReading } from '../matrices/matrix-reading';
import { type Viewer } from '../viewer';

/** A row that one's own side can declare, and what it has declared of it. */
export interface OpenRow {
  readonly row: PaperRow;
  /** null: nothing yet. */
  readonly own: OwnDeclaration | null;
}

export interface FillContent extends MatrixContent {
  /** null: nobody of the viewer's side can declare in the revision. */
  readonly side: AgreementSide | null;
  readonly rows: readonly OpenRow[];
}

/** Reads what a side can fill in of a revision. */
@Injectable()
export class FillReading {
  constructor(
    private readonly matrices: MatrixReading,
    private readonly declarations: DeclarationsReader,
  ) {}

  async of(viewer: Viewer, id: string): Promise<FillContent> {
    const content = await this.matrices.one(viewer, id);
    const { paper } = content;
    const side = paper.isDeclared && !paper.isBinding ? await this.declarations.sideIn(id) : null;
    if (side === null) return { ...content, side, rows: [] };
    const own = await this.declarations.ownIn(id);
    const rows = paper.layers.flatMap((layer) => layer.rows).filter(isOpen);
    return { ...content, side, rows: rows.map((row) => ({ row, own: own.get(row.id) ?? null })) };
  }
}

/** What does not apply is not asked; what was settled is not opened again in passing. */
function isOpen({ excused, concord }: PaperRow): boolean {
  return excused === null && concord !== null && concord.state !== 'SETTLED';
}
