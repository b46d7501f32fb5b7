import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { conflict } from '../../kernel/problems';
import { asStepOf } from '../by-its-step';
import { demandUnchanged } from '../fixed-fields';
import { type Links, replaceLinks } from '../links';
import { demandSystemsOf } from '../same-institution';
import { ContractEntity } from './contract.entity';
import { type ContractStep, demandNoRenewal, nextContractStep } from './contract-lifecycle';
import { ContractTerms, speaksOfTerm } from './contract-terms';
import { type CreateContract, type PatchContract } from './dto/contract.dto';

/** Registers contracts and carries them through their life. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
    private readonly terms: ContractTerms,
  ) {}

  /** Registers a draft. Returns the new record’s id. */
  create({ externalIds, systemIds, ...values }: CreateContract): Promise<string> {
    return this.database.transact(async () => {
      const id = await this.records.create(ContractEntity, values);
      await replaceSystems(this.database, id, values.institutionId, systemIds);
      await this.externalKeys.add('CONTRACT', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, { externalIds, systemIds, ...values }: PatchContract): Promise<void> {
    await this.database.transact(async () => {
      const held = speaksOfTerm(values) ? await this.hold(expected) : null;
      const present = held === null ? undefined : await this.terms.presentEnd(held, values);
      // Who sends back the last day that was recorded asks for no change of the present one.
      const endOn = values.endOn === undefined || values.endOn === held?.endOn ? present : values.endOn;
      await this.records.change(
        ContractEntity,
        expected,
        (before) => {
          demandUnchanged(before, { institutionId: values.institutionId, vendorId: values.vendorId });
          const { autoRenew } = values;
          demandNoRenewal(present === undefined ? before : { ...before, endOn: present }, { endOn, autoRenew });
          return { ...values, endOn };
        },
        async ({ institutionId }) => {
          const moved = await replaceSystems(this.database, expected.id, institutionId, systemIds);
          return (await this.externalKeys.replace('CONTRACT', expected.id, externalIds)) || moved;
        },
      );
    });
  }

  /** Takes a step of the contract's life; its gates are asked in the same transaction. */
  async applyStep(expected: Expected, step: ContractStep): Promise<void> {
    await this.database.transact(async (manager) => {
      const held = await this.hold(expected);
      const present = step.step === 'RENEW' ? { endOn: await this.terms.renew(held, step) } : {};
      await asStepOf(manager, expected.id, () =>
        this.records.change(ContractEntity, expected, (before) => nextContractStep({ ...before, ...present }, step)),
      );
    });
  }

  /** Holds the contract, at the version expected, until the transaction ends. */
  hold(expected: Expected): Promise<ContractEntity> {
    return this.database.transact((manager) => this.records.lock(manager, ContractEntity, expected));
  }

  /** Deletes a draft. What was ever negotiated is ended or cancelled, so that it stays on record. */
  async remove(expected: Expected): Promise<void> {
    await this.database.transact(async () => {
      const { status } = await this.hold(expected);
      if (status !== 'DRAFT') {
        throw conflict('NOT_A_DRAFT', {
          ja: '下書き以外の契約は削除できません。終了または取消しの手続きを行ってください',
          en: 'Only a draft can be deleted; end or cancel the contract instead',
        });
      }
      await this.records.remove(ContractEntity, expected);
    });
  }
}

const SYSTEMS_OF_CONTRACTS: Links = { table: 'contract_systems', owner: 'contract_id', linked: 'system_id' };

/** Says whether the systems are others now. */
async function replaceSystems(
  database: Database,
  contractId: string,
  institutionId: string,
  systemIds: readonly string[] | undefined,
): Promise<boolean> {
  if (systemIds === undefined) return false;
  await demandSystemsOf(database, institutionId, systemIds, '/systemIds');
  return replaceLinks(database, SYSTEMS_OF_CONTRACTS, contractId, systemIds);
}
