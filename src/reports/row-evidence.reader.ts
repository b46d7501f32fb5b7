import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type RowEvidence } from './row-evidence';

const DAY = (instant: string) => `(${instant} at time zone 'Asia/Tokyo')::date`;

/** Reads how the rows of a revision came to say what they say, as far as the scope may see it. */
@Injectable()
export class RowEvidenceReader {
  constructor(private readonly database: Database) {}

  of(matrixId: string): Promise<readonly RowEvidence[]> {
    return this.database.read<RowEvidence>({
      name: 'row-evidence',
      text: `select r.key, (select coalesce(json_agg(json_build_object('side', d.side, 'by', d.declarer,
          'on', ${DAY('d.updated_at')}, 'onBehalf', d.on_behalf, 'afterSeeing', d.after_seeing) order by d.side), '[]')
          from matrix_declarations d where d.row_id = r.id) as declared,
        (select json_build_object('by', s.decider, 'on', ${DAY('s.decided_at')}, 'reason', s.reason) from matrix_settlements s where s.row_id = r.id) as settled
        from matrix_rows r where r.matrix_id = $1 and r.applicability = 'APPLICABLE' order by r.key`,
      values: [matrixId],
    });
  }
}
