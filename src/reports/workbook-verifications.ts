import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Verifications } from '../demarcation/agreement/verifications';
import { alteredCells } from './files/altered-cells';
import { type WorkbookVerificationView } from './dto/workbook-verification.dto';
import { hiddenTexts, isHiddenSheet } from './files/hidden-sheet';
import { type MatrixPaper } from './matrix-paper';
import { MatrixPaperReader } from './matrix-paper.reader';
import { copiedTexts, copyHead } from './matrix-workbook';
import { unreadable } from './files/unreadable';
import { Workshop } from './workshop/workshop';

/** Holds a workbook that somebody has against what was agreed. */
@Injectable()
export class WorkbookVerifications {
  constructor(
    private readonly database: Database,
    private readonly verifications: Verifications,
    private readonly papers: MatrixPaperReader,
    private readonly workshop: Workshop,
  ) {}

  /**
   * 400 where it is no copy of ours. A hash can be copied along; so every cell is held against the revision. The summary
   * decides nothing: it names people and states as they were on the day of the copy.
   */
  async verify(file: Buffer): Promise<WorkbookVerificationView> {
    const workbook = await this.workshop.readWorkbook(file);
    if ('fault' in workbook) throw unreadable(workbook.fault);
    const head = copyHead(hiddenTexts(workbook.sheets));
    if (head === null) throw unreadable('NO_COPY');
    const { matrixId, contentHash, language } = head;
    return this.database.readConsistently(async () => {
      const verification = await this.verifications.verify({ matrixId, contentHash });
      if (verification.matrixId === null) return { ...verification, altered: [] };
      const paper = await this.papers.of(matrixId, language);
      const sheetOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
      const heldAgainst = (one: MatrixPaper) => {
        const { summary, layers } = copiedTexts(one);
        const known = new Set([summary, ...layers].map(({ name }) => name));
        const added = workbook.sheets.filter((sheet) => !known.has(sheet.name) && !isHiddenSheet(sheet));
        return {
          inSummary: alteredCells(summary, sheetOf(summary.name)),
          altered: [
            ...layers.flatMap((sheet) => alteredCells(sheet, sheetOf(sheet.name))),
            ...added.flatMap((sheet) => alteredCells({ name: sheet.name, rows: [] }, sheet)),
          ],
        };
      };
      // A copy that was made while it was talked over says besides how the sides stand; else it is the same.
      const layouts = paper.isBinding ? [paper, { ...paper, isBinding: false }] : [paper];
      const [{ inSummary, altered } = heldAgainst(paper)] = layouts
        .map(heldAgainst)
        .sort((one, other) => one.altered.length - other.altered.length);
      const isOther = altered.length > 0 && verification.agreedHash !== null;
      return {
        ...verification,
        verdict: isOther ? 'DIFFERENT' : verification.verdict,
        altered: [...inSummary, ...altered],
      };
    });
  }
}
