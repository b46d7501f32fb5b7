import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** Whose work counts as the viewer's own. */
export type OwnWork = (actor: string | null) => boolean;

/**
 * Whose open work somebody answers for: their own, and what those asked for whom they have succeeded (引継ぎ). They take it back,
 * and do not decide on it; PostgreSQL says so of what is sent, and pages offer no other.
 */
@Injectable()
export class OwnWorkReading {
  constructor(private readonly database: Database) {}

  async read(): Promise<OwnWork> {
    const rows = await this.database.read<{ id: string | null }>({
      name: 'own-work',
      text: 'select scope_actor() as id union all select unnest(predecessors_of(scope_actor()))',
      values: [],
    });
    const own = new Set(rows.map(({ id }) => id));
    return (actor) => actor !== null && own.has(actor);
  }
}
