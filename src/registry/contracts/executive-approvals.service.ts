import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { conflict, fault } from '../../kernel/problems';
import { ContractEntity } from './contract.entity';
import { type RequestExecutiveApproval } from './dto/executive-approval.dto';
import { ExecutiveApprovalEntity } from './executive-approval.entity';

/** Asks executives to approve contracts. */
@Injectable()
export class ExecutiveApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Returns the new record’s id. */
  async request(contractId: string, body: RequestExecutiveApproval): Promise<string> {
    await this.records.demand(ContractEntity, contractId);
    return this.database.transact(async (manager) => {
      await demandFirst(manager, contractId);
      return this.records.create(ExecutiveApprovalEntity, { ...body, contractId });
    });
  }
}

/** 409 where an executive has been asked already: where that is, and who is to decide. */
async function demandFirst(manager: EntityManager, contractId: string): Promise<void> {
  const asked = await manager.findOneBy(ExecutiveApprovalEntity, { contractId, state: 'REQUESTED' });
  if (asked === null) return;
  throw conflict(
    'TAKEN',
    {
      ja: 'この契約の経営層の承認はすでに申請され、判断を待っています',
      en: 'The approval of this contract was asked for already and waits to be decided',
    },
    [
      fault('{id}', 'TAKEN', {
        ja: '申請した人とは別の経営層が判断します',
        en: 'It is for an executive to decide who has not asked',
      }),
    ],
    { standsAt: `/v1/executive-approvals/${asked.id}` },
  );
}
