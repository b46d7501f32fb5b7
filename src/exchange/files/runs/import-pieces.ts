import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../../database/database';
import { newId } from '../../../kernel/identifier';

/** In bytes: so much of a file goes to the database at a time. */
const PIECE = 256 * 1024;

/** What is kept of a file: as it came, or the rows of it that are refused. */
export type PieceKind = 'SENT' | 'REFUSED';

interface Owned {
  readonly id: string;
  readonly institutionId: string;
}

/** Keeps files in the database, in pieces: so they are there or not with the record of them, for every process. */
@Injectable()
export class ImportPieces {
  constructor(private readonly database: Database) {}

  /** In the place of what was there. */
  async keep(manager: EntityManager, { id, institutionId }: Owned, kind: PieceKind, file: Buffer): Promise<void> {
    await manager.query('delete from file_import_pieces where import_id = $1 and kind = $2', [id, kind]);
    for (let place = 0; place * PIECE < file.length; place++)
      await manager.query(
        'insert into file_import_pieces (id, import_id, institution_id, kind, place, content) values ($1, $2, $3, $4, $5, $6)',
        [newId(), id, institutionId, kind, place, file.subarray(place * PIECE, (place + 1) * PIECE)],
      );
  }

  /** null: nothing is kept of it. */
  async read(id: string, kind: PieceKind): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    for (let place = 0; ; place++) {
      const [row] = await this.database.read<{ content: Buffer }>({
        name: 'file-import-piece',
        text: 'select content from file_import_pieces where import_id = $1 and kind = $2 and place = $3',
        values: [id, kind, place],
      });
      if (row === undefined) break;
      pieces.push(row.content);
    }
    return pieces.length === 0 ? null : Buffer.concat(pieces);
  }
}
