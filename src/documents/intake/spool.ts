import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request } from 'express';
import { type StorageEngine } from 'multer';
import { type ReceivedFile } from '../store/content-store';

const DAY = 24 * 60 * 60 * 1000;

/** Where the temporary place of a store's folder is: on the same disk, so that files are linked from it and not copied. */
export function incomingIn(folder: string): string {
  return join(folder, 'incoming');
}

/** The temporary place: files lie here while they are received and looked at, and never longer than their request. */
export class Spool implements StorageEngine {
  constructor(private readonly folder: string) {}

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, received?: Partial<Express.Multer.File>) => void,
  ): void {
    this.receive(file.stream).then(
      (received) => done(null, received),
      (error: unknown) => done(error),
    );
  }

  _removeFile(_request: Request, { path }: Express.Multer.File, done: (error: Error | null) => void): void {
    this.remove(path).then(
      () => done(null),
      (error: Error) => done(error),
    );
  }

  remove(path: string): Promise<void> {
    return rm(path, { force: true });
  }

  /** Takes away what a killed process left; whatever is younger may belong to another instance that is at work. */
  async sweep(now: number): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < now - DAY) await this.remove(path);
    }
  }

  /** Writes the bytes as they come and syncs them; leaves nothing behind when they break off. */
  async receive(bytes: Readable): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o400);
    try {
      await pipeline(
        bytes,
        async function* (pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            hash.update(piece);
            size += piece.length;
            yield piece;
          }
        },
        file.createWriteStream({ flush: true }),
      );
    } catch (error) {
      await this.remove(path);
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }
}
