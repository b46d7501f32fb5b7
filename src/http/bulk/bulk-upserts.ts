import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { problemOfRefusal } from '../../database/constraint-fault';
import { Database } from '../../database/database';
import { Problem } from '../../kernel/problem';
import { type Language } from '../language';
import { JsonReply } from '../json-reply';
import { type KeptAnswer, Once } from '../once';
import { problemDocument } from '../problem-document';
import { BulkLineWriter, type BulkKind, type KnownOf, type Written } from './bulk-line-writer';
import { linesOf, MOST_LINES } from './bulk-lines';
import { takeTurns } from './bulk-turns';
import { type BulkQuery } from './bulk.dto';
import { type SentBulk } from './upserts-many';

/** What became of lines: JSON texts of their items, and how many of each outcome. */
interface Told {
  readonly items: readonly string[];
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
}

/** One transaction each, short enough that whoever waits for a record, a connection or the feed does not notice. */
const LINES_AT_ONCE = 50;
/** Where others change the same records one by one, this gives way and begins its slice anew. */
const ATTEMPTS = 6;
const PAUSE_MS = 40;

const BEHIND_A_LINE =
  'set constraints all immediate; set constraints all deferred; release savepoint line; savepoint line';

/** Carries what would have become of the lines out of a transaction that is rolled back. */
class NotDone extends Error {
  constructor(readonly told: Told) {
    super('rolled back');
  }
}

/** Registers and changes many records by the way that single requests take. */
@Injectable()
export class BulkUpserts {
  private readonly logger = new Logger('Bulk');
  private readonly once: Once;

  constructor(
    private readonly database: Database,
    private readonly writer: BulkLineWriter,
  ) {
    this.once = new Once(database);
  }

  async take(kind: BulkKind, sent: SentBulk, { atomic, validateOnly }: BulkQuery): Promise<JsonReply> {
    const isTogether = atomic || validateOnly;
    const lines = linesOf(sent.body, isTogether ? MOST_LINES.together : MOST_LINES.each);
    if (!isTogether) return answer(await this.inSlices(kind, sent, lines), true, sent);
    const work = async (): Promise<KeptAnswer> => {
      const told = await this.database.transact((manager) => this.slice(manager, kind, lines, 0, sent));
      if (validateOnly || told.refused > 0) throw new NotDone(told);
      return { ...answer(told, true, sent), status: 200 };
    };
    try {
      return replyOf(await this.onceOnly(sent, '', sent.body, work));
    } catch (error) {
      if (error instanceof NotDone) return answer(error.told, false, sent);
      throw error;
    }
  }

  private async inSlices(kind: BulkKind, sent: SentBulk, lines: readonly Buffer[]): Promise<Told> {
    let all: Told = { items: [], created: 0, updated: 0, refused: 0 };
    const items: string[] = [];
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
      const slice = lines.slice(from, from + LINES_AT_ONCE);
      const kept = await this.patiently(() =>
        this.onceOnly(sent, `/${from}`, Buffer.concat(slice), async () => {
          const told = await this.database.transact((manager) => this.slice(manager, kind, slice, from, sent));
          return { status: 200, version: null, location: null, text: JSON.stringify(told) };
        }),
      );
      const told = JSON.parse(kept.text) as Told;
      items.push(...told.items);
      all = {
        items,
        created: all.created + told.created,
        updated: all.updated + told.updated,
        refused: all.refused + told.refused,
      };
    }
    return all;
  }

  /** A transaction of its own; under an idempotency key, once however often it is asked for. */
  private async onceOnly(
    { idempotencyKey, operation }: SentBulk,
    part: string,
    body: Buffer,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    if (idempotencyKey === null) return this.database.wholly({ about: null }, work);
    const asked = { key: `${idempotencyKey}${part}`, operation, body, about: null };
    return (await this.once.answer(asked, work)).answer;
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        const mayPass = error instanceof Problem && (error.code === 'COLLISION' || error.code === 'WAITED_TOO_LONG');
        if (!mayPass || attempt === ATTEMPTS) throw error;
        await wait(PAUSE_MS * attempt * (1 + Math.random()));
      }
    }
  }

  /** Each line behind a savepoint, within a transaction that is open: what is refused leaves nothing behind. */
  async written(
    manager: EntityManager,
    kind: BulkKind,
    lines: readonly Buffer[],
    knownOf: (line: number) => KnownOf,
  ): Promise<(Written | Problem)[]> {
    const written: (Written | Problem)[] = [];
    await manager.query('savepoint line');
    for (const [i, line] of lines.entries()) written.push(await this.line(manager, kind, line, knownOf(i)));
    await manager.query('release savepoint line');
    return written;
  }

  private async slice(
    manager: EntityManager,
    kind: BulkKind,
    lines: readonly Buffer[],
    from: number,
    { language, operation }: SentBulk,
  ): Promise<Told> {
    const written = await this.written(manager, kind, lines, await takeTurns(manager, kind, lines));
    const done = written.filter((one): one is Written => !(one instanceof Problem));
    const records = await kind.reader.many(done.map(({ id }) => id));
    const instance = operation.slice(operation.indexOf(' ') + 1);
    return {
      items: written.map((one, i) =>
        one instanceof Problem
          ? refusedItem(from + i + 1, one, language, instance)
          : `{"line":${from + i + 1},"outcome":"${one.isNew ? 'CREATED' : 'UPDATED'}","id":"${one.id}","version":${records.get(one.id)?.version ?? 'null'},"problem":null}`,
      ),
      created: done.filter(({ isNew }) => isNew).length,
      updated: done.filter(({ isNew }) => !isNew).length,
      refused: written.length - done.length,
    };
  }

  /** Where another made the record meanwhile, it is there now, and the line is a change of it. */
  private async line(manager: EntityManager, kind: BulkKind, line: Buffer, known: KnownOf): Promise<Written | Problem> {
    const first = await this.attempt(manager, kind, line, known);
    if (!(first instanceof Problem) || first.kind !== 'CONFLICT') return first;
    const second = await this.attempt(manager, kind, line, undefined);
    return second instanceof Problem || second.isNew ? first : second;
  }

  private async attempt(
    manager: EntityManager,
    kind: BulkKind,
    line: Buffer,
    known: KnownOf,
  ): Promise<Written | Problem> {
    try {
      const written = await this.writer.write(kind, line, known);
      // What is looked at when a transaction ends is looked at here, so that it is told of the line that broke it.
      await manager.query(BEHIND_A_LINE);
      return written;
    } catch (error) {
      const told = this.database.incidents.told(error);
      if (told instanceof Problem && told.kind === 'RETRY') throw told;
      await manager.query('rollback to savepoint line');
      return this.problemOf(told, kind);
    }
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

function refusedItem(line: number, problem: Problem, language: Language, instance: string): string {
  const told = problemDocument(problem, language, instance);
  return JSON.stringify({ line, outcome: 'REFUSED', id: null, version: null, problem: told });
}

function answer({ items, created, updated, refused }: Told, isDone: boolean, { response }: SentBulk): JsonReply {
  response.status(refused > 0 ? 207 : 200);
  const counts = `"created":${created},"updated":${updated},"refused":${refused}`;
  return new JsonReply(`{"isDone":${isDone},${counts},"items":[${items.join(',')}]}`);
}

function replyOf({ text }: KeptAnswer): JsonReply {
  return new JsonReply(text);
}
