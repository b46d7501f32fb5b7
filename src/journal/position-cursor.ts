import { fault, invalid } from '../kernel/problems';

/** A place in the journal as clients carry it about; they need not know what is in it. */
export function writePosition(position: string): string {
  return Buffer.from(`journal ${position}`).toString('base64url');
}

/** The position that a cursor stands for; 400 where it is none of the journal's. */
export function readPosition(cursor: string): string {
  const position = /^journal (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined) {
    throw invalid([
      fault('?cursor', 'CURSOR', { ja: 'ジャーナルのカーソルではありません', en: 'Not a cursor of the journal' }),
    ]);
  }
  return position;
}
