import { createHash } from 'node:crypto';
import { isId } from '../../kernel/identifier';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';

/** How far a reader of the feed has come. */
export interface FeedPlace {
  /** Everything sealed up to this position is known to the reader, or will be by the end of the snapshot. */
  readonly position: string;
  /** The beginning of the hash that seals the position; empty where nothing is sealed yet. */
  readonly seal: string;
  /** The records of the snapshot that come next: of which kind, after which id; null: the snapshot is complete. */
  readonly snapshot: { readonly resource: string; readonly afterId: string } | null;
}

const SEAL_LETTERS = 16;
/** Before the first record of any kind. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** As much of a seal as tells two journals apart. */
export function shortSeal(seal: string | null): string {
  return (seal ?? '').slice(0, SEAL_LETTERS);
}

/** What a cursor is good for: the same records in the same scope. */
export function audienceOf(...parts: readonly (readonly string[] | string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, SEAL_LETTERS);
}

export function writeFeedPlace({ position, seal, snapshot }: FeedPlace, audience: string): string {
  const text = JSON.stringify(['changes', audience, position, seal, snapshot?.resource, snapshot?.afterId]);
  return Buffer.from(text).toString('base64url');
}

/** 400 where it is no cursor of the feed, 410 where it was one of another reader or of other resources. */
export function readFeedPlace(cursor: string, audience: string): FeedPlace {
  const parts = partsOf(cursor);
  const [name, whose, position, seal, resource = null, afterId = null] = parts;
  const isPlace = /^\d{1,18}$/.test(String(position)) && /^[0-9a-f]*$/.test(String(seal));
  if (name !== 'changes' || !isPlace || typeof whose !== 'string') throw notOurs();
  const snapshot = resource === null && afterId === null ? null : snapshotAt(resource, afterId);
  if (whose !== audience) throw cursorExpired();
  return { position: String(position), seal: String(seal), snapshot };
}

function snapshotAt(resource: unknown, afterId: unknown): FeedPlace['snapshot'] {
  if (typeof resource !== 'string' || !isAfterId(afterId)) throw notOurs();
  return { resource, afterId: String(afterId) };
}

function isAfterId(id: unknown): boolean {
  return id === FIRST_ID || isId(id);
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? (parts as unknown[]) : [];
  } catch {
    return [];
  }
}

function notOurs(): Problem {
  return invalid([
    fault('?cursor', 'CURSOR', { ja: '変更配信のカーソルではありません', en: 'Not a cursor of the feed' }),
  ]);
}

/** What the reader has cannot be brought up to date from here. */
export function cursorExpired(): Problem {
  return new Problem(
    'GONE',
    'CURSOR_EXPIRED',
    {
      ja: 'このカーソルから続きを読むことはできません。cursor を付けずに読み直し、届いた記録だけを残してください',
      en: 'The feed cannot be read on from this cursor: ask again without one, and keep the records that then come, and no others',
    },
    [
      fault('?cursor', 'EXPIRED', {
        ja: '台帳が復元されたか、見える範囲または resources が変わりました',
        en: 'The registry was restored, or what you see or ask for (resources) is not the same any more',
      }),
    ],
  );
}
