import { Injectable } from '@nestjs/common';
import { BulkDeclarations } from '../../demarcation/declarations/bulk-declarations';
import { ConcordReader } from '../../demarcation/declarations/concord.reader';
import { DeclarationsReader } from '../../demarcation/declarations/declarations.reader';
import { type MatrixCommentsView } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { type RowConcordView } from '../../demarcation/declarations/dto/matrix-concord.dto';
import {
  type MatrixDeclarationsView,
  type MatrixDeclarationView,
} from '../../demarcation/declarations/dto/matrix-declaration.dto';
import { type MatrixSettlementView } from '../../demarcation/declarations/dto/matrix-settlement.dto';
import { type MatrixRowView } from '../../demarcation/dto/matrix-row.dto';
import { type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type JsonReply } from '../../http/json-reply';
import { HistoryReader } from '../../journal/history.reader';
import { type HistoryEntryView } from '../../journal/dto/journal.dto';
import { Problem } from '../../kernel/problem';
import { notFound } from '../../kernel/problems';
import { MatrixPaperReader } from '../../reports/matrix-paper.reader';
import { type Acting, type ActingDrafts } from '../declaring/acting';
import { draftOf } from '../forms/draft';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { type RowContent } from './row-content';

/** As many steps of a row's history as its page shows. */
const SHOWN = 30;

/** Reads what the page of a row shows: the row, what each side says of it as far as the viewer may see, and the thread. */
@Injectable()
export class RowReading {
  constructor(
    private readonly reading: Reading,
    private readonly matrices: MatrixReader,
    private readonly papers: MatrixPaperReader,
    private readonly concord: ConcordReader,
    private readonly declarations: DeclarationsReader,
    private readonly histories: HistoryReader,
    private readonly many: BulkDeclarations,
  ) {}

  /** `drafts`: forms of the page that were not taken. */
  async one(viewer: Viewer, rowId: string, drafts: Partial<ActingDrafts> = {}): Promise<RowContent> {
    const row = viewOf<MatrixRowView>(await this.matrices.row(rowId, viewer.language));
    const paper = await this.papers.of(row.matrixId, viewer.language);
    const rows = paper.layers.flatMap((layer) => layer.rows);
    const place = rows.findIndex(({ id }) => id === rowId);
    const found = rows[place];
    if (found === undefined) throw notFound();
    const concord = paper.isDeclared ? await this.concordOf(row) : null;
    const declarations = viewOf<MatrixDeclarationsView>(await this.declarations.ofRow(rowId)).items;
    return {
      paper,
      row,
      onPaper: found,
      previous: rows[place - 1] ?? null,
      next: rows[place + 1] ?? null,
      concord,
      declarations,
      acting: concord === null || paper.isBinding ? null : await this.acting(viewer, row, declarations, drafts),
      settlement:
        concord?.state === 'SETTLED' ? viewOf<MatrixSettlementView>(await this.declarations.settlement(rowId)) : null,
      comments: viewOf<MatrixCommentsView>(await this.declarations.comments(rowId)).items,
      history: await this.reading.as(viewer, 'history.read', () => this.historyOf(rowId)),
    };
  }

  async matrixOf({ language }: Viewer, rowId: string): Promise<string> {
    return viewOf<MatrixRowView>(await this.matrices.row(rowId, language)).matrixId;
  }

  private async acting(
    viewer: Viewer,
    { id, matrixId }: MatrixRowView,
    declarations: readonly MatrixDeclarationView[],
    drafts: Partial<ActingDrafts>,
  ): Promise<Acting | null> {
    const side = await this.reading.as(viewer, 'matrix.declare', () => this.declarations.sideIn(matrixId));
    if (side === null) return null;
    const own = declarations.find((one) => one.side === side) ?? null;
    const fresh = () => draftOf({}, own?.version ?? 0);
    return {
      side,
      own,
      offered: own === null ? await this.firstOffered(matrixId, side, id) : [],
      drafts: { comment: draftOf(), takeOver: fresh(), withdraw: fresh(), ...drafts },
    };
  }

  /** A suggestion that wants words beside it, because several parties do the work, is none to be declared by one press. */
  private async firstOffered(matrixId: string, side: AgreementSide, id: string): Promise<DeclarationSource[]> {
    const found: DeclarationSource[] = [];
    for (const source of ['SUGGESTION', 'PRECEDING_REVISION'] as const)
      if ((await this.many.offered(matrixId, side, source)).some(({ rowId }) => rowId === id)) found.push(source);
    return found;
  }

  private async concordOf({ id, matrixId }: MatrixRowView): Promise<RowConcordView | null> {
    const { rows } = await this.concord.of(matrixId);
    return rows.find(({ rowId }) => rowId === id) ?? null;
  }

  /** A row that is there has a page, also where the journal knows nothing of it (it was loaded beside it). */
  private async historyOf(rowId: string): Promise<readonly HistoryEntryView[]> {
    try {
      return (await this.histories.of('matrix-rows', rowId, { limit: SHOWN })).items;
    } catch (error) {
      if (error instanceof Problem && error.code === 'NOT_FOUND') return [];
      throw error;
    }
  }
}

function viewOf<View>({ text }: JsonReply): View {
  return JSON.parse(text) as View;
}
