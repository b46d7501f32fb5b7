import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { Jobs } from '../../../database/jobs/jobs';
import { type Expected } from '../../../database/records';
import { type Language } from '../../../http/language';
import { newId } from '../../../kernel/identifier';
import { conflict, notFound, staleVersion } from '../../../kernel/problems';
import { FileImports } from '../imports/file-imports';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { FILE_IMPORT } from './import-job';
import { ImportPieces } from './import-pieces';
import { type ImportMode, type ImportState } from './import-terms';

/** A file that was sent or dropped. */
export interface SentTable {
  readonly name: string;
  readonly content: Buffer;
  /** Of a dropped one: when it was last written, as its place says it. */
  readonly droppedAt: string | null;
}

/** An import as a job finds it. */
export interface ImportRecord {
  readonly id: string;
  readonly version: number;
  readonly institutionId: string;
  readonly profileId: string;
  readonly name: string;
  readonly language: Language;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly runId: string;
  readonly actorId: string;
  readonly reason: string | null;
  /** What came of it when it was looked at; null: it never was. */
  readonly seenDigest: string | null;
}

const WHOLE = `select id, version, institution_id as "institutionId", profile_id as "profileId", name, language, mode, state,
  run_id as "runId", actor_id as "actorId", reason, seen_digest as "seenDigest" from file_imports where id = $1`;

/** Keeps files that are to be looked at or taken in, and puts the jobs into the queue that do it. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly imports: FileImports,
    private readonly profiles: ExchangeProfiles,
    private readonly pieces: ImportPieces,
  ) {}

  /** Keeps a file, and has it looked at or taken in by a job; 403 unless the actor may write such records. */
  async receive(
    actor: Principal,
    profileId: string,
    file: SentTable,
    mode: ImportMode,
    language: Language,
  ): Promise<string> {
    const [profile, ...following] = await this.profiles.from(profileId);
    if (profile === undefined) throw notFound();
    this.imports.demandWriter(actor, [profile, ...following]);
    return this.database.transact(async (manager) => {
      const id = await this.add(manager, actor, profile, file, mode, language);
      if (id === null) throw new Error('a file that was sent is no file that was dropped before');
      return id;
    });
  }

  /** The same of a dropped file, in the scope of its dropper; null: it was received before. */
  async add(
    manager: EntityManager,
    actor: Principal,
    { id: profileId, institutionId }: Profile,
    { name, content, droppedAt }: SentTable,
    mode: ImportMode,
    language: Language,
  ): Promise<string | null> {
    const [id, runId] = [newId(), newId()];
    const sha256 = createHash('sha256').update(content).digest('hex');
    const added = await manager.query<unknown[]>(
      `insert into file_imports (id, institution_id, profile_id, name, size, sha256, dropped_at, language, mode, run_id, actor_id, actor_name, reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (profile_id, actor_id, name, dropped_at, sha256) where dropped_at is not null do nothing returning id`,
      [
        ...[id, institutionId, profileId, name, content.length, sha256, droppedAt, language, mode, runId],
        ...[actor.id, actor.name, this.database.scope().reason],
      ],
    );
    if (added.length === 0) return null;
    await this.pieces.keep(manager, { id, institutionId }, 'SENT', content);
    await this.jobs.enqueue(FILE_IMPORT, { importId: id, runId }, { key: id, id: runId });
    return id;
  }

  /** Has a file taken in that was looked at, in the name of whoever says so. */
  async enter(actor: Principal, { id, version }: Expected, leaveOutRefused: boolean): Promise<void> {
    const before = await this.one(id);
    this.imports.demandWriter(actor, await this.profiles.from(before.profileId));
    await this.database.transact(async (manager) => {
      const [held] = await manager.query<ImportRecord[]>(`${WHOLE} for update`, [id]);
      if (held === undefined) throw notFound();
      if (version !== null && held.version !== version) throw staleVersion(held.version);
      if (held.state !== 'LOOKED_AT') throw notLookedAt(held.state);
      const runId = newId();
      await manager.query(
        `update file_imports set state = 'WAITING', mode = $2, run_id = $3, actor_id = $4, actor_name = $5, reason = $6, rows_done = 0,
            told = null, created_rows = null, updated_rows = null, unchanged_rows = null, refused_rows = null, ended_at = null
          where id = $1`,
        [
          ...[id, leaveOutRefused ? 'WITHOUT_REFUSED' : 'ALL', runId],
          ...[actor.id, actor.name, this.database.scope().reason],
        ],
      );
      await this.jobs.enqueue(FILE_IMPORT, { importId: id, runId }, { key: id, id: runId });
    });
  }

  /** 404 where there is none, or not for the one who asks. */
  async one(id: string): Promise<ImportRecord> {
    const [found] = await this.database.read<ImportRecord>({ name: 'file-import-whole', text: WHOLE, values: [id] });
    if (found === undefined) throw notFound();
    return found;
  }
}

function notLookedAt(state: ImportState) {
  return conflict(
    'ILLEGAL_STEP',
    {
      ja: '内容の確認が済んだファイルだけを取り込めます',
      en: 'Only a file that has been looked at can be taken in',
    },
    [],
    { state, allowed: [] },
  );
}
