import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { Problem } from '../../kernel/problem';
import { type Language } from '../language';
import { JsonReply } from '../json-reply';
import { type KeptAnswer, Once } from '../once';
import { problemDocument } from '../problem-document';
import { type BulkKind, type KnownOf, type Written } from './bulk-line-writer';
import { linesOf, MOST_LINES } from './bulk-lines';
import { WrittenLines } from './written-lines';
import { takeTurns } from './bulk-turns';
import { type BulkQuery } from './bulk.dto';
import { type SentBulk } from './upserts-many';

/** What became of lines: JSON texts of their items, and how many of each outcome. */
export interface Told {
  readonly items: readonly string[];
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
}

/** How refusals are told, and of which request. */
export interface Saying {
  readonly language: Language;
  readonly instance: string;
}

/** One transaction each, short enough that whoever waits for a record, a connection or the feed does not notice. */
export const LINES_AT_ONCE = 200;
/** Where others change the same records one by one, this gives way and begins its slice anew. */
const ATTEMPTS = 6;
const PAUSE_MS = 40;

/** Carries what would have become of the lines out of a transaction that is rolled back. */
class NotDone extends Error {
  constructor(readonly told: Told) {
    super('rolled back');
  }
}

/** Registers and changes many records by the way that single requests take. */
@Injectable()
export class BulkUpserts {
  private readonly once: Once;

  constructor(
    private readonly database: Database,
    private readonly lines: WrittenLines,
  ) {
    this.once = new Once(database);
  }

  async take(kind: BulkKind, sent: SentBulk, { atomic, validateOnly }: BulkQuery): Promise<JsonReply> {
    const isTogether = atomic || validateOnly;
    const lines = linesOf(sent, isTogether ? MOST_LINES.together : MOST_LINES.each);
    if (!isTogether) return answer(await this.inSlices(kind, sent, lines), true, sent);
    const work = async (): Promise<KeptAnswer> => {
      const told = await this.database.transact((manager) => this.told(manager, kind, lines, 0, sayingOf(sent)));
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
          const told = await this.database.transact((manager) => this.told(manager, kind, slice, from, sayingOf(sent)));
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

  /** What becomes of lines within a transaction that is open; what is refused leaves nothing behind. */
  written(
    manager: EntityManager,
    kind: BulkKind,
    lines: readonly Buffer[],
    knownOf: (line: number) => KnownOf,
  ): Promise<(Written | Problem)[]> {
    return this.lines.of(manager, kind, lines, knownOf);
  }

  /** Writes a slice within a transaction that is open, and says what became of each line; `from`: how many lines stood before. */
  async told(
    manager: EntityManager,
    kind: BulkKind,
    lines: readonly Buffer[],
    from: number,
    { language, instance }: Saying,
  ): Promise<Told> {
    const written = await this.written(manager, kind, lines, await takeTurns(manager, kind, lines));
    const done = written.filter((one): one is Written => !(one instanceof Problem));
    const versions = await kind.reader.versions(done.map(({ id }) => id));
    return {
      items: written.map((one, i) =>
        one instanceof Problem
          ? refusedItem(from + i + 1, one, language, instance)
          : `{"line":${from + i + 1},"outcome":"${one.isNew ? 'CREATED' : 'UPDATED'}","id":"${one.id}","version":${versions.get(one.id) ?? 'null'},"problem":null}`,
      ),
      created: done.filter(({ isNew }) => isNew).length,
      updated: done.filter(({ isNew }) => !isNew).length,
      refused: written.length - done.length,
    };
  }
}

function sayingOf({ language, operation }: SentBulk): Saying {
  return { language, instance: operation.slice(operation.indexOf(' ') + 1) };
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
