import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { conflict } from '../../kernel/problems';
import { asStepOf } from '../by-its-step';
import { ContractEntity } from '../contracts/contract.entity';
import { demandUnchanged } from '../fixed-fields';
import {
  type CreateSubcontract,
  type CreateSubcontractOf,
  type PatchSubcontract,
  type UpsertSubcontract,
} from './dto/subcontract.dto';
import { nextSubcontractStep, type SubcontractStep } from './subcontract-steps';
import { decisionStanding } from '../decision-standing';
import { SubcontractEntity } from './subcontract.entity';

/** Registers re-entrustments and carries them through their steps; the database keeps their tree in order. */
@Injectable()
export class SubcontractsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(contractId: string, { externalIds, ...values }: CreateSubcontract): Promise<string> {
    return this.database.transact(async () => {
      await this.records.demand(ContractEntity, contractId);
      const id = await this.records.create(SubcontractEntity, { ...values, contractId, rank: 1 });
      await this.externalKeys.add('SUBCONTRACT', id, externalIds);
      return id;
    });
  }

  /** The same of a body that names the contract itself. */
  createIn({ contractId, ...body }: CreateSubcontractOf): Promise<string> {
    return this.create(contractId, body);
  }

  async patch(expected: Expected, { externalIds, ...values }: PatchSubcontract & UpsertSubcontract): Promise<void> {
    await this.records.change(
      SubcontractEntity,
      expected,
      (before) => {
        demandUnchanged(before, { contractId: values.contractId, vendorId: values.vendorId });
        return values;
      },
      () => this.externalKeys.replace('SUBCONTRACT', expected.id, externalIds),
    );
  }

  /** Takes a step; gates were asked before. */
  async applyStep(expected: Expected, step: SubcontractStep): Promise<void> {
    await this.database.transact(async (manager) => {
      await this.hold(expected);
      const { isThere: hasApproval, isOutdated } = await decisionStanding(manager, 'SUBCONTRACT_APPROVAL', expected.id);
      await asStepOf(manager, expected.id, () =>
        this.records.change(SubcontractEntity, expected, (subcontract) =>
          nextSubcontractStep({ ...subcontract, hasApproval, isOutdated }, step),
        ),
      );
    });
  }

  /** Holds the re-entrustment, at the version expected, until the transaction ends. */
  hold(expected: Expected): Promise<SubcontractEntity> {
    return this.database.transact((manager) => this.records.lock(manager, SubcontractEntity, expected));
  }

  /** Deletes what was never requested nor started; everything else is history. */
  async remove(expected: Expected): Promise<void> {
    await this.database.transact(async () => {
      const { approvalState, startedOn } = await this.hold(expected);
      if (approvalState !== 'NOT_REQUESTED' || startedOn !== null) {
        throw conflict('NOT_A_DRAFT', {
          ja: '承認を求めた、または開始した再委託は削除できません',
          en: 'A re-entrustment that was requested or has started cannot be deleted',
        });
      }
      await this.records.remove(SubcontractEntity, expected);
    });
  }
}
