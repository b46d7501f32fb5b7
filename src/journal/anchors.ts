import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The end of the chain at some time: it stands for everything up to there, and its position is how many entries that is. */
export interface Head {
  readonly position: bigint;
  readonly hash: Buffer;
}

/** `position:hash`, as people note it. */
export function headText({ position, hash }: Head): string {
  return `${position}:${hash.toString('hex')}`;
}

/** A head that was noted; throws where the text is none. */
export function readHead(text: string): Head {
  const match = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text);
  if (match === null) throw new Error(`not a head of the journal (position:hash): ${text}`);
  return { position: BigInt(match[1] ?? 0), hash: Buffer.from(match[2] ?? '', 'hex') };
}

/** Adds a head to the file of anchors, one a line after the moment at which it was noted; nothing is ever taken out. */
export async function noteAnchor(path: string, head: Head, at: Date): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  await appendFile(path, `${at.toISOString()} ${headText(head)}\n`, { mode: 0o600, flush: true });
}

/** The heads of a file of anchors, oldest first; none where there is no file yet. */
export async function readAnchors(path: string): Promise<Head[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => readHead(line.slice(line.indexOf(' ') + 1)));
}
