import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Principal } from '../../../access/principal';
import { Standing } from '../../../access/standing';
import { Database } from '../../../database/database';
import { LARGEST_TABLE } from '../../../http/body';
import { Problem } from '../../../kernel/problem';
import { type Texts } from '../../../kernel/texts';
import { FileImports } from '../imports/file-imports';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { SYSTEM } from '../runs/import-job';
import { ImportPieces } from '../runs/import-pieces';
import { ImportRecords } from '../runs/import-records';
import { type ImportMode } from '../runs/import-terms';
import { dropNames } from './drop-names';
import { type DropBox, DropPlace, type DroppedFile, type Inbox } from './drop-place';
import { type DropResult, resultFile } from './drop-results';

/** Under which the places are injected. */
export const DROP_PLACES = Symbol('drop places');

/** Milliseconds between two looks. */
const LOOK_MS = 2_000;
/** Files received at one look: the others have their turn at the next. */
const AT_ONE_LOOK = 20;
const REMEMBERED = 10_000;
/** One process of a deployment looks at a time. */
const ONE_LOOKS = `select pg_try_advisory_xact_lock(hashtextextended('exchange drops', 22)) as "isMine"`;

interface Received {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly state: string;
  readonly result: Omit<DropResult, 'name' | 'state'>;
}

/**
 * Receives files that are dropped in a folder or bucket, in the name of the API client and by the profile whose box they lie in,
 * and lays beside them what became of them. A file stays where it is until it is over with, and the database knows it by its
 * name, its content and when it was written: so a process may die anywhere, and nothing is taken twice.
 */
@Injectable()
export class Drops implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Drops.name);
  /** Of files that were read, by where they lie and when they were written: they are not read again while a job is at them. */
  private readonly hashes = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    @Inject(DROP_PLACES) private readonly places: readonly DropPlace[],
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly profiles: ExchangeProfiles,
    private readonly imports: FileImports,
    private readonly records: ImportRecords,
    private readonly pieces: ImportPieces,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater();
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private lookLater(): void {
    if (this.isEnding || this.places.length === 0) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((error: unknown) => this.logger.error(`dropped files: ${messageOf(error)}`))
        .finally(() => this.lookLater());
    }, LOOK_MS).unref();
  }

  private look(): Promise<void> {
    return this.database.as(SYSTEM, () =>
      this.database.transact(async (manager) => {
        const [turn] = await manager.query<{ isMine: boolean }[]>(ONE_LOOKS);
        if (turn?.isMine !== true) return;
        for (const place of this.places) await this.lookAt(place);
      }),
    );
  }

  private async lookAt(place: DropPlace): Promise<void> {
    let left = AT_ONE_LOOK;
    for (const box of await place.boxes())
      for (const file of await place.files(box)) {
        if (this.isEnding || left === 0) return;
        left -= 1;
        await this.seeTo(place, box, file).catch((error: unknown) =>
          this.logger.error(`the dropped file ${box.path}/${file.inbox}/${file.name}: ${messageOf(error)}`),
        );
      }
  }

  private async seeTo(place: DropPlace, box: DropBox, file: DroppedFile): Promise<void> {
    const profile = await this.database.as(SYSTEM, () => this.profiles.one(box.profileId));
    if (file.size > LARGEST_TABLE) return this.turnDown(place, box, file, profile, TOO_LARGE);
    const address = [box.path, file.inbox, file.name, file.size, file.writtenAt].join('/');
    const hash = this.hashes.get(address);
    const before = hash === undefined ? null : await this.received(box, file, hash);
    if (before !== null) return this.deliver(place, box, file, profile, before);
    const content = await place.read(box, file);
    if (content === null) return;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const received = await this.received(box, file, sha256);
    if (received !== null) await this.deliver(place, box, file, profile, received);
    else await this.receive(place, box, file, profile, content);
    this.hashes.set(address, sha256);
    if (this.hashes.size > REMEMBERED) this.hashes.clear();
  }

  /** In the scope of the client: its permissions, its institution. Whoever may not is told so beside the file. */
  private async receive(
    place: DropPlace,
    box: DropBox,
    file: DroppedFile,
    profile: Profile,
    content: Buffer,
  ): Promise<void> {
    const client = await this.standing.of(box.clientId);
    if (client?.kind !== 'CLIENT') return this.turnDown(place, box, file, profile, NOT_ADMITTED);
    try {
      await this.database.as({ ...SYSTEM, actor: client.id, reason: null }, () =>
        this.add(client, profile, file, content),
      );
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'RETRY') throw error;
      await this.turnDown(place, box, file, profile, error.texts);
    }
  }

  private async add(client: Principal, profile: Profile, file: DroppedFile, content: Buffer): Promise<void> {
    this.imports.demandWriter(client, await this.profiles.from(profile.id));
    const sent = { name: file.name, content, droppedAt: file.writtenAt };
    await this.database.transact((manager) =>
      this.records.add(manager, client, profile, sent, MODES[file.inbox], 'ja'),
    );
  }

  /** null: it was not received yet. */
  private async received(
    { profileId, clientId }: DropBox,
    { name, writtenAt }: DroppedFile,
    sha256: string,
  ): Promise<Received | null> {
    const [found] = await this.database.as(SYSTEM, () =>
      this.database.read<Received>({
        name: 'file-import-dropped',
        text: `select id, name, created_at as "createdAt", state,
            json_build_object('rows', row_count, 'created', created_rows, 'updated', updated_rows, 'unchanged', unchanged_rows,
              'refused', refused_rows, 'refusal', refusal) as result
          from file_imports where profile_id = $1 and actor_id = $2 and name = $3 and dropped_at = $4 and sha256 = $5`,
        values: [profileId, clientId, name, writtenAt, sha256],
      }),
    );
    return found ?? null;
  }

  /** What became of it first, then the file itself: whoever sees it gone finds the result. */
  private async deliver(
    place: DropPlace,
    box: DropBox,
    file: DroppedFile,
    profile: Profile,
    { id, name, createdAt, state, result }: Received,
  ): Promise<void> {
    if (state !== 'TAKEN' && state !== 'REFUSED') return;
    const names = dropNames(name, createdAt, profile);
    const refused = await this.database.as(SYSTEM, () => this.pieces.read(id, 'REFUSED'));
    if (refused !== null) await place.write(box, 'out', names.refused, refused);
    await place.write(box, 'out', names.result, resultFile({ ...result, name, state }, profile));
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(
          'update file_imports set delivered_at = clock_timestamp() where id = $1 and delivered_at is null',
          [id],
        ),
      ),
    );
    await place.putAway(box, file, state === 'TAKEN' ? 'done' : 'refused', names.putAway);
  }

  /** What is not even received leaves no trace but this. */
  private async turnDown(
    place: DropPlace,
    box: DropBox,
    file: DroppedFile,
    profile: Profile,
    why: Texts,
  ): Promise<void> {
    this.logger.warn(`the dropped file ${box.path}/${file.inbox}/${file.name} is not taken: ${why.en}`);
    const names = dropNames(file.name, new Date(), profile);
    const nothing = { rows: null, created: null, updated: null, unchanged: null, refused: null };
    const result: DropResult = { name: file.name, state: 'REFUSED', ...nothing, refusal: { texts: why, faults: [] } };
    await place.write(box, 'out', names.result, resultFile(result, profile));
    await place.putAway(box, file, 'refused', names.putAway);
  }
}

const MODES: Readonly<Record<Inbox, ImportMode>> = { in: 'WITHOUT_REFUSED', 'in-whole': 'ALL' };
const TOO_LARGE: Texts = {
  ja: `ファイルは${LARGEST_TABLE / 1024 / 1024}MBまでです`,
  en: `A file may have up to ${LARGEST_TABLE / 1024 / 1024} MB`,
};
const NOT_ADMITTED: Texts = {
  ja: 'このフォルダの API クライアントは登録されていないか、無効化されています',
  en: 'There is no API client of this id, or it may not come in any more',
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
