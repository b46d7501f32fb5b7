import { isId } from '../../../kernel/identifier';

/** Where an API client leaves files by a profile, and finds what became of them. */
export interface DropBox {
  /** Within the place, with a sign behind: `…/…/`. */
  readonly path: string;
  readonly clientId: string;
  readonly profileId: string;
}

/** A file that is whole, as its place knows it. */
export interface DroppedFile {
  readonly inbox: Inbox;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** By this and its size a file is known to be the same still. */
  readonly writtenAt: string;
}

/** in: all rows but those that are refused; in-whole: all rows or none. */
export const INBOXES = ['in', 'in-whole'] as const;
export type Inbox = (typeof INBOXES)[number];

/** Where files lie that have been seen to, and what came of them. */
export type Outbox = 'done' | 'refused' | 'out';

/** A folder or bucket in which files are dropped: `<client>/<profile>/in/<file>`; the names of the first two end with an id. */
export abstract class DropPlace {
  abstract boxes(): Promise<readonly DropBox[]>;

  /** Files that nobody is writing any more. */
  abstract files(box: DropBox): Promise<readonly DroppedFile[]>;

  /** null: it is not there any more, or another one by now. */
  abstract read(box: DropBox, file: DroppedFile): Promise<Buffer | null>;

  /** Whole, or not at all; in the place of one that is there. */
  abstract write(box: DropBox, outbox: Outbox, name: string, content: Buffer): Promise<void>;

  /** Takes a file out of its inbox; one that is not there any more, or another one by now, is left alone. */
  abstract putAway(box: DropBox, file: DroppedFile, outbox: Outbox, name: string): Promise<void>;
}

/** 購買ERP_01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f: what stands before the id is for people. null: it ends with none. */
export function idOf(name: string): string | null {
  const id = name.slice(-36).toLowerCase();
  return isId(id) ? id : null;
}

/** Whoever writes under such a name has not come to the end. */
export function isUnfinished(name: string): boolean {
  return /^[.~]/.test(name) || /\.(tmp|temp|part|partial|filepart|crdownload|writing)$/i.test(name);
}
