import { type Readable } from 'node:stream';

/** A file that was received whole and lies in the temporary place, its bytes known by their hash. */
export interface ReceivedFile {
  readonly path: string;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Where the contents of evidence files lie, each under the SHA-256 of its bytes: the same bytes are kept once, and
 * nothing is ever overwritten or removed. Content that no record names any more stays, for the journal still names its
 * hash; whoever runs the service may take away what neither `documents` nor the journal names.
 */
export abstract class ContentStore {
  /** Keeps a received file; returns when it is safe on disk. Content that is there already is left as it is. */
  abstract keep(file: ReceivedFile): Promise<void>;

  /** The bytes of a content; rejects when it is not there. Nothing is verified here: see `verified`. */
  abstract open(sha256: string): Promise<Readable>;
}

/** Two levels of folders, so that none grows to hold everything. */
export function contentPath(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** What lies under the hash has another length than what was received: it was damaged, and is not repaired silently. */
export function damaged(sha256: string): Error {
  return new Error(`the stored content ${sha256} is damaged`);
}
