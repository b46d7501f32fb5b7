import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { problemOfRefusal } from '../../database/constraint-fault';
import { Database } from '../../database/database';
import { Problem } from '../../kernel/problem';
import { type BulkKind, BulkLineWriter, type KnownOf, type Written } from './bulk-line-writer';
import { wavesOf } from './bulk-waves';

const ROLL_BACK = 'rollback to savepoint line';
/** What is looked at when a transaction ends is looked at here, so that it is told of the lines that broke it. */
const BEHIND_LINES =
  'set constraints all immediate; set constraints all deferred; release savepoint line; savepoint line';
/** So few lines are not worth an attempt side by side. */
const FEW = 8;
/** As many lines as are read before others have their turn. */
const READ_AT_ONCE = 20;

type Outcome = Written | Problem;

/** Lines of one kind within a transaction that is open, and what has become of them. */
interface Writing {
  readonly manager: EntityManager;
  readonly kind: BulkKind;
  readonly lines: readonly Buffer[];
  readonly knownOf: (line: number) => KnownOf;
  readonly outcomes: Outcome[];
}

/** Lines that were written side by side: what may be kept if none is left over. */
interface Attempt {
  readonly written: ReadonlyMap<number, Written>;
  /** Lines whose registers refused them: what they have done before that is not known. */
  readonly refused: readonly number[];
  /** A statement failed, of whichever line. */
  readonly hasFailed: boolean;
}

/**
 * Writes lines within a transaction that is open; what is refused leaves nothing behind. Lines that have nothing to do with each
 * other go side by side, so that many take few statements. Where that does not go well they are written anew, in halves and in
 * the end one by one: what is told of a line is what it does by itself.
 */
@Injectable()
export class WrittenLines {
  private readonly logger = new Logger('Bulk');

  constructor(
    private readonly database: Database,
    private readonly writer: BulkLineWriter,
  ) {}

  async of(
    manager: EntityManager,
    kind: BulkKind,
    lines: readonly Buffer[],
    knownOf: (line: number) => KnownOf,
  ): Promise<Outcome[]> {
    const writing: Writing = { manager, kind, lines, knownOf, outcomes: [] };
    await manager.query('savepoint line');
    for (const wave of wavesOf(lines)) await this.wave(writing, wave);
    await manager.query('release savepoint line');
    return writing.outcomes;
  }

  private async wave(writing: Writing, wave: readonly number[]): Promise<void> {
    const { manager, outcomes } = writing;
    if (wave.length <= FEW) {
      for (const line of wave) outcomes[line] = await this.line(writing, line);
      return;
    }
    const { written, refused, hasFailed } = await this.sideBySide(writing, wave);
    if (!hasFailed && refused.length === 0) {
      for (const [line, one] of written) outcomes[line] = one;
      return;
    }
    await manager.query(ROLL_BACK);
    const open = wave.filter((line) => outcomes[line] === undefined);
    if (!hasFailed) {
      const others = open.filter((line) => !refused.includes(line));
      await this.wave(writing, others);
      for (const line of refused) outcomes[line] = await this.line(writing, line);
      return;
    }
    const half = Math.ceil(open.length / 2);
    await this.wave(writing, open.slice(0, half));
    await this.wave(writing, open.slice(half));
  }

  private async sideBySide(
    { manager, kind, lines, knownOf, outcomes }: Writing,
    wave: readonly number[],
  ): Promise<Attempt> {
    const read = new Set<number>();
    const settled = await this.database.sideBySide(
      wave.map((line, n) => async () => {
        for (let turn = READ_AT_ONCE; turn <= n; turn += READ_AT_ONCE) await othersTurn();
        const checked = await this.writer.read(kind, lineOf(lines, line), knownOf(line));
        read.add(line);
        return this.writer.write(kind, checked);
      }),
    );
    const written = new Map<number, Written>();
    const refused: number[] = [];
    let hasFailed = false;
    for (const [n, one] of settled.entries()) {
      const line = wave[n] ?? 0;
      if (one.status === 'fulfilled') written.set(line, one.value);
      else {
        const told = this.told(one.reason);
        if (!(told instanceof Problem)) hasFailed = true;
        else if (read.has(line)) refused.push(line);
        else outcomes[line] = told;
      }
    }
    if (!hasFailed && refused.length === 0) hasFailed = await this.isBroken(manager);
    return { written, refused, hasFailed };
  }

  private async isBroken(manager: EntityManager): Promise<boolean> {
    try {
      await manager.query(BEHIND_LINES);
      return false;
    } catch (error) {
      this.told(error);
      return true;
    }
  }

  /** Where another made the record meanwhile, it is there now, and the line is a change of it. */
  private async line(writing: Writing, line: number): Promise<Outcome> {
    const first = await this.alone(writing, line, writing.knownOf(line));
    if (!(first instanceof Problem) || first.kind !== 'CONFLICT') return first;
    const second = await this.alone(writing, line, undefined);
    return second instanceof Problem || second.isNew ? first : second;
  }

  private async alone({ manager, kind, lines }: Writing, line: number, known: KnownOf): Promise<Outcome> {
    try {
      const written = await this.writer.write(kind, await this.writer.read(kind, lineOf(lines, line), known));
      await manager.query(BEHIND_LINES);
      return written;
    } catch (error) {
      const told = this.told(error);
      await manager.query(ROLL_BACK);
      return this.problemOf(told, kind);
    }
  }

  /** What befalls the database is told of the whole. */
  private told(error: unknown): unknown {
    const told = this.database.incidents.told(error);
    if (told instanceof Problem && told.kind === 'RETRY') throw told;
    return told;
  }

  private problemOf(thrown: unknown, { path }: BulkKind): Problem {
    if (thrown instanceof Problem) return thrown;
    const known = problemOfRefusal(thrown);
    if (known !== null) return known;
    this.logger.error(`${path}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    return new Problem('INTERNAL', 'INTERNAL', {
      ja: 'サーバー内部で問題が起きました',
      en: 'Something went wrong inside the service',
    });
  }
}

function lineOf(lines: readonly Buffer[], line: number): Buffer {
  const one = lines[line];
  if (one === undefined) throw new RangeError(`there is no line ${line}`);
  return one;
}
