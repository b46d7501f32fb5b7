import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Problem } from '../../kernel/problem';
import { type ReadAnswers } from '../answer-sheet/read-answers';
import { type FilledCopy, type ItemAnswer } from '../confirmation/own-copy';
import { type TablesPaper } from '../emergency/tables-pdf';
import { type ReadWorkbook } from '../files/read-workbook';
import { type WorkbookModel } from '../files/workbook-model';
import { type MatrixPaper } from '../matrix-paper';
import { type Chart } from '../management/charts';
import { type ManagementReport } from '../management/management-report';
import { type PicturedSystem } from '../picture/system-pdf';
import { type PrintChoices } from '../print-choices';
import { type Made, type Work } from './work';

/** Two pieces at a time: the rest of the machine answers everybody else. */
const PLACES = 2;
/** Who finds so many waiting is told to come back. */
const WAITING = 20;
/** From when the work is asked for; whoever is at it then is stopped, wherever they are. */
const DEADLINE_MS = 20_000;
/** Of one place, in megabytes; the largest matrix takes a tenth. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Where workbooks and pages are read and made: in threads of its own, so that nobody else waits for them, and so that one who
 * sends something that cannot be read in reasonable time or memory costs a thread, which is replaced, and not the service.
 */
@Injectable()
export class Workshop implements OnModuleDestroy {
  private readonly places = new Piscina<Work, Made[Work['kind']]>({
    filename: require.resolve('./work'),
    name: 'work',
    minThreads: 0,
    maxThreads: PLACES,
    maxQueue: WAITING,
    idleTimeout: 60_000,
    resourceLimits: MEMORY,
    // What strangers send is read without anything of ours in reach.
    env: {},
  });

  /** What a workbook says; one that cannot be read within the limits is too large. */
  async readWorkbook(file: Buffer): Promise<ReadWorkbook> {
    try {
      return await this.made({ kind: 'READ_WORKBOOK', file });
    } catch (error) {
      if (isGivenUp(error)) return { fault: 'TOO_LARGE' };
      throw error;
    }
  }

  /** What a vendor's sheet of answers says; one that cannot be read within the limits is too large. */
  async readAnswers(file: Buffer, as: 'XLSX' | 'CSV'): Promise<ReadAnswers> {
    try {
      return await this.made({ kind: 'READ_ANSWERS', file, as });
    } catch (error) {
      if (isGivenUp(error)) return { faults: ['TOO_LARGE'] };
      throw error;
    }
  }

  /** Somebody's own copy of the 確認表 with the answers in it; one that cannot be filled in within the limits is too large. */
  async fillCopy(file: Buffer, answers: readonly ItemAnswer[], unconfirmed: string): Promise<FilledCopy> {
    try {
      const filled = await this.made({ kind: 'FILL_COPY', file, answers, unconfirmed });
      return 'file' in filled ? { file: Buffer.from(filled.file) } : filled;
    } catch (error) {
      if (isGivenUp(error)) return { fault: 'TOO_LARGE' };
      throw error;
    }
  }

  writeWorkbook(model: WorkbookModel, at: Date): Promise<Buffer> {
    return this.written({ kind: 'WRITE_WORKBOOK', model, at });
  }

  writeMatrixPdf(paper: MatrixPaper, choices: PrintChoices, at: Date): Promise<Buffer> {
    return this.written({ kind: 'WRITE_MATRIX_PDF', paper, choices, at });
  }

  writeManagementPdf(report: ManagementReport, at: Date): Promise<Buffer> {
    return this.written({ kind: 'WRITE_MANAGEMENT_PDF', report, at });
  }

  writeTablesPdf(paper: TablesPaper, at: Date): Promise<Buffer> {
    return this.written({ kind: 'WRITE_TABLES_PDF', paper, at });
  }

  writeSystemPdf(system: PicturedSystem, at: Date): Promise<Buffer> {
    return this.written({ kind: 'WRITE_SYSTEM_PDF', system, at });
  }

  /** As SVG. */
  drawChart(chart: Chart): Promise<Buffer> {
    return this.written({ kind: 'WRITE_CHART', chart });
  }

  onModuleDestroy(): Promise<void> {
    return this.places.destroy();
  }

  /** What is on record fits within the limits, unless the machine has too much else to do. */
  private async written(work: Extract<Work, { readonly kind: `WRITE_${string}` }>): Promise<Buffer> {
    try {
      return Buffer.from(await this.made(work));
    } catch (error) {
      throw isGivenUp(error) ? busy() : error;
    }
  }

  private async made<W extends Work>(work: W): Promise<Made[W['kind']]> {
    if (this.places.queueSize >= WAITING) throw busy();
    return (await this.places.run(work, { signal: AbortSignal.timeout(DEADLINE_MS) })) as Made[W['kind']];
  }
}

/** Stopped at the deadline, or for want of memory. */
function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function busy(): Problem {
  return new Problem('RETRY', 'BUSY', {
    ja: '帳票の処理が混み合っています。少し待って再試行してください',
    en: 'Too many files are being read or made; try again in a moment',
  });
}
