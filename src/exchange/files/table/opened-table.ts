import { setImmediate as othersFirst } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '../../../kernel/problem';
import { type FileLayout } from '../profiles/profile-layout';
import { delimitedRows, fixedRows } from './delimited-rows';
import { type ReadSheet } from './read-sheet';
import { TABLE_LIMITS, type TableFault, type TableRow, UnreadableTable } from './table-row';

const WAITING = 10;
const DEADLINE_MS = 60_000;
/** In megabytes: a hundred thousand rows take a third of it. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** A file that can be read to its end. */
export interface OpenedTable {
  /** Below the headings. */
  readonly rowCount: number;
  /** The rows, in slices. */
  readonly slices: (many: number) => AsyncGenerator<readonly TableRow[]>;
}

/** How many rows a file may have, and what is said of one that has more. */
export interface RowLimit {
  readonly most: number;
  readonly fault: TableFault;
}

const LARGEST: RowLimit = { most: TABLE_LIMITS.rows, fault: 'TOO_MANY_ROWS' };
/** Rows that are counted before others have their turn. */
const COUNTED_AT_ONCE = 500;

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

  /** Reads a file to its end, counting its rows; throws UnreadableTable. */
  async open(file: Buffer, layout: FileLayout, limit: RowLimit = LARGEST): Promise<OpenedTable> {
    const sheet = layout.format === 'XLSX' ? await this.sheet(file, layout.sheet) : null;
    const slices = (many: number) => sliced(sheet ?? textRows(file, layout), layout, many, limit);
    let rowCount = 0;
    for await (const slice of slices(COUNTED_AT_ONCE)) {
      rowCount += slice.filter(({ row }) => row > layout.headerRow).length;
      await othersFirst();
    }
    return { rowCount, slices };
  }

  /** The rows, in slices, as far as they are asked for; throws UnreadableTable. */
  async *slices(file: Buffer, layout: FileLayout, many: number): AsyncGenerator<readonly TableRow[]> {
    const rows = layout.format === 'XLSX' ? await this.sheet(file, layout.sheet) : textRows(file, layout);
    yield* sliced(rows, layout, many, LARGEST);
  }

  onModuleDestroy(): Promise<void> {
    return this.places.destroy();
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

type Rows = Iterable<TableRow> | AsyncIterable<TableRow>;

function textRows(file: Buffer, layout: FileLayout): Rows {
  return layout.delimiter === 'NONE' ? fixedRows(file, layout) : delimitedRows(file, layout);
}

async function* sliced(
  rows: Rows,
  { headerRow }: FileLayout,
  many: number,
  { most, fault }: RowLimit,
): AsyncGenerator<readonly TableRow[]> {
  let slice: TableRow[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > most + headerRow) throw new UnreadableTable(fault);
    if (row.cells.length > TABLE_LIMITS.columns) throw new UnreadableTable('TOO_LARGE');
    slice.push(row);
    if (slice.length < many) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
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
