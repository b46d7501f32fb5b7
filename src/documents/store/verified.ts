import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { damaged } from './content-store';

/**
 * Passes bytes on while it hashes them, always one piece behind: if the whole turns out not to be what the hash names,
 * the last piece never leaves and the stream fails, so that nobody takes a damaged content for the evidence.
 */
export function verified(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  return new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback): void {
      hash.update(piece);
      const ready = held;
      held = piece;
      done(null, ready);
    },
    flush(done: TransformCallback): void {
      if (hash.digest('hex') === sha256) done(null, held);
      else done(damaged(sha256));
    },
  });
}
