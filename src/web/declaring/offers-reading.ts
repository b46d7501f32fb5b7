import { Injectable } from '@nestjs/common';
import { BulkDeclarations, type OfferedDeclaration } from '../../demarcation/declarations/bulk-declarations';
import { DeclarationsReader } from '../../demarcation/declarations/declarations.reader';
import { DECLARATION_SOURCES, type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type PaperRow } from '../../reports/matrix-paper';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixReading } from '../matrices/matrix-reading';
import { type Viewer } from '../viewer';

/** A row with what a side would declare of it. */
export type Offer = Omit<OfferedDeclaration, 'rowId'> & { readonly row: PaperRow };

export interface Offers extends MatrixContent {
  /** null: nobody of the viewer's side can declare in the revision. */
  readonly side: AgreementSide | null;
  readonly offers: readonly (readonly [DeclarationSource, readonly Offer[]])[];
}

/** Reads which rows a side can declare with what stands elsewhere. */
@Injectable()
export class OffersReading {
  constructor(
    private readonly matrices: MatrixReading,
    private readonly declarations: DeclarationsReader,
    private readonly many: BulkDeclarations,
  ) {}

  async of(viewer: Viewer, id: string): Promise<Offers> {
    const content = await this.matrices.one(viewer, id);
    const { paper } = content;
    const side = paper.isDeclared && !paper.isBinding ? await this.declarations.sideIn(id) : null;
    const offers: (readonly [DeclarationSource, readonly Offer[]])[] = [];
    if (side !== null)
      for (const source of DECLARATION_SOURCES) {
        const offered = new Map((await this.many.offered(id, side, source)).map((one) => [one.rowId, one]));
        const rows = paper.layers.flatMap((layer) => layer.rows).filter(isUndecided);
        offers.push([
          source,
          rows.flatMap((row) => {
            const one = offered.get(row.id);
            return one === undefined ? [] : [{ row, version: one.version, said: one.said }];
          }),
        ]);
      }
    return { ...content, side, offers: offers.filter(([, rows]) => rows.length > 0) };
  }
}

/** What was settled is not opened again in passing. */
function isUndecided({ concord }: PaperRow): boolean {
  return concord?.state !== 'SETTLED';
}
