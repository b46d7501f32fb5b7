import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Version } from '../../database/json-view';
import { JsonReply } from '../../http/json-reply';
import { fault, invalid } from '../../kernel/problems';
import {
  audienceOf,
  cursorExpired,
  type FeedPlace,
  FIRST_ID,
  readFeedPlace,
  shortSeal,
  writeFeedPlace,
} from './change-cursor';
import { type FeedPhase } from './dto/change.dto';
import { type ChangeQuery } from './dto/change-query.dto';
import { FeedReaders } from './feed-readers';
import { HeadWatch } from './head-watch';
import { type Change, type Head, type Kinds, SealedChanges } from './sealed-changes';
import { ToldKinds } from './told-kinds';

/** One page: JSON texts of its items, and where the feed goes on. */
interface Told {
  readonly items: readonly string[];
  readonly next: FeedPlace;
  readonly hasMore: boolean;
  readonly phase: FeedPhase;
}

/**
 * Tells other systems what has changed: first every record as it stands (the snapshot), then each that was changed since, as it
 * stands when it is told. What is sealed comes in the order of its sealing, so that a reader with a cursor misses nothing; it may
 * be told something twice, and takes the later. Both are read on one snapshot of the data.
 */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly database: Database,
    private readonly sealed: SealedChanges,
    private readonly kinds: ToldKinds,
    private readonly heads: HeadWatch,
    private readonly readers: FeedReaders,
  ) {}

  async page({ cursor, resources, limit, waitSeconds }: ChangeQuery, actor: Principal): Promise<JsonReply> {
    const kinds = this.toldTo(actor, resources);
    const { institutions, vendor } = this.database.scope();
    const audience = audienceOf(institutions, vendor, [...kinds.keys()]);
    const asked = cursor === undefined ? null : readFeedPlace(cursor, audience);
    await this.readers.note(actor, asked, resources);
    const until = Date.now() + waitSeconds * 1000;
    let told = await this.tell(asked, kinds, limit);
    while (told.items.length === 0 && !told.hasMore && Date.now() < until) {
      if (!(await this.heads.movedOn(told.next.position, until))) break;
      told = await this.tell(told.next, kinds, limit);
    }
    const { items, next, hasMore, phase } = told;
    return new JsonReply(
      `{"items":[${items.join(',')}],"next":"${writeFeedPlace(next, audience)}","hasMore":${hasMore},"phase":"${phase}"}`,
    );
  }

  /** Of those asked for, the kinds of records that the reader may read at all. */
  private toldTo(actor: Principal, resources: string | undefined): Kinds {
    const readable = this.kinds.readBy(actor);
    if (resources === undefined) return readable;
    const asked = resources.split(',').map((name) => name.trim());
    if (!asked.every((name) => readable.has(name))) {
      const words = [...readable.keys()].join(', ');
      throw invalid([
        fault('?resources', 'UNKNOWN', {
          ja: `コンマで区切って指定してください: ${words}`,
          en: `Must be some of ${words}`,
        }),
      ]);
    }
    return new Map([...readable].filter(([path]) => asked.includes(path)));
  }

  private tell(asked: FeedPlace | null, kinds: Kinds, limit: number): Promise<Told> {
    return this.database.readConsistently(async () => {
      const head = await this.sealed.head();
      const place = asked ?? beginning(head, kinds);
      if (asked !== null) await this.demandSame(asked);
      return place.snapshot === null ? this.changes(place, head, kinds, limit) : this.snapshot(place, kinds, limit);
    });
  }

  /** 410 where the journal is not the one that was read up to there, such as after a restore. */
  private async demandSame({ position, seal }: FeedPlace): Promise<void> {
    if (shortSeal(await this.sealAt(position)) !== seal) throw cursorExpired();
  }

  private async snapshot({ snapshot, ...at }: FeedPlace, kinds: Kinds, limit: number): Promise<Told> {
    const paths = [...kinds.keys()];
    const items: string[] = [];
    let place = snapshot;
    while (place !== null && items.length < limit) {
      const { resource, afterId } = place;
      const found = [...((await kinds.get(resource)?.reader.following(afterId, limit - items.length)) ?? [])];
      items.push(...found.map(([id, version]) => told({ resource, id, position: at.position }, version)));
      const last = found.at(-1);
      const isOver = last === undefined || items.length < limit;
      const following = paths[paths.indexOf(resource) + 1];
      if (!isOver) place = { resource, afterId: last[0] };
      else place = following === undefined ? null : { resource: following, afterId: FIRST_ID };
    }
    return { items, next: { ...at, snapshot: place }, hasMore: true, phase: 'SNAPSHOT' };
  }

  private async changes({ position }: FeedPlace, head: Head, kinds: Kinds, limit: number): Promise<Told> {
    const { changes, reached } = await this.sealed.between(position, head.position, kinds, limit);
    const items = changes.map((change) => told(change, change.record));
    const next = { position: reached, seal: shortSeal(await this.sealAt(reached)), snapshot: null };
    return { items, next, hasMore: BigInt(reached) < BigInt(head.position), phase: 'CHANGES' };
  }

  /** null: nothing is sealed there (yet). */
  private async sealAt(position: string): Promise<string | null> {
    const [row] = await this.database.read<{ seal: string | null }>({
      name: 'seal-at',
      text: 'select journal_seal_at($1) as seal',
      values: [position],
    });
    return row?.seal ?? null;
  }
}

function beginning({ position, seal }: Head, kinds: Kinds): FeedPlace {
  const [resource] = kinds.keys();
  const snapshot = resource === undefined ? null : { resource, afterId: FIRST_ID };
  // Before the first entry nothing is sealed, and the head has a hash of its own.
  return { position, seal: position === '0' ? '' : shortSeal(seal), snapshot };
}

function told({ resource, id, position }: Omit<Change, 'record'>, record: Version | undefined): string {
  const said =
    record === undefined
      ? `true,"version":null,"record":null`
      : `false,"version":${record.version},"record":${record.text}`;
  return `{"resource":"${resource}","id":"${id}","position":${position},"isDeleted":${said}}`;
}
