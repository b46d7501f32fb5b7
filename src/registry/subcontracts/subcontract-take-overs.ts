import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { markOf, TakeOverPapers } from '../take-over-papers';
import { type TakeOverSubcontract } from './dto/subcontract-take-over.dto';
import { takenOver } from './subcontract-steps';
import { SubcontractEntity } from './subcontract.entity';

/** Takes over re-entrustments that are already at work, with the paper on which that is said. */
@Injectable()
export class SubcontractTakeOvers {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly papers: TakeOverPapers,
  ) {}

  async take(expected: Expected, body: TakeOverSubcontract): Promise<void> {
    await this.database.transact(async () => {
      const mark = markOf(body);
      await this.records.change(SubcontractEntity, expected, (before) => ({ ...takenOver(before, body), ...mark }));
      await this.papers.attach('SUBCONTRACT', expected.id, body);
    });
  }
}
