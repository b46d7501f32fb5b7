import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { Declarations } from '../../demarcation/declarations/declarations';
import { type Language } from '../../http/language';
import { conflict, fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import { type AgreementSide, type MatrixConclusion, type MatrixStatus } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { expectedForm, formHead, type FormHead } from './form-workbook';
import { hiddenTexts } from '../files/hidden-sheet';
import { type MatrixPaper } from '../matrix-paper';
import { MatrixPaperReader } from '../matrix-paper.reader';
import { readForm } from './read-form';
import { type FormChange, type FormReading } from './read-form-row';
import { type ReadSheet } from '../files/read-sheet';
import { type ReadWorkbook } from '../files/read-workbook';
import { unreadable } from '../files/unreadable';
import { Workshop } from '../workshop/workshop';

/** What a form would change. */
export interface FormPreview {
  readonly matrixId: string;
  /** Counts every change of the matrix and of what this side has declared. */
  readonly version: number;
  readonly side: AgreementSide;
  /** The institution enters what its vendor answered on paper. */
  readonly onBehalf: boolean;
  readonly rows: number;
  readonly changes: FormChange[];
}

interface SentForm {
  readonly head: FormHead;
  readonly sheets: readonly ReadSheet[];
}

interface Standing {
  /** By side: what changes whenever its form would. */
  readonly versions: Readonly<Record<AgreementSide, number>>;
  readonly status: MatrixStatus;
  readonly conclusion: MatrixConclusion;
  /** The asker's side; null: neither. */
  readonly side: AgreementSide | null;
}

/** Forms on which a side answers without this service: out as a workbook, and in again. */
@Injectable()
export class MatrixForms {
  constructor(
    private readonly database: Database,
    private readonly papers: MatrixPaperReader,
    private readonly declarations: Declarations,
    private readonly workshop: Workshop,
  ) {}

  /** The paper that a form is made of, and whose form it is: the asker's own, or the vendor's for its institution. */
  make(matrixId: string, language: Language, asked: AgreementSide | undefined): Promise<[MatrixPaper, AgreementSide]> {
    return this.database.readConsistently(async () => {
      const { side } = await this.standing(matrixId);
      if (side === null) throw notFound();
      if (asked === 'INSTITUTION' && side === 'VENDOR') throw invalid([fault('?side', 'OTHER_SIDE', OTHER_SIDE)]);
      return [await this.papers.of(matrixId, language), asked ?? side];
    });
  }

  /** What a form would change if it were entered now. */
  async preview(matrixId: string, file: Buffer): Promise<FormPreview> {
    const sent = sentForm(await this.workshop.readWorkbook(file));
    return this.database.readConsistently(async () => (await this.read(matrixId, sent, null)).preview);
  }

  /** Enters a form as its side's declaration, all or nothing; expects the version that its preview showed. */
  async enterForm({ id, version }: Expected, file: Buffer): Promise<FormPreview> {
    const sent = sentForm(await this.workshop.readWorkbook(file));
    return this.database.transact(async (manager) => {
      await this.declarations.hold(manager, id);
      const { preview, reading } = await this.read(id, sent, version);
      await this.declarations.declareAll(id, preview.side, reading.declarations, preview.onBehalf);
      return { ...preview, version: (await this.standing(id)).versions[preview.side] };
    });
  }

  private async read(
    matrixId: string,
    { head, sheets }: SentForm,
    expected: number | null,
  ): Promise<{ preview: FormPreview; reading: FormReading }> {
    const { side, versions } = await this.standing(matrixId);
    if (side === null) throw notFound();
    if (head.matrixId !== matrixId) throw unreadable('OTHER_MATRIX');
    if (head.side === 'INSTITUTION' && side === 'VENDOR') throw unreadable('OTHER_SIDE');
    const version = versions[head.side];
    if (expected !== null && expected !== version) throw staleVersion(version);
    const reading = readForm(expectedForm(await this.papers.of(matrixId, head.language), head.side), sheets);
    if (reading.faults.length > 0) throw invalid(reading.faults);
    const { changes, declarations } = reading;
    const onBehalf = head.side !== side;
    return {
      preview: {
        matrixId,
        version,
        side: head.side,
        onBehalf,
        rows: declarations.length,
        changes: [...changes],
      },
      reading,
    };
  }

  /** 409 unless the sides declare on their own, and still can. */
  private async standing(matrixId: string): Promise<Standing> {
    const [matrix] = await this.database.read<Standing>({
      name: 'matrix-form-standing',
      text: `select m.status, m.conclusion, scope_side_in(m.id) as side,
        (select json_object_agg(s.side, m.version + (select coalesce(sum(d.version), 0) from matrix_declarations d where d.matrix_id = m.id and d.side = s.side))
          from (values ('INSTITUTION'), ('VENDOR')) as s (side)) as versions
        from matrices m where m.id = $1`,
      values: [matrixId],
    });
    if (matrix === undefined) throw notFound();
    if (matrix.conclusion !== 'DECLARED') throw conflict('NOT_DECLARED', NOT_DECLARED);
    if (matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED') throw conflict('REVISION_AGREED', AGREED);
    return matrix;
  }
}

/** 400 where a file is no form of ours. */
function sentForm(workbook: ReadWorkbook): SentForm {
  if ('fault' in workbook) throw unreadable(workbook.fault);
  const head = formHead(hiddenTexts(workbook.sheets));
  if (head === null) throw unreadable('NO_FORM');
  return { head, sheets: workbook.sheets };
}

const OTHER_SIDE: Texts = { ja: '相手方の回答票です', en: 'This is the other side’s form' };
const NOT_DECLARED: Texts = {
  ja: '双方が申告する責任分界表ではないため、回答票はありません',
  en: 'Nobody declares in this matrix: it has no form',
};
const AGREED: Texts = { ja: '合意済みの版です', en: 'The revision is agreed' };
