import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { fault, invalid, notFound } from '../../kernel/problems';
import { ContractEntity } from '../../registry/contracts/contract.entity';
import { type ApproveFactCorrection } from '../../registry/corrections/dto/fact-correction.dto';
import { FactCorrectionEntity } from '../../registry/corrections/fact-correction.entity';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SystemEntity } from '../../registry/systems/system.entity';
import { type Asked } from '../gates/gates';
import { findingId } from '../judging';
import { CorrectedRecords } from './corrected-records';

/** What may be corrected, by the column of the correction that names it. */
const SUBJECTS = {
  contractId: ContractEntity,
  subcontractId: SubcontractEntity,
  systemId: SystemEntity,
  equipmentId: EquipmentEntity,
} as const;
const NOTHING = { contractId: null, subcontractId: null, systemId: null, equipmentId: null } as const;
export type CorrectedKind = keyof typeof SUBJECTS;

/** Corrects what was mistyped from the first: one person says so, another confirms it. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly corrected: CorrectedRecords,
  ) {}

  propose(kind: CorrectedKind, id: string, { reason, ...changes }: { readonly reason: string }): Promise<string> {
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(said).length === 0)
      throw invalid([fault('', 'REQUIRED', { ja: '訂正する項目がありません', en: 'Nothing is corrected' })]);
    return this.database.transact(async (manager) => {
      const correction = { ...NOTHING, ...(await contractOf(manager, kind, id)), [kind]: id, changes: said };
      await this.corrected.of(manager, correction);
      return this.records.create(FactCorrectionEntity, { ...correction, reason });
    });
  }

  async approve(expected: Expected, { checkedAgainst }: ApproveFactCorrection, language: Language): Promise<void> {
    await this.database.transact(async (manager) => {
      const confirmed = { approvedAt: new Date(), checkedAgainst };
      const correction = await this.records.change(FactCorrectionEntity, expected, confirmed);
      const record = await this.corrected.of(manager, correction);
      const before = await record.ask(false);
      await manager.query(`select set_config('bunkaiten.correction', $1, true)`, [expected.id]);
      await record.write();
      await manager.query(`select set_config('bunkaiten.correction', '', true)`);
      await this.corrected.demand(anewIn(before, await record.ask(true)), language);
      await this.corrected.demand(await record.askAnew(), language);
    });
  }
}

/** Whether it is there, and of a re-entrustment, under which contract. */
async function contractOf(
  manager: EntityManager,
  kind: CorrectedKind,
  id: string,
): Promise<{ readonly contractId?: string }> {
  const found = await manager.findOneBy<{ id: string }>(SUBJECTS[kind], { id });
  if (found === null) throw notFound();
  return found instanceof SubcontractEntity ? { contractId: found.contractId } : {};
}

/** What stops a gate only since: a mistyping is not corrected into what its gate would have stopped. */
function anewIn(before: Asked | null, after: Asked | null): Asked | null {
  if (before === null || after === null) return null;
  const known = new Set(before.blocking.map(({ finding }) => findingId(finding)));
  return { ...after, blocking: after.blocking.filter(({ finding }) => !known.has(findingId(finding))) };
}
