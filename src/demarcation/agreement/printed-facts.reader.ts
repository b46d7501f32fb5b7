import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { printedToday, type PrintedFacts } from './printed-facts';

/** What the paper of a revision shows besides its content, as it was agreed and as it would be today. */
export interface FrozenPrint {
  /** The number that the revision was agreed with, or today's where it is not agreed. */
  readonly contractNo: string;
  readonly facts: PrintedFacts;
  /** By which whoever holds the paper asks about it; null: nothing is agreed, or it was before papers had codes. */
  readonly copyCode: string | null;
  readonly today: PrintedFacts & { readonly contractNo: string };
}

interface Kept {
  readonly contractNo: string;
  readonly keptNo: string | null;
  readonly printed: PrintedFacts | null;
  readonly copyCode: string | null;
}

/** Reads what the paper of a revision shows besides its content. */
@Injectable()
export class PrintedFactsReader {
  constructor(private readonly database: Database) {}

  /** 404 where there is no such matrix. */
  async of(matrixId: string): Promise<FrozenPrint> {
    const [kept] = await this.database.read<Kept>({
      name: 'printed-kept',
      text: `select c.contract_no as "contractNo", s.canonical::jsonb ->> 'contractNo' as "keptNo", s.printed, s.copy_code as "copyCode"
        from matrices m join contracts c on c.id = m.contract_id
        left join matrix_snapshots s on s.matrix_id = m.id and s.content_sha256 = m.content_sha256 where m.id = $1`,
      values: [matrixId],
    });
    if (kept === undefined) throw notFound();
    const today = await printedToday(this.database, matrixId);
    return {
      contractNo: kept.keptNo ?? kept.contractNo,
      facts: kept.printed ?? today,
      copyCode: kept.copyCode,
      today: { ...today, contractNo: kept.contractNo },
    };
  }
}
