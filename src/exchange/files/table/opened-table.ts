import { Piscina } from 'piscina';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '../../../kernel/problem';
import { type FileLayout } from '../profiles/profile-layout';
import { delimitedRows, fixedRows } from './delimited-rows';
import { type ReadSheet } from './read-sheet';
import { TABLE_LIMITS, type TableRow, UnreadableTable } from './table-row';

const WAITING = 10;
const DEADLINE_MS = 60_000;
/** In megabytes: a hundred thousand rows take a third of it. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Reads files of rows. Workbooks are opened in a thread of their own, in which what is no workbook costs nobody else anything. */
@Injectable()
export class OpenedTables implements OnModuleDestroy {
  private readonly places = new Piscina<{ file: Buffer; sheet: string | null }, ReadSheet>({
    filename: require.resolve('./read-sheet'),
    name: 'readSheet',
    minThreads: 0,
    maxThreads: 1,
    maxQueue: WAITING,
    idleTimeout: 10_000,
    resourceLimits: MEMORY,
    env: {},
  });

  /** The rows, in slices; throws UnreadableTable. */
  async *slices(file: Buffer, layout: FileLayout, many: number): AsyncGenerator<readonly TableRow[]> {
    let slice: TableRow[] = [];
    let count = 0;
    for await (const row of this.rows(file, layout)) {
      count += 1;
      if (count > TABLE_LIMITS.rows + layout.headerRow) throw new UnreadableTable('TOO_MANY_ROWS');
      if (row.cells.length > TABLE_LIMITS.columns) throw new UnreadableTable('TOO_LARGE');
      slice.push(row);
      if (slice.length < many) continue;
      yield slice;
      slice = [];
    }
    if (slice.length > 0) yield slice;
  }

  onModuleDestroy(): Promise<void> {
    return this.places.destroy();
  }

  private async *rows(file: Buffer, layout: FileLayout): AsyncGenerator<TableRow> {
    if (layout.format === 'XLSX') yield* await this.sheet(file, layout.sheet);
    else if (layout.delimiter === 'NONE') yield* fixedRows(file, layout);
    else yield* delimitedRows(file, layout);
  }

  private async sheet(file: Buffer, sheet: string | null): Promise<readonly TableRow[]> {
    if (this.places.queueSize >= WAITING) throw busy();
    try {
      const read = await this.places.run({ file, sheet }, { signal: AbortSignal.timeout(DEADLINE_MS) });
      if ('fault' in read) throw new UnreadableTable(read.fault);
      return read.rows;
    } catch (error) {
      throw isGivenUp(error) ? new UnreadableTable('TOO_LARGE') : error;
    }
  }
}

/** Stopped at the deadline, or for want of memory. */
function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function busy(): Problem {
  return new Problem('RETRY', 'BUSY', {
    ja: 'ファイルの処理が混み合っています。少し待って再試行してください',
    en: 'Too many files are being read; try again in a moment',
  });
}
