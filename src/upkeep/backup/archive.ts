import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, type Pack, pack } from 'tar-stream';

/** A part of an archive, to be read to its end before the next. */
export interface Part {
  readonly name: string;
  readonly content: Readable;
}

/** Writes the parts of an archive one after another; nothing of it is held for longer than it takes. */
export class ArchiveWriter {
  constructor(private readonly tar: Pack) {}

  add(name: string, content: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
    });
  }

  async addStream(name: string, size: number, content: Readable): Promise<void> {
    await pipeline(content, this.tar.entry({ name, size, mode: 0o600 }));
  }
}

/**
 * Makes an archive (tar, gzip), which only its owner may read. It gets its name when it is whole.
 */
export async function writeArchive(path: string, fill: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
  try {
    const filled = fill(new ArchiveWriter(tar)).then(
      () => tar.finalize(),
      (error: unknown) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
      },
    );
    // a file that cannot be written ends the filling too, which then knows less of why
    const outcomes = await Promise.allSettled([written, filled]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The parts of an archive in their order. */
export async function* readArchive(path: string): AsyncGenerator<Part> {
  const parts = extract();
  const read = pipeline(createReadStream(path), createGunzip(), parts);
  // whoever iterates is told; here it would be told to nobody
  read.catch(() => undefined);
  for await (const part of parts)
    yield { name: part.header.name, content: Readable.from(part as AsyncIterable<Buffer>, { objectMode: false }) };
  await read;
}

/** A part that fits into memory. */
export async function contentOf({ content }: Part): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
