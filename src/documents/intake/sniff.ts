import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { fileTypeFromFile } from 'file-type';
import { type Claim, endingOf, MEDIA_TYPES } from './media-types';

/** The media type that the bytes of a file show; null when it is none that is taken. Text and CSV look alike: the claim decides. */
export async function sniff(path: string, claim: Claim): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found !== undefined) return found.mime in MEDIA_TYPES ? found.mime : null;
  if (!(await isText(path))) return null;
  return endingOf(claim.name) === 'csv' ? 'text/csv' : 'text/plain';
}

/** Japanese programs write UTF-8 or Shift_JIS; neither contains NUL. */
async function isText(path: string): Promise<boolean> {
  let readings = ['utf-8', 'shift_jis'].map((encoding) => new TextDecoder(encoding, { fatal: true }));
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (piece.includes(0)) return false;
    readings = readings.filter((reading) => reads(reading, piece));
    if (readings.length === 0) return false;
  }
  return readings.some((reading) => reads(reading, null));
}

/** Whether the text goes on, or at the end (null) is complete, in this encoding. */
function reads(reading: TextDecoder, piece: Buffer | null): boolean {
  try {
    if (piece === null) reading.decode();
    else reading.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
