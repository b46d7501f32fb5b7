import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { markOf, TakeOverPapers } from '../take-over-papers';
import { ContractDocumentEntity } from './contract-document.entity';
import { takenOver } from './contract-lifecycle';
import { ContractEntity } from './contract.entity';
import { type TakeOverContract } from './dto/contract-take-over.dto';

/** Takes over contracts that already run, with the paper on which that is said. */
@Injectable()
export class ContractTakeOvers {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly papers: TakeOverPapers,
  ) {}

  async take(expected: Expected, body: TakeOverContract): Promise<void> {
    await this.database.transact(async () => {
      const mark = markOf(body);
      const { title } = await this.records.change(ContractEntity, expected, (draft) => ({
        ...takenOver(draft, body),
        ...mark,
      }));
      const sha256 = await this.papers.attach('CONTRACT', expected.id, body);
      await this.records.create(ContractDocumentEntity, {
        contractId: expected.id,
        type: 'CONTRACT',
        title,
        datedOn: body.signedOn,
        storageRef: mark.takenOverPaperRef,
        sha256,
      });
    });
  }
}
