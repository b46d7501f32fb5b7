import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { addDays, type CalendarDate, maxDate, today } from '../../kernel/calendar-date';
import { type ContractEntity } from './contract.entity';
import { type ContractStep, demandOrder, termsBySilence } from './contract-lifecycle';
import { ContractRenewalEntity } from './contract-renewal.entity';

/** What makes a term: a change of it speaks of the present one. */
const TERM_FIELDS = ['startOn', 'endOn', 'autoRenew', 'renewalMonths'] as const;
type TermPatch = Partial<Pick<ContractEntity, (typeof TERM_FIELDS)[number]>>;

/**
 * The terms of a contract. Those that open by silence are computed; they are recorded when what follows them is changed, so
 * that the days before are still judged by the terms that they lay in.
 */
@Injectable()
export class ContractTerms {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Records a renewal by its step; returns the last day of the term that is renewed. */
  async renew(contract: ContractEntity, { on, reason = null }: ContractStep): Promise<CalendarDate | null> {
    const renewals = await this.renewalsOf(contract);
    demandOrder(maxDate(...renewals.map(({ renewedOn }) => renewedOn)), on);
    const lastOn = await this.settle(contract, renewals, on);
    if (lastOn !== null)
      await this.records.create(ContractRenewalEntity, { contractId: contract.id, lastOn, renewedOn: on, reason });
    return lastOn;
  }

  /** The last day of the present term, where the patch changes what makes the term; undefined where it does not. */
  async presentEnd(contract: ContractEntity, patch: TermPatch): Promise<CalendarDate | null | undefined> {
    if (TERM_FIELDS.every((field) => patch[field] === undefined || patch[field] === contract[field])) return undefined;
    if (contract.activatedOn === null) return undefined;
    return this.settle(contract, await this.renewalsOf(contract), today());
  }

  private renewalsOf({ id }: ContractEntity): Promise<ContractRenewalEntity[]> {
    return this.database.transact((manager) => manager.findBy(ContractRenewalEntity, { contractId: id }));
  }

  private async settle(
    contract: ContractEntity,
    renewals: readonly ContractRenewalEntity[],
    on: CalendarDate,
  ): Promise<CalendarDate | null> {
    const { over, endOn } = termsBySilence({ ...contract, renewals }, on);
    for (const lastOn of over) {
      const renewedOn = addDays(lastOn, 1);
      await this.records.create(ContractRenewalEntity, { contractId: contract.id, lastOn, renewedOn, tacit: true });
    }
    return endOn;
  }
}

/** Whether a patch says anything of the term. */
export function speaksOfTerm(patch: TermPatch): boolean {
  return TERM_FIELDS.some((field) => patch[field] !== undefined);
}
