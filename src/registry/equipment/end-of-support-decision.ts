import { fault, invalid } from '../../kernel/problems';
import { type PatchEquipment } from './dto/equipment.dto';
import { type EquipmentEntity } from './equipment.entity';

/**
 * 400 where what was decided on an end of support is made to hold longer than it was decided to (3.4.2): that is another
 * decision, with a day of its own, and no lapsed one comes back to life by its end alone.
 */
export function demandDecidedAnew(before: EquipmentEntity, values: Omit<PatchEquipment, 'externalIds'>): void {
  const { eosDecisionType: decided, eosDecidedOn: decidedOn, eosDecisionValidTo: validTo } = before;
  const { eosDecisionType = decided, eosDecidedOn = decidedOn, eosDecisionValidTo = validTo } = values;
  if (decided === null || decidedOn === null || validTo === null || eosDecisionType === null) return;
  const holdsLonger = eosDecisionValidTo === null || eosDecisionValidTo > validTo;
  const isAnew = eosDecidedOn !== null && eosDecidedOn > decidedOn;
  if (!holdsLonger || isAnew) return;
  throw invalid([
    fault('/eosDecisionValidTo', 'DECIDED_ANEW', {
      ja: '期限を延ばすのは新しい決定です。決定日(eosDecidedOn)も新しい日を指定してください',
      en: 'To hold longer it has to be decided anew: name the day of that decision (eosDecidedOn), too',
    }),
  ]);
}
