import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { fault, invalid, notFound } from '../../kernel/problems';
import {
  type ApproveFactCorrection,
  type CorrectSubcontract,
} from '../../registry/subcontracts/dto/fact-correction.dto';
import { FactCorrectionEntity } from '../../registry/subcontracts/fact-correction.entity';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { findingId } from '../judging';
import { Gates } from '../gates/gates';

/** Corrects what was mistyped from the first: one person says so, another confirms it. */
@Injectable()
export class SubcontractCorrections {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly gates: Gates,
  ) {}

  propose(subcontractId: string, { reason, ...changes }: CorrectSubcontract): Promise<string> {
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(said).length === 0)
      throw invalid([fault('', 'REQUIRED', { ja: '訂正する項目がありません', en: 'Nothing is corrected' })]);
    return this.database.transact(async (manager) => {
      const found = await manager.findOneBy(SubcontractEntity, { id: subcontractId });
      if (found === null) throw notFound();
      return this.records.create(FactCorrectionEntity, {
        contractId: found.contractId,
        subcontractId,
        changes: said,
        reason,
      });
    });
  }

  async approve(expected: Expected, { checkedAgainst }: ApproveFactCorrection, language: Language): Promise<void> {
    await this.database.transact(async (manager) => {
      const {
        subcontractId: id,
        contractId,
        changes,
      } = await this.records.change(FactCorrectionEntity, expected, {
        approvedAt: new Date(),
        checkedAgainst,
      });
      const ask = () => this.gates.subcontract('subcontract.approve', contractId, id, today());
      const before = await ask();
      await manager.query(`select set_config('bunkaiten.correction', $1, true)`, [expected.id]);
      const { approvalState } = await this.records.change(SubcontractEntity, { id, version: null }, changes);
      await manager.query(`select set_config('bunkaiten.correction', '', true)`);
      if (approvalState !== 'APPROVED') return;
      const known = new Set(before.blocking.map(({ finding }) => findingId(finding)));
      const after = await ask();
      const blocking = after.blocking.filter(({ finding }) => !known.has(findingId(finding)));
      await this.gates.demand({ ...after, blocking }, language);
    });
  }
}
