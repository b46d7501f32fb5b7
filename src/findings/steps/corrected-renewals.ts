import { type EntityManager } from 'typeorm';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type Fault } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { ContractRenewalEntity } from '../../registry/contracts/contract-renewal.entity';
import { type ContractEntity } from '../../registry/contracts/contract.entity';

/** The day of a renewal as it should have been entered, and the last day of the term that was renewed. */
interface CorrectedRenewal {
  readonly renewalOf: CalendarDate | undefined;
  readonly renewedOn: CalendarDate | undefined;
}

/**
 * The renewal whose day is corrected; null: none is. 400 where there is no such one by a step — what silence renewed, it renewed
 * on its day —, where its day would lie out of the order of renewals, or beside something else that is corrected.
 */
export async function heldRenewal(
  manager: EntityManager,
  contract: ContractEntity,
  { renewalOf, renewedOn }: CorrectedRenewal,
  beside: object,
): Promise<ContractRenewalEntity | null> {
  if (renewalOf === undefined && renewedOn === undefined) return null;
  const missing = (['renewalOf', 'renewedOn'] as const).filter((name) => !{ renewalOf, renewedOn }[name]);
  if (missing.length > 0) throw invalid(missing.map((name) => fault(`/${name}`, 'REQUIRED', TOGETHER)));
  const [other] = Object.keys(beside);
  if (other !== undefined) throw invalid([fault(`/${other}`, 'NOT_TOGETHER', ALONE)]);
  const renewals = await manager.findBy(ContractRenewalEntity, { contractId: contract.id });
  const renewal = renewals.find(({ lastOn, tacit }) => lastOn === renewalOf && !tacit);
  if (renewal === undefined) throw invalid([fault('/renewalOf', 'NOT_FOUND', NO_SUCH)]);
  const faults = faultsOf(renewedOn!, contract, renewal, renewals);
  if (faults.length > 0) throw invalid(faults);
  return renewal;
}

function faultsOf(
  renewedOn: CalendarDate,
  { activatedOn }: ContractEntity,
  { lastOn }: ContractRenewalEntity,
  renewals: readonly ContractRenewalEntity[],
): Fault[] {
  if (renewedOn > today()) return [fault('/renewedOn', 'TO_COME', TO_COME)];
  const before = [activatedOn, ...renewals.filter((one) => one.lastOn < lastOn).map((one) => one.renewedOn)];
  const after = renewals.filter((one) => one.lastOn > lastOn).map((one) => one.renewedOn);
  const isInOrder = before.every((day) => day === null || day <= renewedOn) && after.every((day) => day >= renewedOn);
  return isInOrder ? [] : [fault('/renewedOn', 'OUT_OF_ORDER', OUT_OF_ORDER)];
}

const TOGETHER = {
  ja: '更新された期間の最終日と、正しい更新日の両方を指定してください',
  en: 'Say both the last day of the term that was renewed, and the right day of its renewal',
};
const ALONE = {
  ja: '更新日の訂正は、ほかの項目と分けて申し出てください',
  en: 'The day of a renewal is corrected by itself',
};
const NO_SUCH = {
  ja: '手続きによる、その期間の更新はありません',
  en: 'That term was not renewed by a step',
};
const TO_COME = { ja: '今日より後の日付です', en: 'Lies after today' };
const OUT_OF_ORDER = {
  ja: '発効日・前後の更新の順序に合いません',
  en: 'Out of the order of the start and other renewals',
};
