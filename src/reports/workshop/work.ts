import { readAnswers, type ReadAnswers } from '../answer-sheet/read-answers';
import { type FilledCopy, fillCopy, type ItemAnswer } from '../confirmation/own-copy';
import { tablesPdf, type TablesPaper } from '../emergency/tables-pdf';
import { writePdf } from '../files/write-pdf';
import { type ReadWorkbook, readWorkbook } from '../files/read-workbook';
import { writeWorkbook } from '../files/workbook';
import { type WorkbookModel } from '../files/workbook-model';
import { type MatrixPaper } from '../matrix-paper';
import { matrixPdf } from '../matrix-pdf';
import { type Chart, drawnChart } from '../management/charts';
import { managementPdf } from '../management/management-pdf';
import { type ManagementReport } from '../management/management-report';
import { type PicturedSystem, systemPdf } from '../picture/system-pdf';
import { type PrintChoices } from '../print-choices';

/** A piece of work that takes long, as plain data: it goes to another thread. */
export type Work =
  | { readonly kind: 'READ_WORKBOOK'; readonly file: Uint8Array }
  | { readonly kind: 'READ_ANSWERS'; readonly file: Uint8Array; readonly as: 'XLSX' | 'CSV' }
  | {
      readonly kind: 'FILL_COPY';
      readonly file: Uint8Array;
      readonly answers: readonly ItemAnswer[];
      readonly unconfirmed: string;
    }
  | { readonly kind: 'WRITE_WORKBOOK'; readonly model: WorkbookModel; readonly at: Date }
  | {
      readonly kind: 'WRITE_MATRIX_PDF';
      readonly paper: MatrixPaper;
      readonly choices: PrintChoices;
      readonly at: Date;
    }
  | { readonly kind: 'WRITE_MANAGEMENT_PDF'; readonly report: ManagementReport; readonly at: Date }
  | { readonly kind: 'WRITE_TABLES_PDF'; readonly paper: TablesPaper; readonly at: Date }
  | { readonly kind: 'WRITE_SYSTEM_PDF'; readonly system: PicturedSystem; readonly at: Date }
  | { readonly kind: 'WRITE_CHART'; readonly chart: Chart };

/** What comes of each kind of work. */
export interface Made {
  READ_WORKBOOK: ReadWorkbook;
  READ_ANSWERS: ReadAnswers;
  FILL_COPY: FilledCopy;
  WRITE_WORKBOOK: Uint8Array;
  WRITE_MATRIX_PDF: Uint8Array;
  WRITE_MANAGEMENT_PDF: Uint8Array;
  WRITE_TABLES_PDF: Uint8Array;
  WRITE_SYSTEM_PDF: Uint8Array;
  WRITE_CHART: Uint8Array;
}

/** Does a piece of work; runs in a thread of the workshop. */
export async function work(asked: Work): Promise<Made[Work['kind']]> {
  switch (asked.kind) {
    case 'READ_WORKBOOK':
      return readWorkbook(Buffer.from(asked.file));
    case 'READ_ANSWERS':
      return readAnswers(Buffer.from(asked.file), asked.as);
    case 'FILL_COPY':
      return fillCopy(Buffer.from(asked.file), asked.answers, asked.unconfirmed);
    case 'WRITE_WORKBOOK':
      return writeWorkbook(asked.model, asked.at);
    case 'WRITE_MATRIX_PDF':
      return writePdf(matrixPdf(asked.paper, asked.choices, asked.at));
    case 'WRITE_MANAGEMENT_PDF':
      return writePdf(managementPdf(asked.report, asked.at));
    case 'WRITE_TABLES_PDF':
      return writePdf(tablesPdf(asked.paper, asked.at));
    case 'WRITE_SYSTEM_PDF':
      return writePdf(systemPdf(asked.system, asked.at));
    case 'WRITE_CHART':
      return Buffer.from(drawnChart(asked.chart), 'utf8');
  }
}
